import type { SegmentKind } from '../markdown/draft.ts';
import type { Casing, Mention, NameMention, NumberMention } from '../mentions/mention.ts';
import { norm } from '../mentions/norm.ts';
import { scan } from '../mentions/scan.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { contentTerms } from '../text/tokens.ts';
import type { ClaimKind, ClaimReading, SentenceReading } from './claim.ts';
import { type TaggedSentence, type TaggedWord, tagSentences, wordsIn } from './grammar.ts';
import { headOf } from './head.ts';
import { nearTerms } from './near.ts';
import { tallied } from './tally.ts';

/** Below this confidence a mention's form alone leaves too much doubt to warn about it. */
const SURE = 0.5;

/** A block of prose by itself. */
export interface Paragraph {
  readonly kind: SegmentKind;
  readonly text: string;
  /** What the rest of its row says of a table cell. */
  readonly row: string;
}

interface Scanned {
  readonly mentions: readonly Mention[];
  readonly words: readonly TaggedWord[];
}

/** What a paragraph says. */
export interface ParagraphReading {
  /** In order, with their claims. */
  readonly sentences: readonly SentenceReading[];
  /** What was tagged to read it. */
  readonly tagged: readonly TaggedSentence[];
}

/** Reads a paragraph: a function of paragraph and casing alone, with what is `known` of its grammar. */
export function readParagraph(
  paragraph: Paragraph,
  casing?: Casing,
  known?: ReadonlyMap<string, TaggedSentence>,
): ParagraphReading {
  const mentions = scan(paragraph.text, casing ? { casing } : {});
  const tagged = tagSentences(paragraph.text, mentions.filter(hangsOnGrammar), known);
  const scanned = { mentions, words: wordsIn(tagged) };
  return {
    sentences: sentences(paragraph.text).map((span) => readSentence(paragraph, span, scanned)),
    tagged: tagged.filter(({ words }) => words.length > 0),
  };
}

/** What the words around a mention are tells what it counts, or whether it is a name at all. */
const hangsOnGrammar = (mention: Mention): boolean => isCounted(mention) || mayBeVetoed(mention);

function readSentence(paragraph: Paragraph, span: Span, scanned: Scanned): SentenceReading {
  const text = paragraph.text.slice(span.start, span.end);
  const inside = scanned.mentions.filter(({ start }) => start >= span.start && start < span.end);
  return {
    span,
    text,
    terms: [...new Set(contentTerms(`${text} ${paragraph.row}`))],
    names: inside.filter((mention): mention is NameMention => mention.kind === 'name'),
    claims: inside
      .filter((mention) => !isVetoed(paragraph.text, mention, scanned.words))
      .map((mention) => readClaim(paragraph, scanned, mention, text)),
    tallied: tallied(paragraph.text, span, scanned.mentions),
  };
}

function readClaim(paragraph: Paragraph, scanned: Scanned, mention: Mention, sentence: string): ClaimReading {
  const { text, row } = paragraph;
  const head = isCounted(mention) ? countedBy(mention, text, scanned) : undefined;
  const unchecked = uncheckedReason(paragraph, mention, sentence);
  return {
    kind: claimKind(mention),
    mention,
    text: text.slice(mention.start, mention.end),
    norm: norm(mention, text),
    near: isFigure(mention) ? [...nearTerms(text, mention, scanned.mentions), ...contentTerms(row)] : [],
    ...(head ? { head } : {}),
    ...(unchecked ? { unchecked } : {}),
    ...(mention.confidence < SURE ? { doubt: 'its form leaves doubt that it is a claim' } : {}),
  };
}

const MORE = /^\s(?:more|others?)\b(?!\s+than\b)/;

/** "A dozen buses left. Seven more followed." counts buses too. */
function countedBy(mention: NumberMention, text: string, { mentions, words }: Scanned): string | undefined {
  const head = headOf(text, mention, words);
  if (head || !(mention.quantity.increment || MORE.test(text.slice(mention.end)))) return head;
  const earlier = mentions.findLast((other) => isCounted(other) && other.end <= mention.start);
  return earlier && headOf(text, earlier, words);
}

const isFigure = ({ kind }: Mention): boolean => kind !== 'name' && kind !== 'quotation';

const NOTICE =
  /(?:©|\(c\)|\bcopyright)\s*(?:©|\(c\))?\s*(?:\d{4}\b|\p{Lu}\p{L}+ (?:Corporation|Inc|Ltd|LLC|Foundation)\b)/iu;

/** A list that runs on in its paragraph: "1. Mess. 2. Dated carpets." */
const numbersAnItem = (text: string, { start, end }: Mention): boolean =>
  /^\d{1,3}$/.test(text.slice(start, end)) &&
  (start === 0 || /[.!?;:]["”’]?\s+\(?$/.test(text.slice(Math.max(0, start - 5), start))) &&
  /^[.)]+(?:\s|$)/.test(text.slice(end));

const isQuestion = (sentence: string): boolean => /\?["”’')\]\uFFFC\s]*$/.test(sentence);

const isCounted = (mention: Mention): mention is NumberMention =>
  mention.kind === 'number' ||
  mention.kind === 'percent' ||
  mention.kind === 'quantity' ||
  mention.kind === 'money' ||
  mention.kind === 'ordinal';

const claimKind = (mention: Mention): ClaimKind =>
  mention.kind === 'date' || mention.kind === 'name' || mention.kind === 'quotation'
    ? mention.kind
    : 'number';

function uncheckedReason({ kind, text }: Paragraph, mention: Mention, sentence: string): string | undefined {
  if (NOTICE.test(sentence)) return 'it stands in a copyright notice';
  if (kind !== 'cell' && numbersAnItem(text, mention)) return 'it numbers an item of a list';
  if (isQuestion(sentence) && mention.kind !== 'quotation' && mention.kind !== 'name')
    return 'it stands in a question';
  if (kind === 'heading' && mention.kind === 'name') return 'headings capitalise words that are no names';
  if (mention.kind === 'quotation' && mention.scare)
    return 'a word or two in quotation marks is a label, not speech';
  return undefined;
}

const NOT_A_NAME = [
  'Verb',
  'Adverb',
  'Conjunction',
  'Preposition',
  'Pronoun',
  'Determiner',
  'QuestionWord',
  'Expression',
] as const;

const mayBeVetoed = ({ kind, confidence }: Mention): boolean => kind === 'name' && confidence < 0.9;

/** A single capitalised word at the start of a sentence is no name when its part of speech says otherwise. */
function isVetoed(text: string, mention: Mention, words: readonly TaggedWord[]): boolean {
  if (!mayBeVetoed(mention)) return false;
  const inside = words.filter((word) => word.start < mention.end && word.end > mention.start);
  if (inside.length !== 1) return false;
  const { tags, start } = inside[0]!;
  const opens = start === 0 || /[.!?:"“‘(]\s*$/.test(text.slice(Math.max(0, start - 4), start));
  return opens && !tags.has('ProperNoun') && NOT_A_NAME.some((tag) => tags.has(tag));
}
