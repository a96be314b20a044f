import type { Span } from '../../text/span.ts';

/** How far before a value the words stand that make it one to compare with, in UTF-16 units. */
const REACH = 90;

/** "Rather than fear, died on 7 May" compares nothing with the day: neither "rather than" nor what stands before a comma does. */
const COMPARES =
  /\b(?:compared (?:to|with)|versus|vs\.?|(?<!\b(?:rather|other|more|less)\s)than|as against)(?:\s[\w$€£.,%-]*[\w%]){0,9}\s$/i;
const CAME_FROM =
  /\b(?:up|down|r[io]sen?|rising|f[ea]ll(?:en|ing)?|grew|grow(?:n|th|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dropp(?:ed|ing)|improv(?:ed|ing)|climb(?:ed|ing)|slipp(?:ed|ing)|higher|lower)\b(?:[^.;]|\.\d){0,24}\bfrom(?:\s[\w$€£.,%-]+){0,9}\s$/i;

/**
 * True for a value or date that others are compared with: "down from 2.39", "than in the third quarter of 2019". It tells
 * of another time than the sentence is about.
 */
export function isReference(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/[$€£]$/, '');
  return COMPARES.test(before) || CAME_FROM.test(before);
}
