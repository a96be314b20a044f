import { copyCodes } from '../text/codes.ts';

/** Function words that mark a language; one that several have counts for each of them. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to was for that with his they are have from this by were their which has been will would who said after he she it not at as or be you your',
  es: 'el los las una del por con que para su sus al lo más como pero fue está son esta este ya y muy también ha hay nos tu es eres',
  fr: 'les des une du est dans pour qui sur au avec ce cette il elle nous vous sont pas plus mais par aux été leur et votre ses ou le',
  de: 'der die das und den dem des ein eine einen ist nicht mit auf für sich von zu im auch wird bei nach wie sie aus oder wurde haben ihr',
  it: 'il gli della che di per con una sono nel alla è anche più dei delle questo questa ha non si al ma dal lo tuo sei',
  pt: 'os das dos uma não em para com por mais foi ao na no são pela pelo também sua seu já você ou às é um do',
  nl: 'het een van de en dat niet zijn voor met op aan werd ook naar maar bij uit door wordt hij dit om worden deze nog je',
};

const LANGUAGES = Object.keys(WORDS);

const SLOTS = 1024;

/** FNV-1a, by whole codes. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x0100_0193);
}

const EMPTY = 0x811c_9dc5;

/** By the hash of a word: that hash, and the languages that have the word as bits by their positions in `LANGUAGES`. */
const spokenIn = profiles();

function profiles(): Int32Array {
  const table = new Int32Array(2 * SLOTS);
  LANGUAGES.forEach((language, position) => {
    for (const word of WORDS[language]!.split(' ')) {
      const hash = [...word].reduce((before, letter) => mix(before, letter.charCodeAt(0)), EMPTY);
      const slot = slotOf(table, hash);
      table[slot] = hash;
      table[slot + 1]! |= 1 << position;
    }
  });
  return table;
}

/** Where the entry of a hash is, or would be. */
function slotOf(table: Int32Array, hash: number): number {
  let slot = 2 * ((hash ^ (hash >>> 10)) & (SLOTS - 1));
  while (table[slot + 1] !== 0 && table[slot] !== hash) slot = (slot + 2) & (2 * SLOTS - 1);
  return slot;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['korean', /\p{Script=Hangul}/gu],
  ['japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['chinese', /\p{Script=Han}/gu],
];

/** So much of a text is looked at: more than enough to tell; a book need not be read for it. */
export const SAMPLE = 1000;

const codes = new Uint16Array(2 * SAMPLE);
const bytes = Buffer.from(codes.buffer);

/**
 * The language of a text by its function words (en, es, fr, de, it, pt, nl), or its script where that is not Latin.
 * Undefined where the text is too short or the words do not clearly favour one language.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  copyCodes(sample, codes, bytes);
  if (isAscii(sample.length)) return latinLanguage(sample.length);
  const script = scriptOf(sample);
  if (script !== undefined) return script;
  const small = sample.toLowerCase();
  copyCodes(small, codes, bytes);
  return latinLanguage(Math.min(small.length, codes.length));
}

function isAscii(length: number): boolean {
  for (let at = 0; at < length; at++) if (codes[at]! > 127) return false;
  return true;
}

/** The script most letters are of, when it is not Latin. */
function scriptOf(text: string): string | undefined {
  if (!/[\u0370-\u1dff\u2e80-\uffef]/.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters / 2)?.[0];
}

/** Of the first `length` of the codes. */
function latinLanguage(length: number): string | undefined {
  const hits = LANGUAGES.map(() => 0);
  let words = 0;
  for (let at = 0; at < length; at++) {
    let hash = EMPTY;
    let code = codes[at]!;
    const start = at;
    while (at < length && isLetter(code)) {
      hash = mix(hash, code < 128 ? code | 32 : code);
      code = codes[++at]!;
    }
    if (at === start) continue;
    words++;
    const languages = spokenIn[slotOf(spokenIn, hash) + 1]!;
    for (let bits = languages, i = 0; bits > 0; bits >>= 1, i++) if (bits & 1) hits[i]!++;
  }
  if (words < 3) return undefined;
  const best = hits.indexOf(Math.max(...hits));
  const next = Math.max(...hits.filter((_, language) => language !== best));
  if (hits[best]! < 2 || hits[best]! / words < 0.12) return undefined;
  return hits[best]! >= next * 1.5 + 1 ? LANGUAGES[best] : undefined;
}

const isLetter = (code: number): boolean =>
  code > 127
    ? /[\p{L}\ud800-\udfff]/u.test(String.fromCharCode(code))
    : (code | 32) >= 0x61 && (code | 32) <= 0x7a;
