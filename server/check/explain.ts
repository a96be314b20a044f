import type { Claim } from '../claims/claim.ts';
import type { Settings } from '../config/settings.ts';
import type { Index } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import { contains, type Span } from '../text/span.ts';
import type { Binding } from './binding/bind.ts';
import { checkDraft } from './check.ts';
import { createMemo } from './memo.ts';
import type { CheckedClaim, EvidencePassage, Finding, SourceSummary } from './report.ts';
import type { Listen, Step } from './trace.ts';

/** A passage that a claim's sentence was bound to. */
export interface BoundView extends EvidencePassage {
  readonly sourceId: string;
  /** BM25 against the sentence and its context. */
  readonly score: number;
  /** Share of what the sentence is about that the passage has, 0 to 1. */
  readonly coverage: number;
}

/** What a claim's sentence is about, a word stem with its weight, the heaviest first. */
export interface AboutView {
  readonly term: string;
  readonly weight: number;
}

/** How a claim came by its verdict, as plain data. */
export interface Explanation {
  readonly claim: CheckedClaim;
  /** What was reported about it. */
  readonly findings: readonly Finding[];
  /** Stem of the noun that a number counts. */
  readonly head?: string;
  readonly about: readonly AboutView[];
  /** Bound sources, best first. */
  readonly sources: readonly SourceSummary[];
  /** Best first. */
  readonly bound: readonly BoundView[];
  /** What judging tried, in order. */
  readonly steps: readonly Step[];
}

/** What was heard of one claim while it was judged. */
interface Heard {
  readonly claim: Claim;
  readonly binding: Binding;
  readonly steps: Step[];
}

/**
 * Checks the draft and tells of each claim that `wanted` touches how it came by its verdict. It is the same check that reports the
 * findings, with an ear on it. Claims by place; empty where none is.
 */
export async function explainClaims(
  draft: Draft,
  index: Index,
  settings: Settings,
  wanted: Span,
): Promise<readonly Explanation[]> {
  const heard: Heard[] = [];
  const listen: Listen = (claim, binding) => {
    if (!touches(claim, wanted)) return undefined;
    const steps: Step[] = [];
    heard.push({ claim, binding, steps });
    return (step) => steps.push(step);
  };
  const report = await checkDraft(draft, index, settings, () => false, createMemo(), listen);
  const sources = new Map((await index.sources()).map((source) => [source.id, source]));
  return report.claims.flatMap((claim, at): readonly Explanation[] => {
    const one = heard.find((candidate) => contains(candidate.claim, claim));
    if (!one || !touches(claim, wanted)) return [];
    const findings = report.findings.filter((finding) => finding.claim === at);
    return [
      {
        claim,
        findings,
        ...viewOf(one),
        sources: one.binding.sources.flatMap((id) => sources.get(id) ?? []),
      },
    ];
  });
}

/** A place between two characters touches what ends or begins there. */
const touches = (claim: Span, wanted: Span): boolean => claim.start <= wanted.end && claim.end > wanted.start;

const viewOf = ({ claim, binding, steps }: Heard): Omit<Explanation, 'claim' | 'findings' | 'sources'> => ({
  ...(claim.head ? { head: claim.head } : {}),
  about: [...binding.about]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
  bound: binding.passages.map(({ passage, score, coverage }) => ({
    sourceId: passage.sourceId,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    locator: passage.locator,
    score,
    coverage,
  })),
  steps,
});
