import { isPlace } from './demonyms.ts';

const COUNTRY = /^(?:republic|kingdom|union|federation|states)$/;
const REGION =
  /^(?:county|counties|province|state|region|island|islands|isles|coast|valley|area|district|peninsula|highlands|north|south|east|west|northern|southern|eastern|western|central|mid)$/;

/**
 * How wide a place the folded words name: 2 for a country, 1 for a county or a coast, 0 for what else there is. What happens in a
 * town happens in its county too.
 */
export function extentOf(words: readonly string[]): 0 | 1 | 2 {
  if (isPlace(words.join(' ')) || words.some((word) => COUNTRY.test(word))) return 2;
  return words.some((word) => REGION.test(word) || /.{3}shire$/.test(word)) ? 1 : 0;
}
