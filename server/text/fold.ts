import type { OffsetMap, Run } from './map.ts';

/** Letters and marks that compatibility decomposition leaves alone, and the ASCII that stands for them. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛′ʹʼʻʽ`´‹›＇',
    '"': '“”„‟″«»＂',
    '-': '‐‑‒–—―−⁃﹘﹣－',
    '/': '⁄∕',
    ' ': '\u2028\u2029',
    ss: 'ßẞ',
    o: 'øØ',
    l: 'łŁ',
    d: 'đĐðÐ',
    ae: 'æÆǽǼǣǢ',
    oe: 'œŒ',
    th: 'þÞ',
    h: 'ħĦ',
    i: 'ı',
    t: 'ŧŦ',
    n: 'ŋŊ',
    σ: 'ς',
  }).flatMap(([ascii, letters]) => [...letters].map((letter): [string, string] => [letter, ascii])),
);

/** Soft hyphens, joiners, direction marks, variation selectors and diacritics: they change the look, not the word. */
const REMOVED = new RegExp(
  [
    '[\\u00ad\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]',
    '[\\ufe00-\\ufe0f]',
    '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u064b-\\u065f\\u0670]',
  ].join('|'),
  'g',
);

/** Folded forms of the basic plane's code points met so far. */
const known = new Map<number, string>();

function foldUnknown(code: number): string {
  const letter = String.fromCodePoint(code);
  const plain = SPECIAL.get(letter) ?? letter.normalize('NFKD').toLowerCase().replace(REMOVED, '');
  let folded = '';
  for (const part of plain) folded += SPECIAL.get(part) ?? part;
  if (code <= 0xffff) known.set(code, folded);
  return folded;
}

const foldCode = (code: number): string => known.get(code) ?? foldUnknown(code);

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/**
 * One spelling for words that differ only in look: NFKD without diacritics, lower-case, typographic quotes and dashes as
 * ASCII, ligatures and full-width letters spelt out, soft hyphens gone.
 */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.includes('`') ? word.toLowerCase().replaceAll('`', "'") : word.toLowerCase();
  let folded = '';
  for (let i = 0; i < word.length; ) {
    const code = word.codePointAt(i)!;
    folded += foldCode(code);
    i += code > 0xffff ? 2 : 1;
  }
  return folded;
}

/** A folded text and the way back to the original. */
export interface Folded {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Adds the runs of one folded code point; a copy joins the copy before. */
function addRuns(runs: Run[], run: Run, same: boolean): void {
  const last = runs.at(-1);
  const copies = run.length === run.sourceLength && (same || run.length === 1);
  if (copies && last && last.length === last.sourceLength && last.source + last.length === run.source) {
    runs[runs.length - 1] = {
      ...last,
      length: last.length + run.length,
      sourceLength: last.sourceLength + run.length,
    };
  } else if (copies || run.length !== run.sourceLength) {
    if (run.length > 0) runs.push(run);
  } else {
    // As one run it would read as a copy and point between two surrogates.
    for (let i = 0; i < run.length; i++) runs.push({ ...run, at: run.at + i, length: 1 });
  }
}

/** `foldWord` for a whole text, with the map back: each folded unit leads to the code point that it came from. */
export function fold(text: string): Folded {
  const runs: Run[] = [];
  let folded = '';
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const size = code > 0xffff ? 2 : 1;
    const piece = foldCode(code);
    const run = { at: folded.length, length: piece.length, source: i, sourceLength: size };
    addRuns(runs, run, text.startsWith(piece, i));
    folded += piece;
    i += size;
  }
  return { text: folded, map: runs };
}
