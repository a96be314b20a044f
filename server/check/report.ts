import type { ClaimKind } from '../claims/claim.ts';
import type { RuleId, Severity } from '../config/rules.ts';
import type { Locator } from '../sources/source.ts';
import type { Span } from '../text/span.ts';

export type { ClaimKind };

export type Verdict = 'supported' | 'contradicted' | 'unsupported' | 'disputed' | 'unchecked';

/** How a supporting mention matches, from strictest to loosest. */
export type Tier = 'exact' | 'folded' | 'equal' | 'rounded' | 'approximate' | 'converted' | 'derived';

export type Relation = 'supports' | 'contradicts' | 'elsewhere';

/** The sentence of a source that evidence stands in. Offsets are in the source's extracted text. */
export interface EvidencePassage extends Span {
  readonly text: string;
  readonly locator: Locator;
}

/** `start`/`end`: the matching mention in the source's extracted text. */
export interface Evidence extends Span {
  readonly sourceId: string;
  readonly relation: Relation;
  /** The source's words for the value ("53", "about a dozen"). */
  readonly value: string;
  readonly passage: EvidencePassage;
}

/** A claim with its verdict. Offsets are in the draft. */
export interface CheckedClaim extends Span {
  readonly kind: ClaimKind;
  readonly text: string;
  /** Normal form as documented in docs/mentions.md. */
  readonly norm: string;
  readonly verdict: Verdict;
  readonly tier?: Tier;
  /** Why a claim was not checked, or how a derived value came about ("264 = 53 + 211"). */
  readonly note?: string;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** The sentence in the draft. */
  readonly sentence: Span;
  /** The part a replacement replaces: the value without operator and unit. */
  readonly core: Span;
  /** What the core should read, in the draft's own style, when a source contradicts it or a name is misspelt. */
  readonly suggestion?: string;
}

/** What a rule reports. Offsets are in the draft. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** Position in `Report.claims`, when the finding is about a claim. */
  readonly claim?: number;
  /** What should stand at the span instead, when the finding is about no claim and there is one cure. */
  readonly suggestion?: string;
}

/** A finding that an ignore comment in the draft, or the project's baseline, keeps from being reported. */
export interface Suppressed extends Finding {
  readonly by: 'directive' | 'baseline';
  /** The reason that the comment gives. */
  readonly reason?: string;
}

/** What the reader of a report needs to know of a source. */
export interface SourceSummary {
  readonly id: string;
  readonly key: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly url?: string;
  /** A bibliography has an entry with its key. */
  readonly listed?: true;
}

/** Everything found in one draft. Claims and findings are sorted by place; the same input gives the same report. */
export interface Report {
  readonly claims: readonly CheckedClaim[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Every source that evidence or a citation of the draft names. */
  readonly sources: readonly SourceSummary[];
  /** False while the corpus is still being indexed. */
  readonly complete: boolean;
}

/** A change to the draft. `start`/`end` are what is replaced. */
export interface Edit extends Span {
  readonly text: string;
}

/** An edit of a file other than the draft; its offsets are in the text of that file. */
export interface FileEdit {
  readonly path: string;
  readonly edits: readonly Edit[];
}

/** One offer of the light bulb. */
export interface Fix {
  readonly title: string;
  readonly kind: 'replace' | 'cite' | 'ignore';
  readonly preferred: boolean;
  /** Sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** What goes with it in another file: the entry of a source that is cited. */
  readonly other?: FileEdit;
  /** Position in `Report.findings` of the finding it mends, if any. */
  readonly finding?: number;
}
