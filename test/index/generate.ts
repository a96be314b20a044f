/** Texts for tests and measurements: made up, but with the word frequencies, figures and names of prose. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FUNCTION_WORDS = 'the of and to in a that was for on with said from by at it were had but after'.split(
  ' ',
);
const SYLLABLES =
  'ba der mon tel ri fu lan sho ket vor ni pla gra sten ol mer da fi ton ul cre hab sin jo que'.split(' ');

/** The word of a rank: short for the common ones. */
export function wordOf(rank: number): string {
  const n = SYLLABLES.length;
  const one = SYLLABLES[rank % n]!;
  const two = SYLLABLES[Math.floor(rank / n) % n]!;
  return rank < n * n ? one + two : one + two + SYLLABLES[Math.floor(rank / (n * n)) % n]!;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function sentence(next: () => number, vocabulary: number): string {
  const length = 8 + Math.floor(next() * 18);
  const words = Array.from({ length }, () => {
    const dice = next();
    if (dice < 0.42) return FUNCTION_WORDS[Math.floor(next() * FUNCTION_WORDS.length)]!;
    if (dice < 0.47) return String(Math.floor(next() ** 3 * 20_000) + 1);
    if (dice < 0.53) return capital(wordOf(Math.floor(next() ** 2 * vocabulary)));
    // Zipf's law: the rank is about exponential in an even random number.
    return wordOf(Math.floor(vocabulary ** next()));
  });
  return `${capital(words.join(' '))}.`;
}

/** An article of so many sentences in paragraphs. */
export function article(next: () => number, sentences: number, vocabulary = 15_000): string {
  let text = '';
  for (let i = 0; i < sentences; i++) {
    text += sentence(next, vocabulary) + (i % 3 === 2 ? '\n\n' : ' ');
  }
  return `${text.trim()}\n`;
}
