import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import type { Binding } from '../binding/bind.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { wordsOf } from '../wording.ts';
import { type Cast, readCast } from './cast/cast.ts';
import { type Claimed, contestFor, type Rival, tellingStems } from './contest.ts';
import { sameName, type WrittenName } from './forms.ts';
import { gapIn } from './gap.ts';
import type { Asked, Found, Place } from './ladder.ts';
import { featuresOf, logOdds } from './likelihood.ts';

/** Another name that the sources have where the draft has this one, with its fullest form. */
export interface OtherName extends Place {
  readonly fullest: string;
}

/**
 * The name of the sources that far more likely belongs in a name's place: what the sentence says around the one stands around the other. Undefined where
 * none does.
 */
export async function findOtherName(
  { mention }: Claim & { readonly mention: NameMention },
  asked: Asked,
  found: Found,
  { sentence }: Binding,
): Promise<OtherName | undefined> {
  const { start } = sentence.span;
  const span = { start: mention.start - start, end: mention.end - start };
  const gap = await gapIn(sentence.text, span, asked.view);
  const { own, rivals } = contestFor(gap, claimedAs(asked, found), await castsOf(asked));
  const likelier = rivals
    .map((rival) => ({ rival, odds: logOdds(featuresOf(gap.amount, own, rival)) }))
    .filter(({ odds }) => odds > WEIGHTS.misplaced)
    .sort((a, b) => b.odds - a.odds);
  return likelier.map(({ rival }) => otherName(rival, asked)).find((other) => other !== undefined);
}

/** The casts of the bound sources. */
export const castsOf = ({ sources, view }: Asked): Promise<readonly Cast[]> =>
  Promise.all(sources.map((source) => view.reading(source, readCast)));

/** A name with the stems of all forms in which the sources have it. */
export function claimedAs({ words, label }: Asked, { places }: Found): Claimed {
  const forms = places.flatMap(({ passage, span }) => wordsOf(passage.text.slice(span.start, span.end)));
  return { words, label, telling: tellingStems([...words, ...forms]) };
}

/** A rival as evidence; undefined for another form of the same name. */
export function otherName({ cast, member, place }: Rival, asked: WrittenName): OtherName | undefined {
  const passage = cast.passages[member.fullest.passage]!;
  const span = textSpan(passage, member.fullest);
  const mention = { kind: 'name', label: member.label, core: span, confidence: 1, ...span } as const;
  if (sameName(asked, { words: member.words, label: member.label, passage, mention })) return undefined;
  const there = cast.passages[place.passage]!;
  return { passage: there, span: textSpan(there, place), fullest: passage.text.slice(span.start, span.end) };
}

const textSpan = (
  { tokens }: Place['passage'],
  { first, next }: { readonly first: number; readonly next: number },
): Span => ({ start: tokens[first]!.start, end: tokens[next - 1]!.end });
