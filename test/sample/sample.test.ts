import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Corpus, openCorpus, type Report } from '../../server/api.ts';

const ROOT = join(import.meta.dirname, '../..');
const draft = readFileSync(join(import.meta.dirname, 'flood.md'), 'utf8');

/** A row of the table in README.md beside this file. */
interface Row {
  readonly number: string;
  /** Where the claim stands in the draft. */
  readonly start: number;
  readonly end: number;
  /** Best verdict first. */
  readonly verdicts: readonly string[];
}

/** Emphasis stands between the words of the draft, but not in the table. */
const prose = draft.replaceAll('*', '');
const offsets = Array.from({ length: draft.length }, (_, at) => at).filter((at) => draft[at] !== '*');

function rowOf(line: string): Row | undefined {
  const [, number, words, verdicts] = line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'));
  if (!number || !words || !verdicts || !/^\d+$/.test(number)) return undefined;
  const before = words.indexOf('«');
  const stretch = words.replace(/[«»]/g, '');
  assert.equal(prose.split(stretch).length, 2, `“${stretch}” must stand once in the draft`);
  const at = prose.indexOf(stretch);
  const length = words.indexOf('»') - before - 1;
  return {
    number,
    start: offsets[at + before]!,
    end: offsets[at + before + length - 1]! + 1,
    verdicts: verdicts.split(',').map((verdict) => verdict.trim()),
  };
}

const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => rowOf(line) ?? []);

/** Verdict of the claim that best fills the place, the rule of a finding that is about no claim, or "no claim". */
function verdictAt({ start, end }: Row, report: Report): string {
  const overlap = (span: { readonly start: number; readonly end: number }): number =>
    Math.min(span.end, end) - Math.max(span.start, start);
  const [claim] = report.claims.filter((one) => overlap(one) > 0).sort((a, b) => overlap(b) - overlap(a));
  if (claim) return claim.verdict;
  return (
    report.findings.find((finding) => finding.claim === undefined && overlap(finding) > 0)?.rule ?? 'no claim'
  );
}

describe('the sample draft', () => {
  let cache: string;
  let corpus: Corpus;
  let report: Report;

  before(async () => {
    cache = await mkdtemp(join(tmpdir(), 'stet-sample-'));
    corpus = await openCorpus({ folder: join(ROOT, 'corpus'), cache });
    report = await corpus.check(draft);
  });

  after(async () => {
    await corpus.close();
    await rm(cache, { recursive: true });
  });

  test('the table has its rows', () => assert.ok(rows.length >= 40, `${rows.length} rows`));

  for (const row of rows)
    test(`row ${row.number}: «${draft.slice(row.start, row.end)}» is ${row.verdicts.join(' or ')}`, () =>
      assert.ok(row.verdicts.includes(verdictAt(row, report)), `but Stet says ${verdictAt(row, report)}`));
});
