import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citeEdits, openDesk } from '../../../server/check/citations/cite.ts';
import { applyEdits } from '../../../server/check/citations/verify.ts';
import type { SourceSummary } from '../../../server/check/report.ts';
import { DEFAULTS } from '../../../server/config/layers.ts';
import type { CitationStyle, Draft } from '../../../server/markdown/draft.ts';
import { parseDraft } from '../../../server/markdown/parse.ts';
import { toSource } from '../../../server/text/map.ts';
import { sentences } from '../../../server/text/sentences.ts';
import type { Span } from '../../../server/text/span.ts';

const HERALD: SourceSummary = {
  id: 'notes/fire.txt',
  key: 'herald',
  title: 'Fire',
  url: 'https://h.example/a',
};

/** The draft with a citation of the herald for the sentence that holds «^»; the mark itself is no part of the draft. */
function cited(marked: string, style: CitationStyle, source = HERALD): string {
  const at = marked.indexOf('^^');
  const text = marked.slice(0, at) + marked.slice(at + 2);
  const draft = parseDraft(text);
  const sentence = sentencesOf(draft).findLast(({ start, end }) => start <= at && at < end);
  assert.ok(sentence, 'no sentence at the mark');
  return applyEdits(text, edits(draft, sentence, style, source));
}

const sentencesOf = (draft: Draft): readonly Span[] =>
  draft.segments.flatMap(({ text, map }) => sentences(text).map((sentence) => toSource(map, sentence)));

const edits = (draft: Draft, sentence: Span, style: CitationStyle, source = HERALD) => {
  const desk = openDesk(draft, [source], { ...DEFAULTS, citationStyle: style }, ({ url, id }) => url ?? id);
  return citeEdits({ ...desk, style }, [{ sentence, sources: [source] }]);
};

const PANDOC: readonly (readonly [what: string, before: string, after: string])[] = [
  ['before the full stop', 'It ^^burned. It rained.', 'It burned [@herald]. It rained.'],
  ['no full stop', 'It ^^burned', 'It burned [@herald]'],
  ['a question', 'Did it ^^burn?!', 'Did it burn [@herald]?!'],
  ['a colon', 'It ^^burned:\n\n- rain', 'It burned [@herald]:\n\n- rain'],
  ['a list', '- It ^^burned.\n- It rained.', '- It burned [@herald].\n- It rained.'],
  [
    'a list without stops',
    '1. one\n2. It ^^burned\n   down\n3. rain',
    '1. one\n2. It burned\n   down [@herald]\n3. rain',
  ],
  ['a task', '- [x] It ^^burned.', '- [x] It burned [@herald].'],
  [
    'a table',
    '| a | b |\n|---|---|\n| It ^^burned | x |',
    '| a | b |\n|---|---|\n| It burned [@herald] | x |',
  ],
  ['a heading', '# It ^^burned\n\nRain.', '# It burned [@herald]\n\nRain.'],
  ['a closed heading', '## It ^^burned ##', '## It burned [@herald] ##'],
  ['an underlined heading', 'It ^^burned\n===', 'It burned [@herald]\n==='],
  ['a block quotation', '> It ^^burned\n> down.\n> Rain.', '> It burned\n> down [@herald].\n> Rain.'],
  ['a quotation with its stop', 'He said: “It ^^burned.” Rain.', 'He said: “It burned.” [@herald] Rain.'],
  ['a quotation before the stop', 'He said “it ^^burned”.', 'He said “it burned” [@herald].'],
  ['brackets', 'Rain (it ^^burned). Rain.', 'Rain (it burned) [@herald]. Rain.'],
  ['a sentence in brackets', '(It ^^burned.) Rain.', '(It burned [@herald].) Rain.'],
  ['an abbreviation', 'It burned in the ^^U.S.', 'It burned in the U.S. [@herald]'],
  ['bold to the end', '**It ^^burned.** Rain.', '**It burned [@herald].** Rain.'],
  ['bold before the stop', 'It **^^burned**. Rain.', 'It **burned** [@herald]. Rain.'],
  ['a stop between stars that make nothing bold', 'It ^^burned**.** Rain.', 'It burned**.** [@herald] Rain.'],
  ['a link at the end', 'It [^^burned](x.md)', 'It [burned](x.md) [@herald]'],
  ['a link before the stop', 'It [^^burned](x.md).', 'It [burned](x.md) [@herald].'],
  ['code at the end', 'It ^^burned `x`.', 'It burned `x` [@herald].'],
  ['a hard break', 'It ^^burned.  \nRain.', 'It burned [@herald].  \nRain.'],
  ['joined', 'It ^^burned [see @a, p. 3].', 'It burned [see @a, p. 3; @herald].'],
  ['joined behind the stop', 'It ^^burned. [@a] Rain.', 'It burned. [@a; @herald] Rain.'],
  ['joined after a quotation', '“It ^^burned.” [@a]', '“It burned.” [@a; @herald]'],
  ['a key in the text is not joined', '@a says it ^^burned.', '@a says it burned [@herald].'],
  ['a group in mid-sentence is not joined', 'As said [@a] it ^^burned.', 'As said [@a] it burned [@herald].'],
  ['not twice', 'It ^^burned [@a; -@herald, p. 2].', 'It burned [@a; -@herald, p. 2].'],
  ['not twice by a link', 'It [^^burned](../notes/fire.txt#L3).', 'It [burned](../notes/fire.txt#L3).'],
  [
    'not twice by address',
    'It ^^burned (http://www.h.example/a/?utm_source=x).',
    'It burned (http://www.h.example/a/?utm_source=x).',
  ],
  ['not twice by a page', 'It ^^burned [[fire|there]].', 'It burned [[fire|there]].'],
  [
    'not twice by a note',
    'It ^^burned.[^1]\n\n[^1]: See @herald, p. 3.',
    'It burned.[^1]\n\n[^1]: See @herald, p. 3.',
  ],
  ['in a footnote', 'Rain.[^1]\n\n[^1]: It ^^burned.', 'Rain.[^1]\n\n[^1]: It burned [@herald].'],
  ['in a note in the text', 'Rain.^[It ^^burned.] Rain.', 'Rain.^[It burned [@herald].] Rain.'],
];

for (const [what, before, after] of PANDOC)
  test(`cite, Pandoc: ${what}`, () => assert.equal(cited(before, 'pandoc'), after));

test('a key that Pandoc reads only in braces gets them', () => {
  assert.equal(cited('It ^^burned.', 'pandoc', { ...HERALD, key: 'a b' }), 'It burned [@{a b}].');
});

const NOTE = '[Fire](https://h.example/a).';
const OTHERS: readonly (readonly [style: CitationStyle, before: string, after: string])[] = [
  ['footnote', 'It ^^burned. Rain.', `It burned.[^herald] Rain.\n\n[^herald]: ${NOTE}\n`],
  ['footnote', '“It ^^burned.” Rain.', `“It burned.”[^herald] Rain.\n\n[^herald]: ${NOTE}\n`],
  ['footnote', 'It ^^burned.[^1]\n\n[^1]: @a\n', `It burned.[^1][^herald]\n\n[^1]: @a\n[^herald]: ${NOTE}\n`],
  ['footnote', 'See ^^https://x.example/a', `See https://x.example/a [^herald]\n\n[^herald]: ${NOTE}\n`],
  [
    'footnote',
    'Rain.[^1]\n\n[^1]: It ^^burned.',
    'Rain.[^1]\n\n[^1]: It burned ([Fire](https://h.example/a)).',
  ],
  [
    'footnote',
    'Rain.[^1] It ^^burned.\n\n[^1]: <https://h.example/a>',
    'Rain.[^1] It burned.[^1]\n\n[^1]: <https://h.example/a>',
  ],
  ['link', 'It ^^burned.', 'It burned ([Fire](https://h.example/a)).'],
  ['wiki', 'It ^^burned.', 'It burned ([[fire]]).'],
];

for (const [style, before, after] of OTHERS)
  test(`cite, ${style}: ${before.split('\n')[0]}`, () => assert.equal(cited(before, style), after));

test('a name that Markdown would read is escaped, an address with brackets too', () => {
  const source = { ...HERALD, title: 'A [b] | *c*', url: 'https://h.example/a_(b)' };
  assert.equal(
    cited('| x |\n|---|\n| It ^^burned |', 'link', source),
    '| x |\n|---|\n| It burned ([A \\[b\\] \\| \\*c\\*](https://h.example/a_%28b%29)) |',
  );
});

const PIECES = [
  ...[
    'Ships left',
    ' 53 ',
    'Rain fell. ',
    'He said: “No.” ',
    '(so it is) ',
    '. ',
    '! ',
    ': ',
    '”',
    ')',
    ' ',
    '\n',
    '\n\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`x`',
    '[@a]',
    '[@a; @b, p. 3]',
    ' @a ',
    '[^1]',
    '\n\n[^1]: A note.\n',
    '^[note]',
  ],
  ...[
    '[a](b.md)',
    '[',
    ']',
    '](x)',
    '<b>',
    '</b>',
    '<!-- c -->',
    'https://x.example/a',
    '[[page]]',
    '\\',
    '$x$',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '# ',
    '| ',
    ' | ',
    '\n| a | b |\n|---|---|\n| c | d |\n',
    '```',
    '---\n',
    '    ',
    '\r\n',
  ],
];

const drafts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25, size: 'max' })
  .map((parts) => parts.join(''));

const marksOf = (draft: Draft): readonly string[] =>
  draft.citations.flatMap(({ style, targets }) =>
    targets.map(({ key }) => (style === 'footnote' && key.includes(' ') ? 'note' : key)),
  );

const prose = (draft: Draft): readonly string[] =>
  draft.segments
    .filter(({ kind }) => kind !== 'footnote')
    .map(({ text }) => text.replace(/\s*\uFFFC| \(Fire\)| \(fire\)/g, ''));

for (const style of ['pandoc', 'footnote', 'link', 'wiki'] as const)
  test(`a citation in the style ${style} leaves the prose as it was and adds one mark, wherever it is put`, () => {
    let made = 0;
    let asked = 0;
    fc.assert(
      fc.property(drafts, fc.nat(), (text, pick) => {
        const draft = parseDraft(text);
        const spans = sentencesOf(draft);
        const sentence = spans[pick % Math.max(1, spans.length)];
        if (!sentence) return;
        asked++;
        const found = edits(draft, sentence, style);
        if (found.length === 0) return;
        made++;
        const after = parseDraft(applyEdits(text, found));
        assert.deepEqual(prose(after), prose(draft));
        const kept = marksOf(after).filter((key) => key !== 'herald' && key !== HERALD.url && key !== 'fire');
        assert.deepEqual(kept.toSorted(), marksOf(draft).toSorted());
        assert.ok(marksOf(after).length > kept.length);
      }),
      { seed: 31, numRuns: 300 },
    );
    assert.ok(made > asked * 0.9, `${made} of ${asked} sentences could be cited`);
  });
