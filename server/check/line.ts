import type { Sentence } from '../claims/claim.ts';
import type { RuleId } from '../config/rules.ts';
import type { ChunkReading } from '../markdown/draft.ts';
import { byPlace, contains } from '../text/span.ts';
import type { Archive } from './archive.ts';
import type { Bound, Gathered } from './binding/bind.ts';
import type { Cited } from './citations/library.ts';
import { closeUpFrom } from './close-up.ts';
import { messageFor } from './messages.ts';
import { type JudgedPart, placePart } from './parts.ts';
import type { CheckedClaim, Evidence } from './report.ts';
import { ruleFor } from './rules.ts';

/** A sentence of a draft, checked; wherever its piece moves, the line is the same. */
export interface Line {
  readonly sentence: Sentence;
  readonly cited: Cited;
  readonly gathered: Gathered;
  readonly bound: Bound;
  /** The parts of each claim, with what was found out about them. */
  readonly parts: readonly (readonly JudgedPart[])[];
  readonly told: Told;
}

/** What is reported of a sentence. */
export interface Told {
  /** By place; offsets count from where the piece begins. */
  readonly claims: readonly ToldClaim[];
  /** The places in the library of the sources that its evidence is of. */
  readonly sources: readonly number[];
}

/** A claim with the rules that it breaks. */
export interface ToldClaim {
  readonly claim: CheckedClaim;
  readonly breaks: readonly { readonly rule: RuleId; readonly message: string }[];
}

/** Evidence is shown to a person: a handful is enough. */
const SHOWN = 6;

/** What is reported of a sentence of a piece, the sources that it cites first. */
export function tell(
  { sentence, cited, parts }: Pick<Line, 'sentence' | 'cited' | 'parts'>,
  piece: ChunkReading,
  { library, places }: Archive,
): Told {
  const claims = claimsOf(sentence, parts, cited);
  const uncited = cites(piece, sentence) ? undefined : claims.find(isSaid);
  const told = claims.map((claim): ToldClaim => {
    const rules = [ruleFor(claim), mismatch(claim, cited), claim === uncited ? 'claim-uncited' : undefined];
    const broken = rules.filter((rule): rule is RuleId => rule !== undefined);
    return {
      claim,
      breaks: broken.map((rule) => ({ rule, message: messageFor(rule, claim, library.byId) })),
    };
  });
  const ids = new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)));
  const sources = [...ids].flatMap((id) => places.get(id) ?? []);
  return { claims: told, sources };
}

function claimsOf(sentence: Sentence, parts: Line['parts'], cited: Cited): readonly CheckedClaim[] {
  const from = closeUpFrom(sentence);
  return sentence.claims
    .flatMap((claim, at) =>
      parts[at]!.map(({ part, judgement }): CheckedClaim => {
        const { start, end, kind, text, norm, core } = placePart(claim, part, sentence.segment, from);
        const evidence = shown(judgement.evidence, cited);
        return { start, end, kind, text, norm, core, sentence: sentence.source, ...judgement, evidence };
      }),
    )
    .sort(byPlace);
}

function shown(evidence: readonly Evidence[], { sources }: Cited): readonly Evidence[] {
  if (sources.size === 0) return evidence.slice(0, SHOWN);
  const first = ({ sourceId }: Evidence): number => (sources.has(sourceId) ? 0 : 1);
  return evidence.toSorted((a, b) => first(a) - first(b)).slice(0, SHOWN);
}

const isSaid = ({ verdict, kind }: CheckedClaim): boolean => verdict === 'supported' && kind !== 'name';

/** The sentence, or what follows it in its paragraph, cites something. */
const cites = ({ citations }: ChunkReading, { segment, source }: Sentence): boolean =>
  citations.some((citation) => contains(segment.span, citation) && citation.end > source.start);

/** The sentence cites sources that Stet has read, and none of those that say it. */
function mismatch(claim: CheckedClaim, cited: Cited): RuleId | undefined {
  if (!isSaid(claim) || cited.sources.size === 0 || cited.beyond) return undefined;
  const says = claim.evidence.some(
    ({ relation, sourceId }) => relation === 'supports' && cited.sources.has(sourceId),
  );
  return says ? undefined : 'citation-mismatch';
}
