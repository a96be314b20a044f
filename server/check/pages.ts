import type { Span } from '../text/span.ts';
import type { CheckedClaim, Finding, Report, Suppressed } from './report.ts';

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

const known = new WeakMap<Report, readonly Page[]>();

/** The pages of a report in order; what was not made of pages is a single one. */
export const pagesOf = (report: Report): readonly Page[] => known.get(report) ?? [{ start: 0, ...report }];

/** A report whose lists are put together when they are asked for: an editor reads it page by page. */
export function reportOf(pages: readonly Page[], sources: () => Report['sources']): Report {
  const claims = once(() => pages.flatMap(({ start, claims }) => claims.map((one) => moveClaim(one, start))));
  const findings = once(() => placed(pages, ({ findings }) => findings));
  const suppressed = once(() => placed(pages, ({ suppressed }) => suppressed));
  const summaries = once(sources);
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
  known.set(report, pages);
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
