import type { Token } from '../../text/tokens.ts';
import { roleAt } from './slots.ts';

/** What a name is to a word of its sentence: who does it, to whom it is done, or the role that a preposition gives it. */
export type Relation = 'subject' | 'object' | 'beyond' | (string & {});

/** Words from a name within which it belongs to a word at all. */
export const WITHIN_REACH = 14;

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Another clause begins with these; what stands beyond is `beyond`. */
const CLAUSE = wordsOf(
  `that when while whilst after before because as if whether although though unless until since where but than`,
);
const BE = wordsOf('be is are was were been being am get gets got getting');
const ADVERB = /^(?:not|also|now|then|later|first|again|never|always|only|still|just|\w+ly)$/;

/**
 * The relation of the name from token `first` to `next` to the word at `at`, the same in both voices: Oster is the subject of
 * "Oster beat Varn" and of "Varn was beaten by Oster".
 */
export function relationTo(all: readonly Token[], first: number, next: number, at: number): Relation {
  const [from, to] = at < first ? [at + 1, first] : [next, at];
  if (to - from >= WITHIN_REACH || crosses(all, from, to)) return 'beyond';
  if (at >= next) return isPassive(all, at) ? 'object' : 'subject';
  const role = roleAt(all, first);
  return role === 'agent' ? 'subject' : role === 'plain' ? 'object' : role;
}

/** True where the one does what is done to the other. */
export const areOpposed = (a: Relation, b: Relation): boolean =>
  (a === 'subject' && b === 'object') || (a === 'object' && b === 'subject');

function crosses(all: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (CLAUSE.has(all[at]!.word)) return true;
  return false;
}

/** "was (later) beaten", "beaten by". */
function isPassive(all: readonly Token[], at: number): boolean {
  if (all[at + 1]?.word === 'by' || all[at + 2]?.word === 'by') return true;
  const before = ADVERB.test(all[at - 1]?.word ?? '') ? at - 2 : at - 1;
  return BE.has(all[before]?.word ?? '') && !all[at]!.word.endsWith('ing');
}
