import { GAP, nextWith, SMALL, TITLE, type Tokens, WORD } from '../tokens.ts';
import { TRAIT } from '../traits.ts';

/** The word stands in lower case somewhere in the text. */
export const LOWER_SEEN = 1;
/** The word has a capital where no sentence begins. */
export const CAPITAL_SEEN = 2;
const PRESENT = 4;

/** What the text itself says of the words that it writes with a capital. */
export interface Evidence {
  readonly tokens: Tokens;
  searches: number;
  table: Table | undefined;
}

/** An open addressing table by the hashes of the words. */
interface Table {
  readonly hashes: Int32Array;
  readonly seen: Uint8Array;
}

/** Up to so many questions a search each costs less than the table; after that the text is read once for all. */
const MOST_SEARCHES = 12;
/** In a text of more tokens a search takes so long that few are made. */
const LONG = 8192;
const MOST_LONG_SEARCHES = 2;

/** The evidence of a text; nothing is read before the first question. */
export const evidenceOf = (tokens: Tokens): Evidence => ({ tokens, searches: 0, table: undefined });

/** Bits of what was seen of the word with this hash, which has a capital somewhere; the others may be missing behind `CAPITAL_SEEN`. */
export function seenOf(evidence: Evidence, hash: number): number {
  const most = evidence.tokens.count > LONG ? MOST_LONG_SEARCHES : MOST_SEARCHES;
  if (evidence.searches++ < most) return search(evidence.tokens, hash);
  evidence.table ??= gather(evidence.tokens);
  return evidence.table.seen[slotOf(evidence.table, hash)]!;
}

function search(tokens: Tokens, wanted: number): number {
  const { count, hash } = tokens;
  let seen = 0;
  for (let index = 0; index < count; index++) {
    if (hash[index] !== wanted || tokens.kind[index] !== WORD) continue;
    if (tokens.shape[index] === SMALL) seen |= LOWER_SEEN;
    else if (isMidSentence(tokens, index)) return seen | CAPITAL_SEEN;
  }
  return seen;
}

/** Reads a whole text; linear in its length. */
function gather(tokens: Tokens): Table {
  const table = emptyTable(tokens);
  for (
    let index = nextWith(tokens, 0, TRAIT.name);
    index < tokens.count;
    index = nextWith(tokens, index + 1, TRAIT.name)
  ) {
    if (tokens.kind[index] !== WORD) continue;
    const slot = slotOf(table, tokens.hash[index]!);
    table.hashes[slot] = tokens.hash[index]!;
    table.seen[slot]! |= PRESENT | (isMidSentence(tokens, index) ? CAPITAL_SEEN : 0);
  }
  noteSmall(table, tokens);
  return table;
}

function noteSmall(table: Table, { count, kind, shape, hash }: Tokens): void {
  const { seen } = table;
  for (let index = 0; index < count; index++) {
    if (kind[index] !== WORD || shape[index] !== SMALL) continue;
    const slot = slotOf(table, hash[index]!);
    if (seen[slot] !== 0) seen[slot]! |= LOWER_SEEN;
  }
}

/** At least twice as many slots as there may be words. */
function emptyTable(tokens: Tokens): Table {
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
function slotOf({ hashes, seen }: Table, hash: number): number {
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
