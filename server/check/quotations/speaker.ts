import type { Mention, NameMention } from '../../mentions/mention.ts';
import { scan } from '../../mentions/scan.ts';
import { foldWord } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { isRomanisation } from '../names/spelling.ts';
import { wordsOf } from '../wording.ts';
import { attributionOf, mayBePerson } from './attribution.ts';

/** UTF-16 units of a paragraph read on either side of a quotation. */
const AROUND = 400;

/** The person that the draft gives a quotation to, as named there. */
export function speakerOf(paragraph: string, { start, end }: Span): string | undefined {
  const from = Math.max(0, start - AROUND);
  const text = paragraph.slice(from, end + AROUND);
  const found = attributionOf(text, { start: start - from, end: end - from }, scan(text));
  return found?.speaker === 'person' ? text.slice(found.words.start, found.words.end) : undefined;
}

/**
 * Who says the words of a source instead of `speaker`: their place in the source's text, or undefined where it may be the
 * same person. A source that does not name who speaks leaves it open, unless "he" can only be somebody else.
 */
export function otherSpeaker(text: string, found: Span, speaker: string): Span | undefined {
  const mentions = scan(text);
  const quotation = mentions.find(
    ({ kind, start, end }) => kind === 'quotation' && start <= found.start && end >= found.end,
  );
  const said = quotation && attributionOf(text, quotation, mentions);
  if (!said || isNamed(text.slice(said.clause.start, said.clause.end), speaker)) return undefined;
  if (said.speaker === 'person') return said.words;
  if (said.speaker === 'several')
    return isNamed(sentenceAt(text, said.words), speaker) ? undefined : said.words;
  const named = said.pronoun ? lastNamed(text, said.words.start, mentions) : [];
  const same = named.some((name) => isNamed(text.slice(name.start, name.end), speaker));
  return named.length > 0 && !same ? named.at(-1) : undefined;
}

/** Those who "he" may be: the people of its sentence before it, or else of the sentence before. */
function lastNamed(text: string, at: number, mentions: readonly Mention[]): readonly NameMention[] {
  const all = sentences(text);
  const own = all.findLastIndex(({ start }) => start <= at);
  const people = mentions.filter(
    (mention): mention is NameMention =>
      mention.kind === 'name' && mention.end <= at && mayBePerson(mention, text),
  );
  for (const sentence of [all[own], all[own - 1]]) {
    const inside = people.filter(({ start }) => sentence && start >= sentence.start && start < sentence.end);
    if (inside.length > 0) return inside;
  }
  return [];
}

const sentenceAt = (text: string, { start }: Span): string => {
  const span = sentences(text).findLast((sentence) => sentence.start <= start);
  return text.slice(span?.start, span?.end);
};

/** The text has the last word of the name, in this or another spelling: Zelensky and Volodymyr Zelenskyy are one. */
function isNamed(text: string, name: string): boolean {
  const last = wordsOf(name).at(-1) ?? foldWord(name);
  return wordsOf(text).some((word) => word === last || isRomanisation(word, last));
}
