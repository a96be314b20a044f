import type { Words } from '../text/words.ts';

/**
 * Tells of the words inside a sentence, by their position among its words, whether they are capitalised. The sentence begins at `from` in
 * a text that `codes` are the UTF-16 codes of. Words that would be capitalised anyway say nothing and are left out: the first of the
 * sentence, of a quotation, after a colon, bracket or dash, and every word of a sentence written wholly in capitals or in
 * title case.
 */
export function countCasing(
  codes: Uint16Array,
  from: number,
  { starts, count }: Words,
  tell: (word: number, capitalised: boolean) => void,
): void {
  let inside = 0;
  let capitals = 0;
  if (kept.length < count) kept = new Uint32Array(2 * count);
  for (let i = 1; i < count; i++) {
    const found = caseAt(codes, starts[i]!);
    if (found === NEITHER || !goesOn(codes, from, starts[i]!)) continue;
    kept[inside++] = found === CAPITAL ? 2 * i + 1 : 2 * i;
    if (found === CAPITAL) capitals++;
  }
  if (capitals === inside && inside > 1) return;
  for (let i = 0; i < inside; i++) tell(kept[i]! >>> 1, (kept[i]! & 1) === 1);
}

/** Twice the positions of the words that say something, and one more for those with a capital. */
let kept = new Uint32Array(1 << 10);

/** Whether white space and a word, comma or other mark that a sentence goes on after stand before `start`, after `from`. */
function goesOn(codes: Uint16Array, from: number, start: number): boolean {
  let before = start - 1;
  while (before > from && isSpace(codes[before]!)) before--;
  if (before < from || before === start - 1) return false;
  const code = codes[before]!;
  return code < 128 ? BEFORE[code] === 1 : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** Letters, digits, and marks that a sentence goes on after. */
const BEFORE = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9,;%)]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;

const NEITHER = 0;
const CAPITAL = 1;
const LOWER = 2;

function caseAt(codes: Uint16Array, at: number): typeof NEITHER | typeof CAPITAL | typeof LOWER {
  const code = codes[at]!;
  if (code < 128) {
    if (code >= 0x41 && code <= 0x5a) return CAPITAL;
    return code >= 0x61 && code <= 0x7a ? LOWER : NEITHER;
  }
  const letter = String.fromCharCode(code);
  if (/\p{Lu}/u.test(letter)) return CAPITAL;
  return /\p{Ll}/u.test(letter) ? LOWER : NEITHER;
}
