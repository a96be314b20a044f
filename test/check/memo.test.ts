import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDraft } from '../../server/check/check.ts';
import { createMemo } from '../../server/check/memo.ts';
import { common, replaced } from '../../server/check/same.ts';
import { DEFAULTS } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import type { Index } from '../../server/index/port.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

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
  at: fc.nat(100_000),
  length: fc.oneof(fc.nat(3), fc.nat(80)),
  piece: fc.constantFrom(
    ...[
      '',
      'x',
      ' ',
      ' 53 ',
      '\n',
      '\n\n',
      'Five people died. ',
      'Kellin',
      '“',
      '| 12 |',
      '**',
      '[',
      '](a)',
      ': ',
    ],
    ...[
      '# ',
      '\n\n## Later\n\n',
      '[@northwire2031boats]',
      '[^1]',
      '\n\n[^1]: Northwire [@northwire2031boats]\n\n',
    ],
    ...['[boats]', '\n\n[boats]: northwire-evacuation.txt\n\n', '\n\n- ', '\n> ', '\n    ', '```\n', '<!-- '],
    ...['<!-- stet-disable-next-line -->\n', '<!-- stet-disable -->', '<!-- stet-enable -->'],
    ...['---\ndate: 2031-05-07\n---\n', '---\n'],
  ),
});

const BLOCKS = [
  '# The ferry\n\n',
  'Two ferries left Lower Kellin with 53 wounded and another 211 people on 7 May 2031. Nobody was left behind.\n\n',
  'The ministry spoke of 80 people[^1]. A courier had counted “some 19 buses” before [the boats][boats].\n\n',
  '## What is known\n\n',
  '- 53 were wounded [@northwire2031boats]\n- 12 buses came\n\n',
  '| who | how many |\n|---|---|\n| wounded | 53 |\n| others | 211 |\n\n',
  '> The Ministry of Defence said that 264 people had left.\n\n',
  '<!-- stet-disable-next-line number-unsupported -- asked -->\nSome 900 people stayed.\n\n',
  '[^1]: See [@northwire2031boats] and @nobody.\n\n',
  '[boats]: ministry-statement.txt\n\n',
  'Later 54 wounded left Lower Kellin on 7 May 2031, ministry officials said^[By [@ministry].].\n\n',
];

const drafts = fc
  .array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 14, size: 'max' })
  .map((blocks) => blocks.join(''));

async function holdsAfterEdits(text: string, edits: readonly Edit[], index: Index): Promise<void> {
  const memo = createMemo();
  let draft = parseDraft(text);
  await checkDraft(draft, index, DEFAULTS, undefined, memo);
  for (const { at, length, piece } of edits) {
    const from = at % (draft.text.length + 1);
    const edited = draft.text.slice(0, from) + piece + draft.text.slice(from + length);
    draft = parseDraft(edited, draft);
    const known = await checkDraft(draft, index, DEFAULTS, undefined, memo);
    assert.deepEqual(known, await checkDraft(parseDraft(edited), index, DEFAULTS));
  }
}

test('an edited draft checked with what is known of it gives what a check from nothing gives', async () => {
  const index = await openMemoryIndex(sources);
  const flood = fc.constant(text('test/sample/flood.md'));
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
  const property = fc.asyncProperty(
    fc.oneof({ weight: 5, arbitrary: drafts }, flood),
    edits,
    (draft, edits) => holdsAfterEdits(draft, edits, index),
  );
  await fc.assert(property, { seed: 41, numRuns: 20 });
  await index.close();
});

test('what is the same at both ends of two lists is told by place', () => {
  const told = (now: string, before: string): string => {
    const same = common([...now], [...before]);
    const places = [...now].map((_, at) => same.before(at) ?? '-').join('');
    return `${places} ${replaced([...before], [...now], same).join('')}`;
  };
  assert.equal(told('abcd', 'abcd'), '0123 ');
  assert.equal(told('abXcd', 'abcd'), '01-23 ');
  assert.equal(told('abd', 'abcd'), '013 c');
  assert.equal(told('Xbcd', 'abcd'), '-123 a');
  assert.equal(told('aaa', 'aa'), '01- ');
  assert.equal(told('', 'ab'), ' ab');
  assert.equal(told('ab', ''), '-- ');
});

test('a draft of another day, or with other accepted names, is judged anew', async () => {
  const index = await openMemoryIndex(sources);
  const memo = createMemo();
  const dated = (day: string) => parseDraft(`---\ndate: ${day}\n---\n\n${BLOCKS[1]}Quell left on Monday.\n`);
  for (const [draft, names] of [
    [dated('2031-05-08'), []],
    [dated('2031-05-15'), []],
    [dated('2031-05-15'), ['Quell']],
  ] as const) {
    const settings = { ...DEFAULTS, names };
    const known = await checkDraft(draft, index, settings, undefined, memo);
    assert.deepEqual(known, await checkDraft(draft, index, settings));
  }
  await index.close();
});
