import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDraft } from '../../server/markdown/parse.ts';
import { showCitations } from './show.ts';

const cases: readonly [draft: string, citations: string][] = [
  ['so [@a].', 'pandoc [@a] → a'],
  ['so [see @a, p. 3; -@b].', 'pandoc [see @a, p. 3; -@b] → a, b'],
  ['@a-b_c:d.2 says', 'pandoc @a-b_c:d.2 → a-b_c:d.2'],
  ['as @a. And (@b), -@c', 'pandoc @a → a\npandoc @b → b\npandoc -@c → c'],
  ['@a [p. 3; @b] and @c [sic]', 'pandoc @a [p. 3; @b] → a, b\npandoc @c → c'],
  ['@{a b} [@{http://x.org}]', 'pandoc @{a b} → a b\npandoc [@{http://x.org}] → http://x.org'],
  ["@a's and **@b**", 'pandoc @a → a\npandoc @b → b'],
  ['mail a@b.org or x@y, \\@a, `@b`, 5@6', ''],
  ['see https://x.org/@user now', 'link https://x.org/@user → https://x.org/@user'],
  ['[@user](https://x.org/u)', 'link [@user](https://x.org/u) → https://x.org/u'],
  ['so[^a] and[^1].', 'footnote [^a] → a\nfootnote [^1] → 1'],
  [
    '[A](a.pdf) [B](<b c.pdf> "t") [C](#c) [D]()',
    'link [A](a.pdf) → a.pdf\nlink [B](<b c.pdf> "t") → b c.pdf=<b c.pdf>',
  ],
  [
    '[A][r] [R] [R][] [no]\n\n[r]: http://r.org',
    'link [A][r] → http://r.org=r\nlink [R] → http://r.org=R\nlink [R][] → http://r.org=R',
  ],
  ['[[Orlat]] [[a|b]]', 'wiki [[Orlat]] → Orlat\nwiki [[a|b]] → a'],
  ['<https://a.org> www.b.org <c@d.org>', 'link <https://a.org> → https://a.org\nlink www.b.org → www.b.org'],
  ['so^[by @a]', 'footnote ^[by @a] → note 2=by @a\npandoc @a → a'],
  ['$5 [@a] <code>@b</code> <!-- @c -->', 'pandoc [@a] → a'],
];

for (const [draft, citations] of cases) {
  test(draft, () => assert.equal(showCitations(draft), citations));
}

test('a footnote lists what its text cites', () => {
  const draft = 'x[^a]\n\n[^a]: See @k and [B](http://b.org).\n\n    Also <http://c.org>.\n\n[^b]: None.';
  const notes = parseDraft(draft).footnotes.map(
    ({ label, targets }) => `${label}: ${targets.map(({ key }) => key).join(' ')}`,
  );
  assert.deepEqual(notes, ['a: k http://b.org http://c.org', 'b: ']);
});
