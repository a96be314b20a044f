/** Tags whose content is not prose. */
const OPAQUE =
  /^<(code|kbd|samp|var|tt|pre|script|style|math|svg|audio|video|iframe|object|button|select)\b/i;
const RAISED = /^<(sup|sub)\b/i;
const UNITS = /(?:^|[^\p{L}])(?:[mkc]?m|ft|yd|mi|in)$/u;

/** What becomes of an inline tag: it vanishes, breaks the line, or hides what follows up to `end`. */
export type TagEffect =
  | { readonly kind: 'plain' | 'break' }
  | { readonly kind: 'opaque'; readonly end: number };

/** Where the element opened at `from` closes, within the block that ends at `limit`; -1 when it does not. */
function closing(text: string, name: string, from: number, limit: number): number {
  const rest = text.slice(from, Math.min(limit, from + 5_000));
  const match = new RegExp(`</${name}\\s{0,9}>`, 'i').exec(rest);
  return match ? from + match.index + match[0].length : -1;
}

/** "10<sup>6</sup>" is not 106 and "left<sup>3</sup>" is a note; "m<sup>2</sup>", "1<sup>st</sup>", "CO<sub>2</sub>" are words. */
function isApart(tag: string, content: string, before: string): boolean {
  if (!/^[\s[(]*\d/.test(content)) return false;
  if (/\d$/.test(before)) return true;
  return tag.toLowerCase() === 'sup' && !UNITS.test(before);
}

/** Reads the inline tag at `from`–`to` of a block that ends at `limit`; `before` is the end of the prose so far. */
export function readTag(text: string, from: number, to: number, limit: number, before: string): TagEffect {
  const tag = text.slice(from, to);
  if (/^<br\b/i.test(tag)) return { kind: 'break' };
  if (!/^<\/?[a-z]/i.test(tag)) return { kind: 'opaque', end: to };
  if (/^<(?:img|input|wbr)\b/i.test(tag)) return { kind: 'opaque', end: to };
  const name = OPAQUE.exec(tag)?.[1] ?? RAISED.exec(tag)?.[1];
  if (name === undefined || tag.endsWith('/>')) return { kind: 'plain' };
  const end = closing(text, name, to, limit);
  if (end < 0) return { kind: 'plain' };
  const content = text.slice(to, end).replace(/<\/[^>]*>$/, '');
  if (RAISED.test(tag) && !isApart(name, content, before)) return { kind: 'plain' };
  return { kind: 'opaque', end };
}
