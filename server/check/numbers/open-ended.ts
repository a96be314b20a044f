import type { Claim, Sentence } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import { isNumber } from './number-places.ts';

/** Nouns for whatever a text itself sets out. */
const OWN: ReadonlySet<string> = new Set(['thing', 'wai', 'reason', 'aspect', 'respect', 'takeawai']);

/** Why a figure that no source gives cannot be held against any, or undefined. */
export function openEnded(
  { mention, head }: Claim & { readonly mention: NumberMention },
  sentence: Sentence,
): string | undefined {
  const { segment, claims } = sentence;
  if (mention.quantity.vague) return 'it is a vague amount, and no source gives a figure for it';
  if (isInterval(segment.text, mention)) return 'it says how far two events are apart, and no source does';
  if (mention.kind === 'number' && mention.words && OWN.has(head ?? ''))
    return 'it counts what the draft itself sets out, and no source counts that';
  const others = claims.map((other) => other.mention).filter(isNumber);
  if (others.some((other) => isExchanged(segment.text, mention, other)))
    return 'it gives the amount before it in another currency, and no source does';
  const sum = addedUp(mention, sentence);
  return sum && `it only adds up what the draft says before: ${sum}`;
}

/** "53 went to Varn and 211 to Oster. That makes 264." stands or falls with the two. */
function addedUp({ quantity }: NumberMention, { tallied }: Sentence): string | undefined {
  for (let from = tallied.length - 2; from >= 0; from--) {
    const addends = tallied.slice(from).map(({ quantity }) => quantity.low);
    if (addends.reduce((sum, value) => sum + value, 0) === quantity.low) return addends.join(' + ');
  }
  return undefined;
}

/** "A day after", "an hour later", "within a year of": told by two times as well. */
const isInterval = (text: string, { kind, core, start, end }: NumberMention): boolean =>
  kind === 'duration' &&
  /^an?$/i.test(text.slice(core.start, core.end)) &&
  (/^\s(?:after|before|later|earlier)\b/i.test(text.slice(end)) ||
    (/\bwithin\s$/i.test(text.slice(0, start)) && /^\sof\b/.test(text.slice(end))));

/** "$10m (£6m)". */
const isExchanged = (text: string, mention: NumberMention, other: NumberMention): boolean =>
  mention.kind === 'money' &&
  other.kind === 'money' &&
  other.quantity.unit !== mention.quantity.unit &&
  /^\s\((?:about |around |roughly |some |or |~)?$/i.test(text.slice(other.end, mention.start));
