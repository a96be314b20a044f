import type { Span } from '../text/span.ts';
import type { CheckedClaim, Finding, Report, SourceSummary, Suppressed } from './report.ts';

/**
 * A stretch of a draft with what is reported of it. Offsets and claims count from its beginning, so that `claims` and `findings` are
 * the same objects as in the last check wherever they only moved.
 */
export interface Page {
  /** Where it begins in the draft. */
  readonly start: number;
  readonly claims: readonly CheckedClaim[];
  /** By place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** What a report is made of. */
interface Parts {
  readonly pages: readonly Page[];
  /** Those that evidence is of or that are cited, put together when they are asked for. */
  readonly sources: () => Report['sources'];
  /** Any of them by its id, and maybe others. */
  readonly source: (id: string) => SourceSummary | undefined;
}

const known = new WeakMap<Report, Parts>();

/** The pages of a report in order; what was not made of pages is a single one. */
export const pagesOf = (report: Report): readonly Page[] => partsOf(report).pages;

/** The source of this id, if the report names it. */
export const sourceOf = (report: Report, id: string): SourceSummary | undefined => partsOf(report).source(id);

function partsOf(report: Report): Parts {
  const parts = known.get(report) ?? partsOfWhole(report);
  known.set(report, parts);
  return parts;
}

function partsOfWhole(report: Report): Parts {
  const byId = new Map(report.sources.map((source) => [source.id, source]));
  return { pages: [{ start: 0, ...report }], sources: () => report.sources, source: (id) => byId.get(id) };
}

/** A report whose lists are put together when they are asked for: an editor reads it page by page. */
export function reportOf(parts: Parts): Report {
  const { pages } = parts;
  const claims = once(() => pages.flatMap(({ start, claims }) => claims.map((one) => moveClaim(one, start))));
  const findings = once(() => placed(pages, ({ findings }) => findings));
  const suppressed = once(() => placed(pages, ({ suppressed }) => suppressed));
  const summaries = once(parts.sources);
  const report: Report = {
    get claims() {
      return claims();
    },
    get findings() {
      return findings();
    },
    get suppressed() {
      return suppressed();
    },
    get sources() {
      return summaries();
    },
    complete: true,
  };
  known.set(report, parts);
  return report;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function placed<F extends Finding>(pages: readonly Page[], kind: (page: Page) => readonly F[]): readonly F[] {
  const all: F[] = [];
  let claims = 0;
  for (const page of pages) {
    for (const one of kind(page)) all.push(moveFinding(one, page.start, claims));
    claims += page.claims.length;
  }
  return all;
}

const moveFinding = <F extends Finding>(finding: F, by: number, claims: number): F => ({
  ...finding,
  ...moved(finding, by),
  ...(finding.claim === undefined ? {} : { claim: finding.claim + claims }),
});

const moveClaim = (claim: CheckedClaim, by: number): CheckedClaim => ({
  ...claim,
  ...moved(claim, by),
  sentence: moved(claim.sentence, by),
  core: moved(claim.core, by),
});

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
