import type { Span } from '../../text/span.ts';
import { isStopword, type Token, term } from '../../text/tokens.ts';

/** What a word before a name makes of it: where, by whom, against whom; `of` and the like are their own. */
const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    place: 'in at near from to into across outside inside around',
    agent: 'by',
    with: 'with alongside',
    against: 'against over',
    for: 'for',
    of: 'of',
    on: 'on',
  }).flatMap(([role, words]) => words.split(' ').map((word): [string, string] => [word, role])),
);

/** Content words on each side that make up a name's place in its sentence. */
const REACH = 3;

/** The place of a name in its sentence. */
export interface Slot {
  /** Stems of the nearest content words, nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** By the preposition in front ("place", "agent"); "opening" for the first words; "plain" otherwise. */
  readonly role: string;
}

/** The slot that the tokens of `span` have among all tokens of a sentence. */
export function slotOf(all: readonly Token[], span: Span): Slot {
  const first = all.findIndex(({ end }) => end > span.start);
  const next = all.findIndex(({ start }) => start >= span.end);
  const left = first < 0 ? [] : all.slice(0, first).reverse();
  const right = next < 0 ? [] : all.slice(next);
  return { before: content(left), after: content(right), role: roleAfter(left) };
}

const content = (tokens: readonly Token[]): readonly string[] => {
  const words: string[] = [];
  for (const { word } of tokens) {
    if (words.length === REACH) break;
    if (!isStopword(word)) words.push(term(word));
  }
  return words;
};

const PASSED_OVER =
  /^(?:the|a|an|its|his|her|their|(?:north|south|east|west)(?:ern)?|central|rural|downtown|nearby|upper|lower|greater)$/;

/** Looks past an article and a direction: "in eastern Brenland" is a place. */
function roleAfter(left: readonly Token[]): string {
  const before = left.find(({ word }) => !PASSED_OVER.test(word));
  return before ? (ROLES.get(before.word) ?? 'plain') : 'opening';
}

/** How much of a slot's weight another has on the same sides, 0 to 1; none when it lacks the nearest word of both. */
export function likeness(slot: Slot, other: Slot, weight: (term: string) => number): number {
  const sum = (terms: readonly string[]) => terms.reduce((all, term) => all + weight(term), 0);
  const all = sum(slot.before) + sum(slot.after);
  const nearest = other.before.includes(slot.before[0] ?? '') || other.after.includes(slot.after[0] ?? '');
  if (!nearest) return 0;
  const shared =
    sum(slot.before.filter((term) => other.before.includes(term))) +
    sum(slot.after.filter((term) => other.after.includes(term)));
  return all === 0 ? 0 : shared / all;
}

/** A preposition puts a name where another without it, or with another, cannot stand in for it. */
export const sameRole = (a: Slot, b: Slot): boolean => a.role === b.role || (isBare(a) && isBare(b));

const isBare = ({ role }: Slot): boolean => role === 'opening' || role === 'plain';
