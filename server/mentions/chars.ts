/** Character classes of the scanner, one byte for each UTF-16 unit, built once. */
export const OTHER = 0;
export const SPACE = 1;
export const BREAK = 2;
export const LOWER = 3;
export const UPPER = 4;
export const UNCASED = 5;
/** Combining marks and invisible joiners: they belong to the word they follow. */
export const JOINER = 6;
export const DIGIT = 7;

/** First code of every run of ten decimal digits we read: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const CLASS_OF: readonly (readonly [RegExp, number])[] = [
  [/[\n\r\u2028\u2029]/, BREAK],
  [/[\s\u200b]/, SPACE],
  [/\p{Lu}|\p{Lt}/u, UPPER],
  [/\p{Ll}/u, LOWER],
  [/\p{L}/u, UNCASED],
  [/\p{M}/u, JOINER],
  [/[\u00ad\u2060]|\u200c|\u200d/u, JOINER],
];

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    if (code >= 0x4e00 && code <= 0x9fff) classes[code] = UNCASED;
    else classes[code] = classify(String.fromCharCode(code));
  }
  for (const zero of ZEROS) classes.fill(DIGIT, zero, zero + 10);
  return classes;
}

const classify = (char: string): number => CLASS_OF.find(([pattern]) => pattern.test(char))?.[1] ?? OTHER;

export const CLASSES: Uint8Array = buildClasses();

/** The codes of some marks, to look a token's code up in. */
export const codeSet = (marks: string): ReadonlySet<number> =>
  new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));

/** Value of a decimal digit of any script we read. */
export function digitValue(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return 0;
}

/** Lower case of the letters a lexicon word may hold; other codes are left alone. */
export const lowerCode = (code: number): number =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;
