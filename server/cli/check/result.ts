import type { ClaimKind, Finding, Report } from '../../check/report.ts';
import type { Severity } from '../../config/rules.ts';
import type { UnreadableSource } from '../../index/port.ts';
import { sourcePath } from '../../index/scope.ts';
import { shown } from '../failure.ts';
import type { Job } from './drafts.ts';

/** A draft with its report; `path` is as shown to the user. */
export interface CheckedDraft {
  readonly path: string;
  readonly text: string;
  readonly report: Report;
  /** Path, as shown to the user, of each source that the report names, by id. */
  readonly sourcePaths: ReadonlyMap<string, string>;
  /** What is wrong with bibliographies that only this draft names. */
  readonly problems: readonly UnreadableSource[];
}

/** A draft with what its check found; paths as shown in `cwd`. */
export function checkedDraft(
  { path, text, settings }: Job,
  report: Report,
  problems: readonly UnreadableSource[],
  cwd: string,
): CheckedDraft {
  const sourcePaths = new Map(
    report.sources.map(({ id }) => [id, shown(sourcePath(id, settings.corpus), cwd)]),
  );
  return { path: shown(path, cwd), text, report, sourcePaths, problems };
}

/** A file of the corpus that is not (wholly) evidence, or something wrong in a bibliography. */
export interface UnreadableFile {
  readonly path: string;
  /** Where in the file, from 1. */
  readonly line?: number;
  readonly severity: Finding['severity'];
  readonly message: string;
}

/** What one run of `stet check` found; what every format prints. */
export interface Result {
  readonly drafts: readonly CheckedDraft[];
  readonly unreadable: readonly UnreadableFile[];
  /** Sources in all corpora together. */
  readonly sources: number;
}

/** A result in figures. */
export interface Counts {
  readonly claims: number;
  readonly kinds: Readonly<Record<ClaimKind, number>>;
  readonly supported: number;
  readonly unchecked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly sources: number;
}

export function countsOf({ drafts, unreadable, sources }: Result): Counts {
  const claims = drafts.flatMap(({ report }) => report.claims);
  const severities = [...drafts.flatMap(({ report }) => report.findings), ...unreadable];
  const ofKind = (kind: ClaimKind) => claims.filter((claim) => claim.kind === kind).length;
  const ofSeverity = (severity: Severity) => severities.filter((one) => one.severity === severity).length;
  return {
    claims: claims.length,
    kinds: {
      number: ofKind('number'),
      date: ofKind('date'),
      name: ofKind('name'),
      quotation: ofKind('quotation'),
    },
    supported: claims.filter(({ verdict }) => verdict === 'supported').length,
    unchecked: claims.filter(({ verdict }) => verdict === 'unchecked').length,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    information: ofSeverity('information'),
    sources,
  };
}

const RANK: Readonly<Record<Severity, number>> = { off: 0, information: 1, warning: 2, error: 3 };

/** Whether a severity is at or over a threshold. */
export const reaches = (severity: Severity, threshold: Severity): boolean =>
  RANK[severity] >= RANK[threshold];
