import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import {
  applyBaseline,
  type Baseline,
  baselineText,
  entriesFor,
  type Identity,
  identitiesOf,
  readBaseline,
} from '../../check/baseline.ts';
import { slashes } from '../../index/scope.ts';
import { Failure, shown } from '../failure.ts';
import type { CheckedDraft } from './result.ts';

/** Entries of the baseline that no finding answers to any more. */
export interface Stale {
  readonly path: string;
  readonly entries: readonly Identity[];
}

/** The baseline of a file; an empty one where there is no file yet and `mayLack` says so. Throws `Failure`. */
export async function loadBaseline(file: string, cwd: string, mayLack: boolean): Promise<Baseline> {
  const name = shown(file, cwd);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && mayLack) return undefined;
    const absent = error.code === 'ENOENT';
    throw absent
      ? new Failure(name, 'there is no such baseline', 'write one with stet check --update-baseline')
      : new Failure(name, `cannot be read (${error.code ?? error.message})`, 'check the file');
  });
  if (text === undefined) return { drafts: {} };
  const baseline = readBaseline(text);
  if (!baseline) throw new Failure(name, 'is no baseline', 'write it anew with stet check --update-baseline');
  return baseline;
}

/** Drafts with what the baseline knows put aside, and what of the baseline is out of date. */
export function withBaseline(
  drafts: readonly CheckedDraft[],
  baseline: Baseline,
  file: string,
  cwd: string,
): { readonly drafts: readonly CheckedDraft[]; readonly stale: readonly Stale[] } {
  const home = dirname(file);
  const exists = (path: string): boolean => existsSync(resolve(home, path));
  const stale: Stale[] = [];
  const kept = drafts.map((draft) => {
    const path = keyOf(draft, home, cwd);
    const { entries, renamed } = entriesFor(baseline, path, exists);
    const applied = applyBaseline(draft.text, draft.report, entries);
    // Of a draft under another name nobody can say which entries are its own.
    if (applied.stale.length > 0 && !renamed) stale.push({ path: draft.path, entries: applied.stale });
    return { ...draft, report: applied.report };
  });
  return { drafts: kept, stale };
}

/** The baseline with the findings of these drafts as they are now; those of drafts that are gone leave it. */
export const updated = (
  baseline: Baseline,
  drafts: readonly CheckedDraft[],
  file: string,
  cwd: string,
): string =>
  rewritten(baseline, drafts, file, cwd, ({ text, report }) => identitiesOf(text, report.findings));

/** The baseline without entries that nothing answers to; drafts that were not checked stay as they are. */
export const pruned = (
  baseline: Baseline,
  drafts: readonly CheckedDraft[],
  file: string,
  cwd: string,
): string =>
  rewritten(baseline, drafts, file, cwd, ({ text, report }, entries) => {
    const gone = new Set(applyBaseline(text, report, entries).stale);
    return entries.filter((entry) => !gone.has(entry));
  });

/** The text of a baseline with other entries for these drafts, and without drafts that are gone. */
function rewritten(
  baseline: Baseline,
  drafts: readonly CheckedDraft[],
  file: string,
  cwd: string,
  next: (draft: CheckedDraft, entries: readonly Identity[]) => readonly Identity[],
): string {
  const home = dirname(file);
  const exists = (path: string): boolean => existsSync(resolve(home, path));
  const others = Object.entries(baseline.drafts).filter(([path]) => exists(path));
  const now = drafts.map((draft) => {
    const path = keyOf(draft, home, cwd);
    return [path, next(draft, entriesFor(baseline, path, exists).entries)] as const;
  });
  return baselineText({ drafts: Object.fromEntries([...others, ...now]) });
}

const keyOf = ({ path }: CheckedDraft, home: string, cwd: string): string =>
  slashes(relative(home, resolve(cwd, path)));
