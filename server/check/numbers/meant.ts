import type { NumberMention } from '../../mentions/mention.ts';

/** Ages are whole years up to here. */
const OLDEST = 120;

/**
 * A number as its surroundings mean it: "Ada Brill, 16,", "Brill, at 16," and "aged 16" give sixteen years, "the 10th anniversary" ten.
 * Undefined where it means just what it says. `text` is what the mention was found in.
 */
export function meant(text: string, mention: NumberMention): NumberMention | undefined {
  return isAge(text, mention) || isJubilee(text, mention)
    ? { ...mention, kind: 'duration', quantity: { ...mention.quantity, unit: 'year' } }
    : undefined;
}

function isAge(text: string, { kind, quantity, against, start, end }: NumberMention): boolean {
  if (kind !== 'number' || quantity.unit !== undefined || against !== undefined) return false;
  if (!Number.isInteger(quantity.low) || quantity.low > OLDEST) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:aged?|aged between|ages?|the age of)\s$/i.test(before)) return true;
  if (/\p{L},\sat\s$/u.test(before) && text[end] === ',') return true;
  return (
    /\p{Lu}[\p{L}’'-]*,\s(?:now |then )?$/u.test(before) && /^(?:[,.;)]| of | from |$)/.test(text.slice(end))
  );
}

const isJubilee = (text: string, { kind, end }: NumberMention): boolean =>
  kind === 'ordinal' && /^[\s-](?:\w+\s)?(?:anniversary|birthday)\b/i.test(text.slice(end));
