import type { Draft, Segment } from '../markdown/draft.ts';
import type { Casing, Mention, NameMention } from '../mentions/mention.ts';
import { norm } from '../mentions/norm.ts';
import { scan } from '../mentions/scan.ts';
import { toSource } from '../text/map.ts';
import { sentences } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
import { contentTerms } from '../text/tokens.ts';
import type { Claim, ClaimKind, Sentence } from './claim.ts';
import { type TaggedWord, tagWords } from './grammar.ts';
import { headOf } from './head.ts';
import { nearTerms } from './near.ts';
import { tableRows } from './rows.ts';

/** Below this confidence a mention's form alone leaves too much doubt to warn about it. */
const SURE = 0.5;

/** The sentences of a draft with their claims, in order. `casing` says how the corpus capitalises words. */
export function readSentences(draft: Draft, casing?: Casing): readonly Sentence[] {
  const rows = tableRows(draft);
  return draft.segments.flatMap((segment) => readSegment(draft, segment, rows.get(segment) ?? '', casing));
}

/** `row`: what the rest of a table row says of this cell. */
function readSegment(
  draft: Draft,
  segment: Segment,
  row: string,
  casing: Casing | undefined,
): readonly Sentence[] {
  const mentions = scan(segment.text, casing ? { casing } : {});
  const words = mentions.length > 0 ? tagWords(segment.text) : [];
  return sentences(segment.text).map((span) => readSentence(draft, segment, row, span, mentions, words));
}

function readSentence(
  draft: Draft,
  segment: Segment,
  row: string,
  span: Span,
  mentions: readonly Mention[],
  words: readonly TaggedWord[],
): Sentence {
  const inside = mentions.filter((mention) => mention.start >= span.start && mention.start < span.end);
  const source = toSource(segment.map, span);
  const text = segment.text.slice(span.start, span.end);
  const claims = inside
    .filter((mention) => !isVetoed(segment, mention, words))
    .map((mention) => readClaim(segment, row, mention, mentions, words, isQuestion(text)));
  return {
    segment,
    span,
    source,
    text,
    terms: [...new Set(contentTerms(`${text} ${row}`))],
    names: inside.filter((mention): mention is NameMention => mention.kind === 'name'),
    claims,
    citations: draft.citations.filter((citation) => contains(source, citation)),
  };
}

function readClaim(
  segment: Segment,
  row: string,
  mention: Mention,
  mentions: readonly Mention[],
  words: readonly TaggedWord[],
  question: boolean,
): Claim {
  const head = isCounted(mention) ? headOf(segment.text, mention, words) : undefined;
  const unchecked = uncheckedReason(segment, mention, question);
  return {
    ...toSource(segment.map, mention),
    kind: claimKind(mention),
    mention,
    text: segment.text.slice(mention.start, mention.end),
    norm: norm(mention, segment.text),
    core: toSource(segment.map, mention.core),
    near: isFigure(mention) ? [...nearTerms(segment.text, mention, mentions), ...contentTerms(row)] : [],
    ...(head ? { head } : {}),
    ...(unchecked ? { unchecked } : {}),
  };
}

const isFigure = ({ kind }: Mention): boolean => kind !== 'name' && kind !== 'quotation';

const isQuestion = (sentence: string): boolean => /\?["”’')\]\uFFFC\s]*$/.test(sentence);

const isCounted = (mention: Mention): boolean =>
  mention.kind === 'number' ||
  mention.kind === 'percent' ||
  mention.kind === 'quantity' ||
  mention.kind === 'money' ||
  mention.kind === 'ordinal';

const claimKind = (mention: Mention): ClaimKind =>
  mention.kind === 'date' || mention.kind === 'name' || mention.kind === 'quotation'
    ? mention.kind
    : 'number';

function uncheckedReason(segment: Segment, mention: Mention, question: boolean): string | undefined {
  if (mention.confidence < SURE) return 'its form leaves doubt that it is a claim';
  if (question && mention.kind !== 'quotation' && mention.kind !== 'name') return 'it stands in a question';
  if (segment.kind === 'heading' && mention.kind === 'name')
    return 'headings capitalise words that are no names';
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

/** A single capitalised word at the start of a sentence is no name when its part of speech says otherwise. */
function isVetoed(segment: Segment, mention: Mention, words: readonly TaggedWord[]): boolean {
  if (mention.kind !== 'name' || mention.confidence >= 0.9) return false;
  const inside = words.filter((word) => word.start < mention.end && word.end > mention.start);
  if (inside.length !== 1) return false;
  const { tags, start } = inside[0]!;
  const opens = start === 0 || /[.!?:"“‘(]\s*$/.test(segment.text.slice(Math.max(0, start - 4), start));
  return opens && !tags.has('ProperNoun') && NOT_A_NAME.some((tag) => tags.has(tag));
}
