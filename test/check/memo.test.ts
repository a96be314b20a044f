import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDraft } from '../../server/check/check.ts';
import { createMemo } from '../../server/check/memo.ts';
import { DEFAULTS } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

const ROOT = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const sources = ['northwire-evacuation.txt', 'ministry-statement.txt', 'courier-lower-kellin.txt'].map(
  (id) => ({
    id,
    text: text(`corpus/${id}`),
  }),
);

/** Deletes a stretch of the draft and puts a piece there. */
const edit = fc.record({
  at: fc.nat(2400),
  length: fc.nat(60),
  piece: fc.constantFrom(
    '',
    ' 53 ',
    '\n\n',
    'Five people died. ',
    '“',
    '| 12 |',
    '[@northwire2031boats]',
    'Kellin',
    '# ',
  ),
});

test('an edited draft checked with what is known of it gives what a check from nothing gives', async () => {
  const index = await openMemoryIndex(sources);
  const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
    const memo = createMemo();
    let draft = text('test/sample/flood.md');
    await checkDraft(parseDraft(draft), index, DEFAULTS, undefined, memo);
    for (const { at, length, piece } of edits) {
      draft = draft.slice(0, at) + piece + draft.slice(at + length);
      const known = await checkDraft(parseDraft(draft), index, DEFAULTS, undefined, memo);
      assert.deepEqual(known, await checkDraft(parseDraft(draft), index, DEFAULTS));
    }
  });
  await fc.assert(property, { seed: 41, numRuns: 12 });
  await index.close();
});

test('another state forgets everything, the same state what was not used twice', () => {
  const memo = createMemo();
  const index = {} as Parameters<typeof memo.begin>[0];
  const ask = (state: string, key: string): string => {
    let made = 'known';
    memo.begin(index, state).get('step', key, () => {
      made = 'made';
      return key;
    });
    return made;
  };
  assert.deepEqual([ask('1', 'a'), ask('1', 'a'), ask('2', 'a')], ['made', 'known', 'made']);
  assert.deepEqual([ask('2', 'b'), ask('2', 'b'), ask('2', 'a')], ['made', 'known', 'made']);
});
