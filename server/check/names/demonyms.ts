/** Adjectives of countries whose form no suffix rule leads back to the country. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    american: 'america',
    british: 'britain',
    briton: 'britain',
    chinese: 'china',
    danish: 'denmark',
    dane: 'denmark',
    dutch: 'netherlands',
    english: 'england',
    finnish: 'finland',
    french: 'france',
    german: 'germany',
    greek: 'greece',
    irish: 'ireland',
    italian: 'italy',
    norwegian: 'norway',
    polish: 'poland',
    pole: 'poland',
    portuguese: 'portugal',
    russian: 'russia',
    scottish: 'scotland',
    spanish: 'spain',
    swedish: 'sweden',
    swede: 'sweden',
    swiss: 'switzerland',
    thai: 'thailand',
    turkish: 'turkey',
    turk: 'turkey',
    ukrainian: 'ukraine',
    welsh: 'wales',
    belgian: 'belgium',
    brazilian: 'brazil',
    canadian: 'canada',
    egyptian: 'egypt',
    hungarian: 'hungary',
    iranian: 'iran',
    jordanian: 'jordan',
    norse: 'norway',
    palestinian: 'palestine',
    peruvian: 'peru',
    philippine: 'philippines',
    filipino: 'philippines',
    lebanese: 'lebanon',
    israeli: 'israel',
    iraqi: 'iraq',
    pakistani: 'pakistan',
    european: 'europe',
    asian: 'asia',
    african: 'africa',
    mexican: 'mexico',
    chilean: 'chile',
    cypriot: 'cyprus',
  }),
);

/** The country or place a demonym belongs to ("ukrainian" → ukraine), or the word itself. Folded words in and out. */
function placeOfDemonym(word: string): string {
  const singular = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return IRREGULAR.get(singular) ?? IRREGULAR.get(word) ?? word;
}

/** True when one word is the other's demonym, or both are of one place. "iraqi" and "iraq", "kenyan" and "kenya". */
export function sameByDemonym(a: string, b: string): boolean {
  const [left, right] = [placeOfDemonym(a), placeOfDemonym(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    short.length >= 4 &&
    long.startsWith(short) &&
    /^(?:n|an|ns|ans|ian|ians|i|is|ish|ese)$/.test(long.slice(short.length))
  );
}
