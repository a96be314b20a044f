/** Function words that mark a language; those that two of the languages share tell nothing and are left out. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to was for that with his they are have from this by were their which has been will would who said after he she it not at as or be you your',
  es: 'el los las una del por con que para su sus al lo más como pero fue está son esta este ya y muy también ha hay nos tu es eres',
  fr: 'les des une du est dans pour qui sur au avec ce cette il elle nous vous sont pas plus mais par aux été leur et votre ses ou le',
  de: 'der die das und den dem des ein eine einen ist nicht mit auf für sich von zu im auch wird bei nach wie sie aus oder wurde haben ihr',
  it: 'il gli della che di per con una sono nel alla è anche più dei delle questo questa ha non si al ma dal lo tuo sei',
  pt: 'os das dos uma não em para com por mais foi ao na no são pela pelo também sua seu já você ou às é um do',
  nl: 'het een van de en dat niet zijn voor met op aan werd ook naar maar bij uit door wordt hij dit om worden deze nog je',
};

const PROFILES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

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

/**
 * The language of a text by its function words (en, es, fr, de, it, pt, nl), or its script where that is not Latin.
 * Undefined where the text is too short or the words do not clearly favour one language.
 */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4) return undefined;
  for (const [script, pattern] of SCRIPTS) {
    if ((text.match(pattern)?.length ?? 0) > letters / 2) return script;
  }
  return latinLanguage(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function latinLanguage(words: readonly string[]): string | undefined {
  if (words.length < 3) return undefined;
  const scores = [...PROFILES].map(([language, profile]) => ({
    language,
    hits: words.filter((word) => profile.has(word)).length,
  }));
  scores.sort((a, b) => b.hits - a.hits || (a.language < b.language ? -1 : 1));
  const [best, next] = [scores[0]!, scores[1]!];
  if (best.hits < 2 || best.hits / words.length < 0.12) return undefined;
  return best.hits >= next.hits * 1.5 + 1 ? best.language : undefined;
}
