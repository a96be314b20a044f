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

/** Word → the languages that have it, as bits by their positions in `LANGUAGES`. */
const SPOKEN_IN: ReadonlyMap<string, number> = profiles();

const LONGEST = Math.max(...[...SPOKEN_IN.keys()].map((word) => word.length));

function profiles(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  LANGUAGES.forEach((language, position) => {
    for (const word of WORDS[language]!.split(' ')) found.set(word, (found.get(word) ?? 0) | (1 << position));
  });
  return found;
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

/** More than enough to tell; a book need not be read for it. */
const SAMPLE = 4000;

/**
 * The language of a text by its function words (en, es, fr, de, it, pt, nl), or its script where that is not Latin.
 * Undefined where the text is too short or the words do not clearly favour one language.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  return scriptOf(sample) ?? latinLanguage(sample.toLowerCase());
}

/** The script most letters are of, when it is not Latin. */
function scriptOf(text: string): string | undefined {
  if (!/[\u0370-\u1dff\u2e80-\uffef]/.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters / 2)?.[0];
}

function latinLanguage(text: string): string | undefined {
  const hits = LANGUAGES.map(() => 0);
  let words = 0;
  for (let at = 0; at < text.length; ) {
    const end = lettersEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    words++;
    const languages = end - at > LONGEST ? 0 : (SPOKEN_IN.get(text.slice(at, end)) ?? 0);
    for (let bits = languages, i = 0; bits > 0; bits >>= 1, i++) if (bits & 1) hits[i]!++;
    at = end;
  }
  if (words < 3) return undefined;
  const best = hits.indexOf(Math.max(...hits));
  const next = Math.max(...hits.filter((_, language) => language !== best));
  if (hits[best]! < 2 || hits[best]! / words < 0.12) return undefined;
  return hits[best]! >= next * 1.5 + 1 ? LANGUAGES[best] : undefined;
}

/** Where the letters from `at` end; small ones, in ASCII. */
function lettersEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 127 ? !/[\p{L}\ud800-\udfff]/u.test(text[end]!) : code < 0x61 || code > 0x7a) break;
  }
  return end;
}
