import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenSpan } from '../../../server/check/names/cast/named.ts';
import { areOpposed, relationTo } from '../../../server/check/names/relations.ts';
import { tokens } from '../../../server/text/tokens.ts';

/** What the name marked «» is to the word marked [] of a sentence. */
function relationIn(marked: string): string {
  const text = marked.replace(/[«»[\]]/g, '');
  const spanOf = (open: string, close: string) => {
    const [start, end] = [marked.indexOf(open), marked.indexOf(close)];
    const before = (at: number) => marked.slice(0, at).replace(/[«»[\]]/g, '').length;
    return tokenSpan(tokens(text), { start: before(start), end: before(end) });
  };
  const name = spanOf('«', '»');
  return relationTo(tokens(text), name.first, name.next, spanOf('[', ']').first);
}

const RELATIONS: readonly (readonly [sentence: string, relation: string])[] = [
  ['«Oster» [beat] Varn.', 'subject'],
  ['Oster [beat] «Varn».', 'object'],
  ['«Varn» was [beaten] by Oster.', 'object'],
  ['Varn was [beaten] by «Oster».', 'subject'],
  ['«Varn», [beaten] by Oster, left.', 'object'],
  ['«Varn» was narrowly [beaten].', 'object'],
  ['«Oster» was [playing] well.', 'subject'],
  ['«Oster», who [plays] for Varn, left.', 'subject'],
  ['She was [born] in «Varn».', 'place'],
  ['They [played] against «Varn».', 'against'],
  ['[Mayor] of the «Varn».', 'of'],
  ['Oster [said] that «Varn» would win.', 'beyond'],
  ['«Oster» left when Varn [won].', 'beyond'],
  [`«Oster» ${'and '.repeat(20)} [won].`, 'beyond'],
];

for (const [sentence, relation] of RELATIONS)
  test(`relations: ${sentence.slice(0, 60)}`, () => assert.equal(relationIn(sentence), relation));

test('relations: only who does it and to whom it is done are opposed', () => {
  assert.ok(areOpposed('subject', 'object'));
  assert.ok(areOpposed('object', 'subject'));
  assert.ok(!areOpposed('subject', 'subject'));
  assert.ok(!areOpposed('subject', 'place'));
});
