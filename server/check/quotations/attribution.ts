import { FLAG, flagsOfWord } from '../../mentions/lexicon.ts';
import type { Mention, NameMention } from '../../mentions/mention.ts';
import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/**
 * To whom a text gives a quotation: a person by name; "somebody" where it says "she" or "the mayor"; "several" for
 * "military chiefs", which are no single person. `words` is what stands for the speaker, `clause` what gives the words to them.
 */
export interface Attribution {
  readonly speaker: 'person' | 'somebody' | 'several';
  readonly words: Span;
  readonly clause: Span;
  /** For "he" and "she", who may be anybody named before. */
  readonly pronoun: boolean;
}

/** UTF-16 units looked at on either side of a quotation. */
const REACH = 200;

const SAYS =
  '(?:sa(?:id|ys?)|t(?:old|ells?)|add(?:ed|s)|asked|replied|insist(?:ed|s)|tweeted|wr(?:ote|ites)|explain(?:ed|s)|continued|warn(?:ed|s)|argue[ds]|claim(?:ed|s)|announced|declared|stated|note[ds]|remarked|recalled|admit(?:ted|s)|confirmed|complained|joked|concluded|stressed|vowed|testified|went on|goes on)\\b';
/** A word that may stand between a verb or the front of a clause and a speaker: no verb of saying, nothing that leads to somebody else. */
const WORD = `(?!${SAYS})(?!(?:for|of|to|by|with|from|about|after|and|that|as|in|on|at)\\b)[\\p{L}’'-]+`;
const PERSON = '(?<words>\\u0001+)';
/** Who else the speaker is, or of what: ", the mayor,", "(72)", "of the union". */
const APPOSITION = `(?:,[^,“”"\\n]{1,90},|\\s\\([^()\\n]{1,60}\\)|\\s(?:of|from|at)(?:\\s(?!${SAYS})[\\p{L}’'-]+){1,6})?`;
const SINCE = '(?:\\s(?:also|later|then|once|has|had|have))?';
/** What may stand between the verb and the quotation after it: to whom, where and when. */
const TAIL = `(?:[\\s,]+(?!${SAYS})[\\p{L}\\d\\u0001’'-]+){0,10}[,:.]?(?:\\sthat)?[\\s“"‘'«]*$`;
const CLOSED = '^[“"”’\'»]+,?\\s';
const SOMEBODY = `(?<words>(?:${WORD}\\s){0,5}(?!${SAYS})[\\p{L}’'-]+)`;

const after = (pattern: string): RegExp => new RegExp(`${CLOSED}(?:${pattern})`, 'du');
const before = (pattern: string): RegExp => new RegExp(`${pattern}${TAIL}`, 'du');

const AFTER_BY_NAME = [
  after(
    `(?:${WORD}\\s){0,7}?(?:${WORD},\\s)?${PERSON}${APPOSITION},?${SINCE}\\s${SAYS}(?![^.“”"]{0,60}:\\s*[“"])`,
  ),
  after(`${SAYS}\\s(?:${WORD}\\s){0,7}?${PERSON}`),
  after(`according\\sto\\s(?:${WORD}\\s){0,7}?${PERSON}`),
];
const BEFORE_BY_NAME = [
  before(`^[“"”’'»]*,?\\s*${SAYS}\\s(?:${WORD}\\s){0,7}?${PERSON}`),
  before(`${PERSON}${APPOSITION},?${SINCE}\\s${SAYS}`),
  before(`[Aa]ccording\\sto\\s(?:${WORD}\\s){0,7}?${PERSON}`),
];
const AFTER_BY_OTHER = [
  after(`${SOMEBODY}${SINCE}\\s${SAYS}(?![^.“”"]{0,60}:\\s*[“"])`),
  after(`${SAYS}\\s${SOMEBODY}`),
];
const BEFORE_BY_OTHER = [before(`${SOMEBODY}${SINCE}\\s${SAYS}`)];

/** Says who a quotation of a text is by, where its own sentence says so; `quotation` is the span inside the marks. */
export function attributionOf(
  text: string,
  quotation: Span,
  mentions: readonly Mention[],
): Attribution | undefined {
  const left = sideOf(
    text,
    { start: frontOf(text, quotation.start, mentions), end: quotation.start },
    mentions,
  );
  // what ends with a full stop is followed by another sentence
  const ended = /\.$/.test(text.slice(quotation.start, quotation.end));
  const right = sideOf(text, { start: quotation.end, end: quotation.end + (ended ? 0 : REACH) }, mentions);
  return (
    firstOf(AFTER_BY_NAME, right, 'person') ??
    notOf(firstOf(BEFORE_BY_NAME, left, 'person'), text) ??
    firstOf(AFTER_BY_OTHER, right, 'somebody') ??
    firstOf(BEFORE_BY_OTHER, left, 'somebody')
  );
}

/** A stretch beside a quotation; `text` begins at `start` of the whole. */
interface Side {
  readonly text: string;
  readonly start: number;
}

/** A stretch with people as runs of one sign and other names in small letters, so that patterns can tell them from words. */
function sideOf(text: string, { start, end }: Span, mentions: readonly Mention[]): Side {
  let side = text.slice(start, end);
  for (const name of mentions)
    if (name.kind === 'name' && name.start >= start && name.end <= start + side.length) {
      const sign = mayBePerson(name, text) ? '\u0001' : 'x';
      const [from, to] = [name.start - start, name.end - start];
      side = side.slice(0, from) + sign.repeat(to - from) + side.slice(to);
    }
  return { text: side, start };
}

/** A name that is not known to be a place's, a people's or a body's. */
export function mayBePerson({ label, start, end }: NameMention, text: string): boolean {
  const first = foldWord(text.slice(start, end).split(/\s/)[0]!);
  const other = flagsOfWord(first) & (FLAG.place | FLAG.org | FLAG.demonym);
  return label === 'person' || (label === 'other' && other === 0 && !/\s/.test(text.slice(start, end)));
}

/** The start of what stands before a quotation: the paragraph's, or the end of the quotation before it. */
function frontOf(text: string, start: number, mentions: readonly Mention[]): number {
  const last = mentions.findLast(({ kind, end }) => kind === 'quotation' && end < start)?.end ?? 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return Math.max(last, line, start - REACH);
}

function firstOf(
  patterns: readonly RegExp[],
  { text, start: from }: Side,
  speaker: 'person' | 'somebody',
): Attribution | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [start, end] = found.indices!.groups!.words!;
    const words = { start: from + start, end: from + end };
    const clause = { start: from + found.index, end: from + found.index + found[0].length };
    const said = text.slice(start, end).toLowerCase();
    const pronoun = /^(?:s?he)$/.test(said);
    const several = /(?:^|\s)(?:they|[\p{L}-]+[^s\W]s|people|police)$/u.test(said);
    return { speaker: speaker === 'somebody' && several ? 'several' : speaker, words, clause, pronoun };
  }
  return undefined;
}

/** "A lawyer for Sarne said": the one who is named is not the one who speaks. */
function notOf(found: Attribution | undefined, text: string): Attribution | undefined {
  if (!found) return undefined;
  const lead = text.slice(Math.max(0, found.words.start - 40), found.words.start);
  return /\b(?:for|of|(?<!ccording\s)to|by|with|from|about|after|and)\s(?:[\p{L}’'-]+\s){0,3}$/u.test(lead)
    ? { ...found, speaker: 'somebody' }
    : found;
}
