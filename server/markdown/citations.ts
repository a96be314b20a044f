import type { Element, InlineContext, MarkdownConfig } from '@lezer/markdown';

const AT = 64;
const HYPHEN = 45;
const OPEN = 91;
const CLOSE = 93;
const CARET = 94;
const LONGEST_GROUP = 1_000;
const LONGEST_KEY = 200;

/** Pandoc's citation keys: single punctuation marks inside, none at the end; or anything in braces. */
export const KEY =
  /^@(?:([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)|\{([^{}\s][^{}\n]*)\})/u;
const BEFORE_KEY = /^$|[\s[("'“‘«–—;,:*_]/;

interface Key {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The key whose `@` stands at `pos`; `end` is past a closing brace. */
function keyAt(cx: InlineContext, pos: number): Key | undefined {
  if (cx.char(pos) !== AT) return undefined;
  const match = KEY.exec(cx.slice(pos, pos + LONGEST_KEY));
  if (!match) return undefined;
  const from = pos + (match[2] === undefined ? 1 : 2);
  const to = from + (match[1] ?? match[2]!).length;
  return { from, to, end: pos + match[0].length };
}

/** A character before `@` that makes it a citation and no e-mail address, handle in a URL or word. */
function opensKey(cx: InlineContext, pos: number): boolean {
  const before = pos > cx.offset ? cx.slice(pos - 1, pos) : '';
  if (before === '-') return BEFORE_KEY.test(pos - 1 > cx.offset ? cx.slice(pos - 2, pos - 1) : '');
  return BEFORE_KEY.test(before);
}

/** The keys in a bracket group and where it closes, or undefined when it never does or is the text of a link. */
function groupAt(cx: InlineContext, pos: number): { keys: Key[]; end: number } | undefined {
  const limit = Math.min(cx.end, pos + LONGEST_GROUP);
  const keys: Key[] = [];
  for (let at = pos + 1, depth = 0; at < limit; at++) {
    const code = cx.char(at);
    if (code === 92) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && depth-- === 0) return { keys, end: at + 1 };
    else if (code === AT && opensKey(cx, at)) {
      const key = keyAt(cx, at);
      if (!key) continue;
      keys.push(key);
      at = key.end - 1;
    }
  }
  return undefined;
}

const keyElements = (cx: InlineContext, keys: readonly Key[]): Element[] =>
  keys.map((key) => cx.elt('CitationKey', key.from, key.to));

/** `[@a; see @b, p. 33]`, unless a link destination or label follows. */
function parseGroup(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPEN) return -1;
  const group = groupAt(cx, pos);
  if (!group || group.keys.length === 0) return -1;
  const after = cx.char(group.end);
  if (after === 40 || after === OPEN) return -1;
  return cx.addElement(cx.elt('Citation', pos, group.end, keyElements(cx, group.keys)));
}

/** What follows in brackets belongs to a bare key if it names a place; `[@b]` is a mark of its own. */
const LOCATOR = /^\[(?!\s*-?@)[\s\S]*[\d@]/;

/** `@a`, `-@a`, `@{a b}` and `@a [p. 3]`. */
function parseBare(cx: InlineContext, next: number, pos: number): number {
  const at = next === HYPHEN ? pos + 1 : pos;
  if (cx.char(at) !== AT || !opensKey(cx, at)) return -1;
  const key = keyAt(cx, at);
  if (!key) return -1;
  const keys = [key];
  let end = key.end;
  const bracket = cx.skipSpace(end);
  const group = cx.char(bracket) === OPEN ? groupAt(cx, bracket) : undefined;
  const taken = group && LOCATOR.test(cx.slice(bracket, group.end)) && cx.char(bracket + 1) !== CARET;
  if (taken && cx.char(group.end) !== 40 && cx.char(group.end) !== OPEN) {
    keys.push(...group.keys);
    end = group.end;
  }
  return cx.addElement(cx.elt('Citation', pos, end, keyElements(cx, keys)));
}

/** Pandoc citations. */
export const Citations: MarkdownConfig = {
  defineNodes: [{ name: 'Citation' }, { name: 'CitationKey' }],
  parseInline: [
    { name: 'CitationGroup', parse: parseGroup, before: 'Link' },
    { name: 'Citation', parse: parseBare, before: 'Link' },
  ],
};
