import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Draft, Segment } from '../../server/markdown/draft.ts';
import { parseDraft } from '../../server/markdown/parse.ts';
import { shadow } from '../../server/markdown/shadow.ts';
import { contains } from '../../server/text/span.ts';

const PIECES = [
  ...[
    'word',
    ' ',
    '53',
    '. ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '    ',
    '  \n',
    '\\\n',
    '\\\r\n',
    '\ufeff',
    '🎉',
    '\ud83c',
  ],
  ...[
    '\0',
    '&amp;',
    '&#x41;',
    '&',
    '\\*',
    '\\',
    '*',
    '**',
    '_',
    '**a**b',
    '~~',
    '`',
    '``',
    '> ',
    '>',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '---',
    '===',
    '***',
    '|',
    '| a | b |\n|---|---|\n| c | d |\n',
    '| a |\r\n| - |\r\n',
    '[',
    ']',
    '(',
    ')',
    '[^a]',
  ],
  ...[
    '[^a]: ',
    '^[',
    '[a]: b\n',
    '[a](b)',
    '![a](b)',
    '[a][b]',
    '[[a]]',
    '[[a|b]]',
    '@a',
    '[@a, p. 3]',
    '-@{a b}',
    '$',
  ],
  ...[
    '$$',
    '$x^2$',
    '<',
    '<b>',
    '</b>',
    '<br>',
    '<sup>',
    '</sup>',
    '<code>',
    '</code>',
    '<!-- stet-disable-line a -->',
  ],
  ...[
    '<!--',
    '-->',
    'http://a.org',
    'www.b.org',
    'a@b.org',
    '<http://a.org>',
    '```',
    '- [ ] ',
    '---\na: 1\n---\n',
    '<div>',
  ],
];

const drafts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' })
  .map((parts) => parts.join(''));

/** One unit of prose for line ends and blanks, which a run of one unit for one unit may stand for. */
const spaced = (text: string): string => text.replace(/[\t\n\r]/g, ' ');

function checkSegment({ text, map, span }: Segment, draft: string): void {
  let at = 0;
  let source = span.start;
  for (const run of map) {
    assert.ok(run.length > 0 && run.sourceLength > 0);
    assert.equal(run.at, at);
    assert.ok(run.source >= source, 'sources overlap or are out of order');
    at += run.length;
    source = run.source + run.sourceLength;
    if (run.length !== run.sourceLength) continue;
    assert.equal(spaced(text.slice(run.at, at)), spaced(draft.slice(run.source, source)));
  }
  assert.equal(at, text.length, 'runs cover the text');
  assert.ok(source <= span.end, 'runs stay in the block');
  assert.ok(!/[\n\r]/.test(text) && !/^[ \t]|^$/.test(text), JSON.stringify(text));
}

function checkDraft(draft: string): Draft {
  const parsed = parseDraft(draft);
  const whole = { start: 0, end: draft.length };
  for (const segment of parsed.segments) checkSegment(segment, draft);
  for (const citation of parsed.citations) {
    assert.ok(contains(whole, citation) && citation.targets.length > 0);
    for (const target of citation.targets) assert.ok(target.key !== '' && contains(citation, target));
  }
  for (const place of [...parsed.footnotes, ...parsed.directives]) assert.ok(contains(whole, place));
  return parsed;
}

test('every draft has a reading whose maps hold', () => {
  fc.assert(
    fc.property(drafts, (draft) => void checkDraft(draft)),
    { seed: 7, numRuns: 1000 },
  );
});

const BLOCKS = ['\n\n', 'Kellin has 53.\n\n', '\n\n[a]: ', '# One\n\n', '\n\n    '];

test('an edited draft, read with what is known of it, is that read from nothing', () => {
  const edit = fc.record({
    at: fc.nat(400),
    length: fc.nat(12),
    piece: fc.constantFrom('', ...BLOCKS, ...PIECES),
  });
  const text = fc
    .array(fc.oneof(fc.constantFrom(...BLOCKS), fc.constantFrom(...PIECES)), { maxLength: 60, size: 'max' })
    .map((parts) => parts.join(''));
  const property = fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
    let draft = parseDraft(text);
    for (const { at, length, piece } of edits) {
      const from = at % (draft.text.length + 1);
      const changed = draft.text.slice(0, from) + piece + draft.text.slice(from + length);
      draft = parseDraft(changed, draft);
      assert.deepEqual(draft, parseDraft(changed));
    }
  });
  fc.assert(property, { seed: 10, numRuns: 1000 });
});

test('the same holds for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (draft) => void checkDraft(draft)),
    { seed: 8 },
  );
});

test('a shadow is as long as its draft and a plain draft is its own', () => {
  fc.assert(
    fc.property(drafts, (draft) => assert.equal(shadow(draft).length, draft.length)),
    { seed: 9 },
  );
  const plain = '# One\n\nTwo [three](http://four.org) *five*\n\n- six\n';
  assert.equal(shadow(plain), plain);
});

const LONG = 1 << 17;
const HOSTILE = [
  ...[
    '[',
    '*',
    '>',
    '> ',
    '- ',
    '`a',
    '*a ',
    '[a](',
    '[a](b)',
    '![',
    '<!--',
    '<a x="',
    '<a:',
    '$a',
    '@a ',
    '[@a;',
    '^[',
  ],
  ...[
    '[[a',
    'https://a.b ',
    '[\n',
    'a\\\r\n',
    '[^a]: b\n',
    '&',
    '_a_ ',
    '|',
    ' ',
    '\ud800',
    '\0',
    '---\n',
    '<sup>1',
    '<code>',
  ],
];

for (const piece of HOSTILE) {
  test(`${LONG} units of ${JSON.stringify(piece)} are read in linear time`, { timeout: 10_000 }, () => {
    checkDraft(piece.repeat(LONG / piece.length));
  });
}

test('an image that holds its data is one mark', () => {
  const parsed = parseDraft(`one ![a](data:image/png;base64,${'iVBORw0KGgo+/'.repeat(1000)}==) *two* [@a]`);
  assert.deepEqual(
    parsed.segments.map(({ text }) => text),
    ['one \ufffc two \ufffc'],
  );
});

test('a long list, table and bibliography keep their markup', () => {
  const count = (draft: string) => parseDraft(draft).citations.length;
  assert.equal(count('- [a](b) and *c* [@d]\n'.repeat(1000)), 2000);
  assert.equal(count(`| a | b |\n|---|---|\n${'| [a](b) | [@c] |\n'.repeat(1000)}`), 2000);
  assert.equal(parseDraft(`x\n\n${'[^a]: b [@c]\n'.repeat(1000)}`).footnotes.length, 1000);
  const links = Array.from({ length: 1000 }, (_, i) => `[l${i}]: http://a.org/${i}\n`).join('');
  assert.equal(count(`[l999]\n\n${links}`), 1);
});
