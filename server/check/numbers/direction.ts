import type { Span } from '../../text/span.ts';

const UP =
  'up|r[io]ses?|risen|rising|gr[eo]ws?|grown|growing|growth|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|higher';
const DOWN =
  'down|f[ae]lls?|fallen|falling|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|drop(?:s|ped|ping)?|reduc(?:es?|ed|ing|tions?)|shr[aiu]nk|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|slump(?:s|ed|ing)?|slip(?:s|ped|ping)?|lower';

/** What may stand between the word and the figure. */
const BETWEEN =
  '(?:\\s(?:by|to|of|about|around|roughly|approximately|nearly|almost|some|only|just|an?|the|another|slightly|sharply|further|over|more than|less than))*\\s$';
const BEFORE = new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))${BETWEEN}`, 'di');
const AFTER = new RegExp(`^\\s(?:\\w+\\s)?(?:(?<up>${UP})|(?<down>${DOWN}))\\b`, 'di');
/** How far the word may stand from the figure, in UTF-16 units. */
const REACH = 40;

/** Whether a figure tells of a rise (1) or of a fall (-1), and the word that says so. */
export interface Direction {
  readonly sign: 1 | -1;
  readonly word: Span;
}

/** What the words right beside a figure of a text say: "rose by 5%", "a 5% decrease"; undefined where they say nothing of it. */
export function directionOf(text: string, { start, end }: Span): Direction | undefined {
  const from = Math.max(0, start - REACH);
  return (
    directionIn(BEFORE.exec(text.slice(from, start)), from) ??
    directionIn(AFTER.exec(text.slice(end, end + REACH)), end)
  );
}

function directionIn(found: RegExpExecArray | null, offset: number): Direction | undefined {
  const { up, down } = found?.indices?.groups ?? {};
  const word = up ?? down;
  return word && { sign: up ? 1 : -1, word: { start: offset + word[0], end: offset + word[1] } };
}

/** One rises by what the other falls by. */
export const areOpposite = (one: Direction | undefined, other: Direction | undefined): boolean =>
  one !== undefined && other !== undefined && one.sign !== other.sign;
