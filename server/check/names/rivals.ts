import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { term } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { coverage } from '../binding/rank.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { wordsOf } from '../wording.ts';
import { type Case, caseOf, hasName, isOwn, isSentence, isTopic, LONGEST } from './case.ts';
import { sameName } from './forms.ts';
import { mayBeOfOneKind } from './kinds.ts';
import type { Asked, Found, Place } from './ladder.ts';
import { likeness, sameRole, slotOf } from './slots.ts';

/** A name that a source has where the draft has another. */
export interface Rival extends Place {
  /** How much of the sentence its passage covers, and how much of what stands around the name; 0 to 1. */
  readonly coverage: number;
  readonly likeness: number;
}

/**
 * The name that the sources have in the place of this one: a passage says what the sentence says, without the name, and has
 * another of its kind between the same words; and no passage that has the name, nor its neighbours, says as much.
 */
export async function findRival(
  claim: Claim & { readonly mention: NameMention },
  asked: Asked,
  found: Found,
  binding: Binding,
): Promise<Rival | undefined> {
  const own = caseOf(claim, asked, found, binding);
  if (own.about.size < WEIGHTS.rivalTerms) return undefined;
  const rivals = binding.passages
    .filter(({ passage }) => !hasName(passage, own))
    .map(({ passage }) => ({ passage, covers: coverage(own.about, passage.termSet) }))
    .filter(({ passage, covers }) => covers >= WEIGHTS.rivalCovers && isSentence(passage.text))
    .flatMap(({ passage, covers }) => rivalsIn(passage, covers, own))
    .sort((a, b) => strength(b) - strength(a));
  const best = rivals[0];
  if (!best) return undefined;
  return (await standsAsWell(own, best, asked, found, binding)) ? undefined : best;
}

const strength = (rival: Rival): number => rival.coverage * rival.likeness;

function rivalsIn(passage: ReadPassage, covers: number, own: Case): readonly Rival[] {
  return passage.mentions.flatMap((mention): readonly Rival[] => {
    if (mention.kind !== 'name' || mention.confidence < 0.7 || isGloss(passage.text, mention)) return [];
    const words = wordsOf(passage.text.slice(mention.start, mention.end));
    const known = { words, label: mention.label, passage, mention };
    const slot = slotOf(passage.tokens, mention);
    if (
      words.some((word) => own.said.has(term(word))) ||
      !mayBeOfOneKind(own, known) ||
      !sameRole(own.slot, slot) ||
      sameName(own, known)
    )
      return [];
    const alike = likeness(own.slot, slot, weightIn(own));
    return covers * alike < WEIGHTS.rivalStrength
      ? []
      : [{ passage, span: mention, coverage: covers, likeness: alike }];
  });
}

/** "(CNN)": an agency or an acronym beside what it stands for. */
const isGloss = (text: string, { start, end }: Span): boolean => text[start - 1] === '(' && text[end] === ')';

const weightIn =
  ({ about }: Case) =>
  (stem: string): number =>
    about.get(stem) ?? 0;

/** True when the name itself stands between the same words, or in a stretch that says as much, or is what its source is about. */
async function standsAsWell(
  own: Case,
  rival: Rival,
  { known, sources, view }: Asked,
  found: Found,
  binding: Binding,
): Promise<boolean> {
  const bound = binding.passages.map(({ passage }) => passage).filter((passage) => hasName(passage, own));
  for (const passage of new Set([...found.places.map((place) => place.passage), ...bound])) {
    const covers = coverage(own.about, passage.termSet);
    const words = passage.text.length <= LONGEST ? passage.tokens : [];
    const alike = words
      .filter(isOwn(own))
      .map((token) => likeness(own.slot, slotOf(words, token), weightIn(own)));
    if (covers * Math.max(0, ...alike) > strength(rival) - WEIGHTS.rivalStrength) return true;
    const around = await view.around(passage, 1);
    const stretch = new Set(around.flatMap(({ terms }) => terms));
    if (coverage(own.about, stretch) > rival.coverage - WEIGHTS.rivalLead) return true;
  }
  const source = known[sources.indexOf(rival.passage.sourceId)];
  return source !== undefined && isTopic(own, source.counts);
}
