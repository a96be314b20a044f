import { createHash } from 'node:crypto';
import type { CheckedClaim, ClaimKind, Evidence } from '../check/report.ts';

/**
 * A person has looked at a claim and stands for it. The mark holds for these words in this sentence of this draft, and only as long as the
 * sources say what they said then.
 */
export interface Mark {
  /** Path of the draft, relative to the folder of the ledger, with forward slashes. */
  readonly draft: string;
  readonly kind: ClaimKind;
  /** The words of the claim, and the sentence they stand in; white space is one space. */
  readonly text: string;
  readonly sentence: string;
  /** Which of several claims with these words in this sentence, from 1. */
  readonly occurrence: number;
  /** Digest of what the sources said when it was looked at. */
  readonly evidence: string;
  /** How it was verified: "by phone with the harbour office". */
  readonly note?: string;
  readonly by?: string;
}

/** `reopened`: it was verified once, but its sentence or what the sources say has changed since. */
export type Standing = 'verified' | 'reopened' | 'open';

/** A claim with where it stands, and the mark behind it. */
export interface Entry {
  readonly standing: Standing;
  readonly mark?: Mark;
  /** What reopened it. */
  readonly changed?: 'sentence' | 'sources';
}

/** What a claim is marked by: everything of a mark but the person's part. */
export type Subject = Omit<Mark, 'note' | 'by'>;

/** The subject of each claim of a draft, in their order. `path` as in `Mark.draft`. */
export function subjectsOf(path: string, text: string, claims: readonly CheckedClaim[]): readonly Subject[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const sentence = oneSpaced(text.slice(claim.sentence.start, claim.sentence.end));
    const words = oneSpaced(claim.text);
    const key = JSON.stringify([claim.kind, words, sentence]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return {
      draft: path,
      kind: claim.kind,
      text: words,
      sentence,
      occurrence,
      evidence: digest(claim.evidence),
    };
  });
}

/** Where each claim stands by the marks, in the order of the subjects. */
export function entriesOf(subjects: readonly Subject[], marks: readonly Mark[]): readonly Entry[] {
  const byKey = new Map(marks.map((mark) => [keyOf(mark), mark]));
  const takeOrphan = orphansOf(subjects, marks);
  return subjects.map((subject) => {
    const mark = byKey.get(keyOf(subject));
    if (mark?.evidence === subject.evidence) return { standing: 'verified', mark };
    if (mark) return { standing: 'reopened', mark, changed: 'sources' };
    const orphan = takeOrphan(subject);
    return orphan ? { standing: 'reopened', mark: orphan, changed: 'sentence' } : { standing: 'open' };
  });
}

/** Most orphans that a claim is compared with, so that a long list of equal figures costs no more than its length. */
const COMPARED = 20;

/** Marks whose sentence is not there any more, each given once: to a claim with the same words in much the same sentence. */
function orphansOf(
  subjects: readonly Subject[],
  marks: readonly Mark[],
): (subject: Subject) => Mark | undefined {
  const alive = new Set(subjects.map(keyOf));
  const orphans = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (alive.has(keyOf(mark))) continue;
    const some = orphans.get(wordsKey(mark));
    if (some) some.push(mark);
    else orphans.set(wordsKey(mark), [mark]);
  }
  return (subject) => {
    const some = orphans.get(wordsKey(subject));
    const at = some?.slice(0, COMPARED).findIndex((mark) => alike(mark.sentence, subject.sentence)) ?? -1;
    return at < 0 ? undefined : some!.splice(at, 1)[0];
  };
}

const wordsKey = ({ draft, kind, text }: Subject): string => JSON.stringify([draft, kind, text]);

/** At least half of the words of the longer sentence stand in both. */
function alike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return shared * 2 >= Math.max(one!.size, other!.size);
}

/** Marks with one more, or one in place of an older one about the same. */
export const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  [...withoutMark(marks, mark), mark].sort(byKey);

/** Marks without the one about a subject. */
export const withoutMark = (marks: readonly Mark[], subject: Subject): readonly Mark[] =>
  marks.filter((mark) => keyOf(mark) !== keyOf(subject));

/** What tells marks apart; the evidence is not part of it. */
export const keyOf = ({ draft, sentence, text, kind, occurrence }: Subject): string =>
  JSON.stringify([draft, sentence, text, kind, occurrence]);

const byKey = (a: Mark, b: Mark): number => (keyOf(a) < keyOf(b) ? -1 : 1);

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Passages in whatever order: which one ranks first is no change of what they say. */
function digest(evidence: readonly Evidence[]): string {
  const said = evidence
    .filter(({ relation }) => relation !== 'elsewhere')
    .map(({ relation, sourceId, passage }) => JSON.stringify([relation, sourceId, oneSpaced(passage.text)]));
  return createHash('sha256')
    .update([...new Set(said)].sort().join('\n'))
    .digest('hex')
    .slice(0, 16);
}
