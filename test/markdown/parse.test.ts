import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDraft } from '../../server/markdown/parse.ts';
import { showSegments, showSources } from './show.ts';

const inline: readonly [name: string, draft: string, prose: string][] = [
  ['emphasis', 'The **53 *brave* soldiers** ~~left~~ __so__.', 'The 53 brave soldiers left so.'],
  ['emphasis in a word', 'un*frigging*real', 'unfriggingreal'],
  ['entities', 'Lind &amp; Co. paid &euro;5&nbsp;m &#x41; &nosuch;', 'Lind & Co. paid €5\u00a0m A &nosuch;'],
  ['escapes', '5 \\* 3 \\[sic\\] \\a', '5 * 3 [sic] \\a'],
  ['soft break', 'one  \ttwo\n   three', 'one  \ttwo three'],
  ['hard breaks', 'one  \ntwo\\\nthree<br>four', 'one two three four'],
  ['CRLF', 'one\r\ntwo  \r\nthree\\\r\nfour', 'one two three four'],
  ['lone CR', 'one\rtwo', 'one two'],
  ['BOM', '\ufeffOne', 'One'],
  ['code and images', 'run `ls -l` and ![a map](map.png) now', 'run ¤ and ¤ now'],
  [
    'links',
    'in [Kyiv *city*](http://x.org/a_b "title") and [B][b]\n\n[b]: http://b.org',
    'in Kyiv city and B',
  ],
  ['a bracket that is no link', 'He said [sic] that [it] [was][so].', 'He said [sic] that [it] [was][so].'],
  ['an image that is none', 'so ![this] is', 'so ![this] is'],
  ['addresses', 'see <https://a.org>, www.b.org and a@b.org', 'see ¤, ¤ and ¤'],
  ['a note number as link text', 'It left.[1](http://x.org) Then', 'It left.¤ Then'],
  ['a figure as link text', 'The [53](http://x.org) soldiers', 'The 53 soldiers'],
  ['wiki links', 'in [[Orlat]] and [[Orlat (river)|the river]]', 'in Orlat and the river'],
  ['footnote marks', 'left.[^1] Then[^b] so', 'left.¤ Then¤ so'],
  ['Pandoc citations', 'left [see @a, p. 3; @b]. @c [p. 4] says -@d', 'left ¤. ¤ says ¤'],
  [
    'money is no formula',
    'from $5 and $6 to $7-$8 or US$9 and A$10, $HOME/$USER',
    'from $5 and $6 to $7-$8 or US$9 and A$10, $HOME/$USER',
  ],
  ['formulas', 'if $x^2$ and $n$ and $$a = b$$ hold', 'if ¤ and ¤ and ¤ hold'],
  ['plain tags', 'the <b>53</b> <span class="x">men</span>', 'the 53 men'],
  ['tags with other content', 'the <code>53</code> men', 'the ¤ men'],
  [
    'raised and lowered',
    'CO<sub>2</sub>, 5 km<sup>2</sup>, 1<sup>st</sup>, 10<sup>6</sup>, left<sup>3</sup>',
    'CO2, 5 km2, 1st, 10¤, left¤',
  ],
  ['comments', 'one <!-- two\nthree --> four', 'one  four'],
  ['a comment before prose', '<!-- so --> one\ntwo', 'one two'],
  ['lone surrogates and NUL', 'a\ud800b \0c', 'a\ud800b \0c'],
];

for (const [name, draft, prose] of inline) {
  test(`prose: ${name}`, () => assert.equal(showSegments(draft), `paragraph: ${prose}`));
}

const blocks: readonly [name: string, draft: string, segments: string][] = [
  ['headings', '# One *two* #\n\nThree\n===', 'heading: One two\nheading: Three'],
  [
    'lists',
    '- one\n  more\n- [ ] two\n\n  three\n\n1. four',
    'paragraph: one more\nparagraph: two\nparagraph: three\nparagraph: four',
  ],
  [
    'quotation',
    '> one *two\n> three* four\nlazy\n\nout',
    '> paragraph: one two three four lazy\nparagraph: out',
  ],
  [
    'nested quotation',
    '> - one\n>   two\n>\n> > three\n> > four',
    '> paragraph: one two\n> paragraph: three four',
  ],
  ['table', '| a | b \\| c |\n|---|--:|\n| **1** | `x` |', 'cell: a\ncell: b | c\ncell: 1\ncell: ¤'],
  ['table with CRLF', '| a | b |\r\n| --- | :-: |\r\n| 1 | 2 |\r\n', 'cell: a\ncell: b\ncell: 1\ncell: 2'],
  ['code', 'one\n\n```js\ntwo\n```\n\n    three\n\nfour', 'paragraph: one\nparagraph: four'],
  ['HTML', 'one\n\n<div>\ntwo\n</div>\n\nthree', 'paragraph: one\nparagraph: three'],
  ['block formula', 'one\n\n$$\nx - 5\n- 3\n$$\n\ntwo', 'paragraph: one\nparagraph: two'],
  ['an open block formula ends at a blank line', '$$\nx\n\ntwo', 'paragraph: two'],
  [
    'footnotes',
    'one[^a]\n\n[^a]: two\n  lazy\n\n    three\n[^b]: four\n\nfive',
    'paragraph: one¤\nfootnote: two lazy\nfootnote: three\nfootnote: four\nparagraph: five',
  ],
  ['inline note', 'one^[two *three* @a] four', 'paragraph: one¤ four\nfootnote: two three ¤'],
  ['definitions', 'one\n\n[a]: http://x.org\n[b]: <y> "t"', 'paragraph: one'],
  ['front matter', '---\ntitle: 53\n---\none', 'paragraph: one'],
  ['front matter with BOM and CRLF', '\ufeff---\r\ntitle: 53\r\n---\r\none', 'paragraph: one'],
  ['prose between rules is no front matter', '---\none\n\n---\ntwo', 'paragraph: one\nparagraph: two'],
  ['rules around nothing', '---\n\none\n\n---\n', 'paragraph: one'],
];

for (const [name, draft, segments] of blocks) {
  test(`blocks: ${name}`, () => {
    assert.equal(showSegments(draft), segments);
  });
}

const mapped: readonly [draft: string, marked: string][] = [
  ['The **53** a**b**c', '«The» **«53»** «a**b**c»'],
  ['A &amp; B\\*C', '«A» «&amp;» «B\\*C»'],
  ['> one\n> *two*[^1]', '> «one»\n> *«two»*«[^1]»'],
  ['see [Kyiv](http://x "y") [@a]', '«see» [«Kyiv»](http://x "y") «[@a]»'],
  ['\ufeff# One\r\n\r\n- two\r\n  three', '\ufeff# «One»\r\n\r\n- «two»\r\n  «three»'],
  ['| a | b |\n|-|-|\n| 🎉1 | \\| |', '| «a» | «b» |\n|-|-|\n| 🎉«1» | «\\|» |'],
  ['---\na: 1\n---\n\none ^[two]', '---\na: 1\n---\n\n«one» «^[two]»'],
];

for (const [draft, marked] of mapped) {
  test(`map: ${draft}`, () => assert.equal(showSources(draft), marked));
}

test('segments know the headings above them', () => {
  const draft = '# A\n\n## B *b*\n\none\n\n> # Q\n\n### C\n\n## D\n\ntwo\n\n# E\n';
  const outline = parseDraft(draft).segments.map(({ text, headings }) => [...headings, text].join(' > '));
  assert.deepEqual(outline, [
    'A',
    'A > B b',
    'A > B b > one',
    'A > B b > Q',
    'A > B b > C',
    'A > D',
    'A > D > two',
    'E',
  ]);
});

test('front matter is data, and says when it is broken', () => {
  const read = (yaml: string) => parseDraft(`---\n${yaml}\n---\n`).frontMatter;
  assert.deepEqual(read('title: A\ntags: [b, c]')?.data, { title: 'A', tags: ['b', 'c'] });
  assert.equal(read('title: A')?.error, undefined);
  assert.deepEqual(read('a: [b')?.data, {});
  assert.match(read('a: [b')?.error ?? '', /./);
  assert.equal(read('just a line'), undefined);
  assert.equal(parseDraft('---\ntitle: A').frontMatter, undefined);
});
