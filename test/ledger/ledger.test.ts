import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CheckedClaim, Evidence } from '../../server/check/report.ts';
import { ledgerText, loadLedger, readLedger, saveLedger } from '../../server/ledger/file.ts';
import {
  entriesOf,
  type Mark,
  type Standing,
  subjectsOf,
  withMark,
  withoutMark,
} from '../../server/ledger/mark.ts';
import { parseMarked } from './marked.ts';

const says = (text: string, sourceId = 'a.md', relation: Evidence['relation'] = 'supports'): Evidence => ({
  sourceId,
  relation,
  value: text,
  start: 0,
  end: text.length,
  passage: { start: 0, end: text.length, text, locator: {} },
});

/** Claims at the places marked «» of a draft of one sentence per line, resting on the same evidence. */
function subjects(source: string, evidence: readonly Evidence[] = [], path = 'draft.md') {
  const { text, claims } = parseMarked(source);
  return subjectsOf(
    path,
    text,
    claims.map((claim): CheckedClaim => ({ ...claim, evidence })),
  );
}

const standings = (
  source: string,
  marks: readonly Mark[],
  evidence?: readonly Evidence[],
): readonly Standing[] => entriesOf(subjects(source, evidence), marks).map(({ standing }) => standing);

const NOON = [says('By noon 53 pumps ran.')];
const marks = [{ ...subjects('By noon «53» pumps ran.', NOON)[0]!, note: 'by phone' }];

describe('a mark', () => {
  const table: readonly (readonly [
    what: string,
    draft: string,
    evidence: readonly Evidence[],
    expected: Standing[],
  ])[] = [
    ['holds where nothing changed', 'By noon «53» pumps ran.', NOON, ['verified']],
    ['moves with its sentence', 'New.\n\nBy noon   «53»\tpumps ran.', NOON, ['verified']],
    ['is open again when its sentence is edited', 'By one «53» pumps ran.', NOON, ['reopened']],
    ['ends with its sentence', 'There are «53» cats in town.', NOON, ['open']],
    [
      'is given to one sentence only',
      'By one «53» pumps ran.\nBy two «53» pumps ran.',
      NOON,
      ['reopened', 'open'],
    ],
    ['ends with an edit of the figure', 'By noon «54» pumps ran.', NOON, ['open']],
    [
      'is open again when the source changes',
      'By noon «53» pumps ran.',
      [says('By noon 54 ran.')],
      ['reopened'],
    ],
    [
      'is open again when another source speaks',
      'By noon «53» pumps ran.',
      [...NOON, says('x', 'b.md')],
      ['reopened'],
    ],
    ['does not mind the order of passages', 'By noon «53» pumps ran.', NOON.toReversed(), ['verified']],
    [
      'does not mind places about something else',
      'By noon «53» pumps ran.',
      [...NOON, says('53 cats', 'c', 'elsewhere')],
      ['verified'],
    ],
    [
      'is about one of two alike',
      'By noon «53» pumps ran.\nBy noon «53» pumps ran.',
      NOON,
      ['verified', 'open'],
    ],
  ];
  for (const [what, draft, evidence, expected] of table)
    it(what, () => assert.deepEqual(standings(draft, marks, evidence), expected));

  it('tells what reopened it', () => {
    const changed = (draft: string, evidence: readonly Evidence[]) =>
      entriesOf(subjects(draft, evidence), marks).map((entry) => entry.changed);
    assert.deepEqual(changed('By one «53» pumps ran.', NOON), ['sentence']);
    assert.deepEqual(changed('By noon «53» pumps ran.', []), ['sources']);
  });

  it('is about one draft', () => {
    const [entry] = entriesOf(subjects('By noon «53» pumps ran.', NOON, 'other.md'), marks);
    assert.equal(entry!.standing, 'open');
  });

  it('can be given anew and taken back', () => {
    const [subject] = subjects('By noon «53» pumps ran.', NOON);
    const again = withMark(marks, { ...subject!, note: 'in person' });
    assert.deepEqual(
      again.map(({ note }) => note),
      ['in person'],
    );
    assert.deepEqual(withoutMark(again, subject!), []);
  });
});

describe('the file', () => {
  it('has a line for each mark, sorted, and reads back as it was', () => {
    const all = [...marks, ...subjects('At «9» they met.\nIn «May» too.')];
    const text = ledgerText(all);
    assert.equal(text.split('\n').length, 4);
    assert.equal(ledgerText(readLedger(text).marks), text);
    assert.equal(ledgerText(all.toReversed()), text);
  });

  it('takes the later of two lines about the same, as a merge may leave them', () => {
    const text = ledgerText(marks) + ledgerText([{ ...marks[0]!, note: 'in person' }]);
    assert.deepEqual(
      readLedger(text).marks.map(({ note }) => note),
      ['in person'],
    );
  });

  it('tells which lines are none and keeps the rest', () => {
    const { marks: kept, broken } = readLedger(`<<<<<<< ours\n${ledgerText(marks)}=======\n{"draft": 1}\n`);
    assert.equal(kept.length, 1);
    assert.deepEqual(broken, [1, 3, 4]);
  });

  it('never throws on whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readLedger(text)),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is written and found again below the folder', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    assert.deepEqual((await loadLedger(folder)).marks, []);
    await saveLedger(folder, marks);
    assert.deepEqual((await loadLedger(folder)).marks, marks);
    writeFileSync(
      join(folder, '.stet/ledger.jsonl'),
      `${readFileSync(join(folder, '.stet/ledger.jsonl'), 'utf8')}\r\n`,
    );
    assert.deepEqual((await loadLedger(folder)).broken, []);
  });
});
