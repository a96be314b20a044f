import { GAP, nextWith, SMALL, TITLE, type Tokens, WORD } from '../tokens.ts';
import { TRAIT } from '../traits.ts';

/** The word stands in lower case somewhere in the text. */
export const LOWER_SEEN = 1;
/** The word has a capital where no sentence begins. */
export const CAPITAL_SEEN = 2;
const PRESENT = 4;

/** What the text itself says of the words that it writes with a capital: an open addressing table by their hashes. */
export interface Evidence {
  readonly hashes: Int32Array;
  readonly seen: Uint8Array;
}

/** Bits of what was seen of the word with this hash; 0 for words that never have a capital. */
export const seenOf = (evidence: Evidence, hash: number): number => evidence.seen[slotOf(evidence, hash)]!;

/** Reads the evidence of a whole text; linear in its length. */
export function gatherEvidence(tokens: Tokens): Evidence {
  const evidence = emptyEvidence(tokens);
  for (
    let index = nextWith(tokens, 0, TRAIT.name);
    index < tokens.count;
    index = nextWith(tokens, index + 1, TRAIT.name)
  ) {
    if (tokens.kind[index] !== WORD) continue;
    const slot = slotOf(evidence, tokens.hash[index]!);
    evidence.hashes[slot] = tokens.hash[index]!;
    evidence.seen[slot]! |= PRESENT | (isMidSentence(tokens, index) ? CAPITAL_SEEN : 0);
  }
  noteSmall(evidence, tokens);
  return evidence;
}

function noteSmall(evidence: Evidence, { count, kind, shape, hash }: Tokens): void {
  const { seen } = evidence;
  for (let index = 0; index < count; index++) {
    if (kind[index] !== WORD || shape[index] !== SMALL) continue;
    const slot = slotOf(evidence, hash[index]!);
    if (seen[slot] !== 0) seen[slot]! |= LOWER_SEEN;
  }
}

/** At least twice as many slots as there may be words. */
function emptyEvidence(tokens: Tokens): Evidence {
  let words = 0;
  for (
    let index = nextWith(tokens, 0, TRAIT.name);
    index < tokens.count;
    index = nextWith(tokens, index + 1, TRAIT.name)
  )
    words++;
  const size = 1 << (33 - Math.clz32(words + 1));
  return { hashes: new Int32Array(size), seen: new Uint8Array(size) };
}

/** Where the hash is, or the empty slot where it would be. */
function slotOf({ hashes, seen }: Evidence, hash: number): number {
  const mask = hashes.length - 1;
  let slot = (Math.imul(hash, 0x9e37_79b1) >>> 7) & mask;
  while (seen[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** A cheap sign that no sentence begins: a small word right before. */
const isMidSentence = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === TITLE &&
  tokens.gap[index] === GAP &&
  tokens.kind[index - 1] === WORD &&
  tokens.shape[index - 1] === SMALL;
