/**
 * Tells of the words inside a sentence, by their position among its words, whether they are capitalised. `starts` are the
 * offsets of the `count` words of the sentence that begins at `from`. Words that would be capitalised anyway say nothing and are
 * left out: the first of the sentence, of a quotation, after a colon, bracket or dash, and every word of a sentence
 * written wholly in capitals or in title case.
 */
export function countCasing(
  text: string,
  from: number,
  starts: Uint32Array,
  count: number,
  tell: (word: number, capitalised: boolean) => void,
): void {
  const inside: number[] = [];
  let capitals = 0;
  for (let i = 1; i < count; i++) {
    const found = caseAt(text, starts[i]!);
    if (found === NEITHER || !goesOn(text, from, starts[i]!)) continue;
    inside.push(i);
    if (found === CAPITAL) capitals++;
  }
  if (capitals === inside.length && inside.length > 1) return;
  for (const i of inside) tell(i, caseAt(text, starts[i]!) === CAPITAL);
}

/** Whether white space and a word, comma or other mark that a sentence goes on after stand before `start`, after `from`. */
function goesOn(text: string, from: number, start: number): boolean {
  let before = start - 1;
  while (before > from && isSpace(text.charCodeAt(before))) before--;
  if (before < from || before === start - 1) return false;
  const code = text.charCodeAt(before);
  if (code < 128) return isAlphanumeric(code) || BEFORE.has(code);
  return /[\p{L}\p{N}]/u.test(text[before]!);
}

/** Marks that a sentence goes on after. */
const BEFORE: ReadonlySet<number> = new Set([...',;%)'].map((mark) => mark.charCodeAt(0)));

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const NEITHER = 0;
const CAPITAL = 1;
const LOWER = 2;

function caseAt(text: string, at: number): typeof NEITHER | typeof CAPITAL | typeof LOWER {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 0x41 && code <= 0x5a) return CAPITAL;
    return code >= 0x61 && code <= 0x7a ? LOWER : NEITHER;
  }
  if (/\p{Lu}/u.test(text[at]!)) return CAPITAL;
  return /\p{Ll}/u.test(text[at]!) ? LOWER : NEITHER;
}
