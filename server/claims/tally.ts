import type { Mention, NumberMention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';

/** Figures this far back may still be what is added up; more of them make any sum fit. */
const ADDENDS = 4;

const TALLIES =
  /\b(?:in all|in total|altogether|all told|a total of|the total|combined|together|th(?:at|is|ese|ose) (?:makes?|made|adds? up|brings?|brought|gives?|gave|is|are|was|were))\b/i;

/**
 * The figures that a sentence adds up: "53 went to Novo and 211 to Olen. That makes 264 in all" → 53, 211. Those that stand
 * before it in its paragraph, nearest last; none where it does not speak of a total.
 */
export function tallied(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
): readonly NumberMention[] {
  if (!TALLIES.test(text.slice(sentence.start, sentence.end))) return [];
  return mentions
    .filter((mention) => mention.end <= sentence.start)
    .filter(isCount)
    .slice(-ADDENDS);
}

const isCount = (mention: Mention): mention is NumberMention =>
  (mention.kind === 'number' || mention.kind === 'money' || mention.kind === 'quantity') &&
  mention.quantity.low === mention.quantity.high;
