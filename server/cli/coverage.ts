import { dirname, relative, resolve } from 'node:path';
import { slashes } from '../index/scope.ts';
import { loadLedger } from '../ledger/file.ts';
import { entriesOf, type Mark, subjectsOf } from '../ledger/mark.ts';
import { badge } from './badge.ts';
import type { CheckFlags } from './check/flags.ts';
import { inOrder } from './check/outcome.ts';
import type { CheckedDraft } from './check/result.ts';
import { checkJobs, faultsOf, findJobs } from './check/run.ts';
import { createTiming } from './check/timing.ts';
import { type CorpusFlags, homeOf } from './corpus.ts';
import { CLEAN, FAILED, FINDINGS, type Io } from './io.ts';
import { writeFor } from './write.ts';

/** The options of `stet coverage`. */
export interface CoverageFlags extends Omit<CheckFlags, 'format'> {
  readonly format: 'text' | 'json';
  readonly threshold?: number;
  readonly badge?: string;
}

/** How many claims of a draft somebody vouches for: a source, or a person. */
export interface Coverage {
  readonly path: string;
  readonly claims: number;
  readonly supported: number;
  /** Verified by a person and not supported by a source. */
  readonly verified: number;
  /** Neither. */
  readonly open: number;
  /** Share of claims that are not open, in whole per cent, rounded down; 100 where there are none. */
  readonly percent: number;
}

/** `stet coverage`: counts the claims that a source supports or a person has verified, and fails below a threshold. */
export async function coverage(names: readonly string[], flags: CoverageFlags, io: Io): Promise<number> {
  const { format, threshold, badge: badgeFile, ...rest } = flags;
  const faults = faultsOf(io);
  const jobs = await findJobs(names, rest, io, faults);
  const outcomes = await checkJobs(jobs, rest, createTiming(), io, faults);
  if (outcomes.length === 0) return faults.any() ? FAILED : CLEAN;
  const { drafts } = inOrder(outcomes, jobs, io);
  const rows: Coverage[] = [];
  for (const draft of drafts) rows.push(coverageOf(draft, await marksFor(draft, rest, io)));
  const total = sumOf(rows);
  io.stdout.write(
    format === 'json' ? `${JSON.stringify({ drafts: rows, total }, null, 2)}\n` : text(rows, total),
  );
  if (badgeFile !== undefined) await writeFor(resolve(io.cwd, badgeFile), badge(total.percent), badgeFile);
  if (faults.any()) return FAILED;
  return threshold !== undefined && total.percent < threshold ? FINDINGS : CLEAN;
}

/** The marks about a draft, with its path as the ledger has it. */
async function marksFor(draft: CheckedDraft, flags: CorpusFlags, io: Io) {
  const path = resolve(io.cwd, draft.path);
  const home = await homeOf(dirname(path), flags, io);
  const { marks } = await loadLedger(home);
  return { marks, path: slashes(relative(home, path)) };
}

function coverageOf(
  { path: shown, text: draft, report }: CheckedDraft,
  { marks, path }: { readonly marks: readonly Mark[]; readonly path: string },
): Coverage {
  const entries = entriesOf(subjectsOf(path, draft, report.claims), marks);
  const supported = report.claims.filter(({ verdict }) => verdict === 'supported').length;
  const verified = report.claims.filter(
    ({ verdict }, at) => verdict !== 'supported' && entries[at]!.standing === 'verified',
  ).length;
  return counted(shown, report.claims.length, supported, verified);
}

const sumOf = (rows: readonly Coverage[]): Coverage => {
  const sum = (of: (row: Coverage) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return counted(
    'all drafts',
    sum((row) => row.claims),
    sum((row) => row.supported),
    sum((row) => row.verified),
  );
};

function counted(path: string, claims: number, supported: number, verified: number): Coverage {
  const known = supported + verified;
  const percent = claims === 0 ? 100 : Math.floor((known * 100) / claims);
  return { path, claims, supported, verified, open: claims - known, percent };
}

const HEADS = ['claims', 'supported', 'verified', 'open'] as const;

/** A table with a row per draft, and one for all where there are several. */
function text(rows: readonly Coverage[], total: Coverage): string {
  const all = rows.length > 1 ? [...rows, total] : rows;
  const width = Math.max(...all.map(({ path }) => path.length));
  const head = [''.padEnd(width), ...HEADS.map((name) => name.padStart(9)), ' covered'].join(' ');
  const lines = all.map((row) =>
    [
      row.path.padEnd(width),
      ...HEADS.map((name) => String(row[name]).padStart(9)),
      `${row.percent} %`.padStart(8),
    ].join(' '),
  );
  return [head, ...lines].map((line) => `${line}\n`).join('');
}
