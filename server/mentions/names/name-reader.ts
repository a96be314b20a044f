import type { Span } from '../../text/span.ts';
import type { NameMention } from '../mention.ts';
import { IN_NAME, type Scanning } from '../scanning.ts';
import { DIGITS, flagsAt, GAP, isCapitals, isHyphen, joined, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Evidence } from './evidence.ts';
import { labelOf } from './name-labels.ts';
import { smallRole } from './name-roles.ts';

export interface Reader {
  readonly scanning: Scanning;
  readonly evidence: Evidence;
  readonly lines: Uint8Array;
  readonly found: NameMention[];
}

/** Start of the next word with a capital inside the run, past marks and connectors. */
export function nextWord(tokens: Tokens, from: number, end: number): number {
  for (let index = from + 1; index < end; index++) {
    if (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL) return index;
  }
  return end;
}

export function add(reader: Reader, first: number, next: number, confidence: number, role?: Span): void {
  const { tokens, taken } = reader.scanning;
  if (next <= first) return;
  const from = role ? first : particleStart(tokens, first);
  if (isRoman(tokens, first, next)) return;
  const start = tokens.start[from]!;
  const end = tokens.end[next - 1]!;
  const core = { start, end };
  for (let index = first; index < next; index++)
    if (taken[index] === 0 || tokens.kind[index] === DIGITS) taken[index] = IN_NAME;
  const own = role ? 'person' : labelOf(tokens, first, next);
  const office = role ?? (from === first ? smallRole(tokens, first, own) : undefined);
  const label = office ? 'person' : own;
  reader.found.push(
    office
      ? { kind: 'name', start, end, core, confidence, label, role: office }
      : { kind: 'name', start, end, core, confidence, label },
  );
}

const isRoman = (tokens: Tokens, first: number, next: number): boolean =>
  next === first + 1 && isCapitals(tokens, first) && isOneOf(tokens, first, ROMAN);

const ROMAN = wordSet('i ii iii iv vi vii viii ix xi xii xiii xiv xv xvi');

const HYPHEN_PARTICLES = wordSet('al el ul ash an as ad');
const PARTICLES = wordSet('de van von der den bin ibn di del della du da dos');

/** "de Gaulle", "van der Berg", "al-Assad" at the front of a name. */
function particleStart(tokens: Tokens, first: number): number {
  const last = particleBefore(tokens, first);
  return last === first ? first : particleBefore(tokens, last);
}

/** The particle right before token `from`, or `from` itself. */
function particleBefore(tokens: Tokens, from: number): number {
  const hyphen = isHyphen(tokens, from - 1) && joined(tokens, from) && joined(tokens, from - 1);
  const at = hyphen ? from - 2 : from - 1;
  if (tokens.kind[at] !== WORD || tokens.shape[at] !== SMALL) return from;
  if (hyphen) return isOneOf(tokens, at, HYPHEN_PARTICLES) ? at : from;
  const fits = tokens.gap[from] === GAP && isOneOf(tokens, at, PARTICLES) && !isForeign(tokens, at);
  return fits ? at : from;
}

const ROMANCE_PARTICLES = wordSet('de du di da dos del della');

/** "edición de Varna": behind a word no English sentence has, "de" is a preposition. */
const isForeign = (tokens: Tokens, at: number): boolean =>
  isOneOf(tokens, at, ROMANCE_PARTICLES) &&
  at > 0 &&
  tokens.kind[at - 1] === WORD &&
  tokens.shape[at - 1] === SMALL &&
  flagsAt(tokens, at - 1) === 0;
