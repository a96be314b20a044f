import type { Quantity } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';

/** How far from a figure the words stand that make it a total or a part, in UTF-16 units. */
const REACH = 60;

const TOTAL =
  /\b(?:in all|in total|altogether|all told|all in all|total(?:s|ed|led|ling)?|overall|combined|both groups)\b/i;
const PART =
  /\b(?:of (?:them|these|those|whom|which|the (?:group|dead|injured|wounded))|among (?:them|these|those|whom)|including|includes?|alone|the others?)\b/i;

/** A figure with the text that it stands in. */
interface Figure {
  readonly text: string;
  readonly span: Span;
  readonly quantity: Quantity;
}

/** One may be a part of what the other counts in all: neither speaks against the other then. */
export function mayBePart(one: Figure, other: Figure): boolean {
  const [small, large] = one.quantity.low < other.quantity.low ? [one, other] : [other, one];
  return (isTotal(large) && !isTotal(small)) || (isPart(small) && !isPart(large));
}

const isTotal = (figure: Figure): boolean => TOTAL.test(around(figure));

const isPart = (figure: Figure): boolean => PART.test(around(figure));

/** Its clause, as far as that is near. */
function around({ text, span }: Figure): string {
  const before = text.slice(Math.max(0, span.start - REACH), span.start).replace(/^.*(?:[.;!?]\s|\n)/s, '');
  const after = text.slice(span.end, span.end + REACH).replace(/(?:[.;!?](?:\s|$)|\n).*$/s, '');
  return before + text.slice(span.start, span.end) + after;
}
