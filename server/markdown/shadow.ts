import type { Span } from '../text/span.ts';

/*
 * The parser reads a shadow of the draft: same length, so that offsets agree, but with "\n" line ends only and with runaway
 * markup made plain. The parser's worst cases are quadratic
 * (a hundred thousand unclosed brackets in one paragraph); letting only so many marks live per paragraph keeps it linear.
 * What stands between two blank lines has the same shadow whatever stands around it. Prose is always read from the draft
 * itself, never from the shadow.
 */

/** Marks that stay live in one stretch of lines that may be one paragraph. */
const LIVE_MARKS = 1_000;
const DEEPEST = 40;
const WIDEST_GAP = 200;
const LONGEST_WORD = 1_000;
const LABEL_REACH = 1_000;

const CODE = (char: string): number => char.charCodeAt(0);
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const DOT = CODE('.');
const COLON = CODE(':');
const SLASH = CODE('/');
const W = CODE('w');

const MARKS = new Uint8Array(128);
for (const char of '[]*_`<~!$@^)') MARKS[CODE(char)] = 1;

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === CR;

/** A character that can set off costly parsing: a mark, or what makes a bare address. */
function isMark(text: string, at: number, code: number): boolean {
  if (code === COLON) return text.charCodeAt(at + 1) === SLASH;
  if (code === DOT) return text.charCodeAt(at - 1) === W && text.charCodeAt(at - 2) === W;
  return code < 128 && MARKS[code] === 1;
}

interface Line extends Span {
  /** Where the text starts after spaces. */
  readonly indent: number;
}

/** What is known of the lines since the last blank one. */
interface Stanza {
  live: number;
  /** Its first line opens a list item, so that ordered items also interrupt. */
  list: boolean;
  /** A delimiter row was seen under a row of as many cells: every line is parsed cell by cell. */
  table: boolean;
  /** Every line so far is a whole link definition. */
  definitions: boolean;
  previous: Line | undefined;
}

/** Collects one-unit replacements, in ascending order, and applies them. */
interface Patch {
  readonly offsets: number[];
  readonly chars: string[];
}

function put(patch: Patch, offset: number, char: string): void {
  patch.offsets.push(offset);
  patch.chars.push(char);
}

function apply(text: string, { offsets, chars }: Patch): string {
  if (offsets.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  offsets.forEach((offset, i) => {
    parts.push(text.slice(at, offset), chars[i]!);
    at = offset + 1;
  });
  parts.push(text.slice(at));
  return parts.join('');
}

/** The shadow of a text that begins with a line. Linear in the length of the text. */
export function shadow(text: string): string {
  const patch: Patch = { offsets: [], chars: [] };
  const fresh = (): Stanza => ({
    live: 0,
    list: false,
    table: false,
    definitions: true,
    previous: undefined,
  });
  let stanza = fresh();
  for (let start = 0; start < text.length; ) {
    const line = lineAt(text, start);
    if (line.indent === line.end) {
      stanza = fresh();
      blankLine(text, line, patch);
    } else {
      proseLine(text, line, stanza, patch);
      stanza.previous = line;
    }
    if (text.charCodeAt(line.end) === CR && text.charCodeAt(line.end + 1) !== LF) put(patch, line.end, '\n');
    start = line.end + 1;
  }
  return apply(text, patch);
}

/** The line from `start`; the CR of a CRLF counts as a blank at its end. */
function lineAt(text: string, start: number): Line {
  let end = start;
  let indent = -1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LF || (code === CR && text.charCodeAt(end + 1) !== LF)) break;
    if (indent < 0 && !isBlank(code)) indent = end;
  }
  return { start, end, indent: indent < 0 ? end : indent };
}

/** Breaks up very long blank lines. */
function blankLine(text: string, line: Line, patch: Patch): void {
  for (let i = line.start; i < line.end; i++) {
    if ((i - line.start) % WIDEST_GAP === WIDEST_GAP - 1) put(patch, i, '\n');
    else if (text.charCodeAt(i) === CR) put(patch, i, ' ');
  }
}

const LIST_ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]+[^ \t]/;
const BULLET = /^[-+*][ \t]+[^ \t]/;
const NOTE = /^\[\^[^\s[\]]{1,70}\]:/;
const LINK_DEFINITION =
  /^\[[^[\]^]{1,200}\]:[ \t]+[^\s"'(]\S*(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\r]*$/;
const DELIMITERS = /^[|:\- \t>]*-[|:\- \t>]*$/;

/** Whether the line surely begins a new leaf block, so that marks before it are closed off. */
function beginsBlock(text: string, line: Line, stanza: Stanza): boolean {
  if (stanza.table) return true;
  const head = text.slice(line.indent, Math.min(line.end, line.indent + 80));
  if (!stanza.previous) stanza.list = LIST_ITEM.test(head);
  if (isDelimiterRow(text, line, stanza.previous)) stanza.table = true;
  stanza.definitions &&=
    line.end - line.start < 3_000 && LINK_DEFINITION.test(text.slice(line.indent, line.end));
  if (stanza.definitions || NOTE.test(head)) return true;
  return BULLET.test(head) || (stanza.list && LIST_ITEM.test(head));
}

function isDelimiterRow(text: string, line: Line, header: Line | undefined): boolean {
  if (!header || line.end - line.start > 2_000) return false;
  const row = text.slice(line.indent, line.end).trimEnd();
  if (!row.includes('|') || !DELIMITERS.test(row)) return false;
  return cells(row) === cells(text.slice(header.indent, header.end).trimEnd());
}

/** Number of cells of a table row. */
function cells(row: string): number {
  const bare = row
    .replace(/^[> \t]+/, '')
    .replace(/^\|/, '')
    .replace(/\|$/, '');
  return bare.replace(/\\./g, '').split('|').length;
}

/** The parser knows no delimiter row with blanks after its last bar: draws the bar to the end of the line. */
function closeDelimiterRow(text: string, line: Line, patch: Patch): void {
  const last = text.lastIndexOf('-', line.end - 1);
  if (!isBlank(text.charCodeAt(line.end - 1)) || !text.slice(last, line.end).includes('|')) return;
  for (let at = last + 1; at < line.end; at++) put(patch, at, at === line.end - 1 ? '|' : '-');
}

function proseLine(text: string, line: Line, stanza: Stanza, patch: Patch): void {
  const inTable = stanza.table;
  if (beginsBlock(text, line, stanza)) stanza.live = 0;
  let at = containers(text, line, patch);
  if (stanza.table && !inTable) closeDelimiterRow(text, line, patch);
  else {
    if (text.charCodeAt(at) === CODE('[') && runsAway(text, at)) put(patch, at++, 'x');
    words(text, { start: at, end: line.end }, at - line.start, stanza, patch);
  }
}

/** Makes plain whatever is too much from `start` on, where `gap` blanks were just before. */
function words(text: string, { start, end }: Span, gap: number, stanza: Stanza, patch: Patch): void {
  let blanks = gap;
  let word = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      word = 0;
      if (++blanks > WIDEST_GAP) put(patch, at, 'x');
      else if (code === CR) put(patch, at, ' ');
      continue;
    }
    blanks = 0;
    word = code < 128 ? word + 1 : 0;
    if (isTooMuch(text, at, code, word, stanza)) put(patch, at, 'x');
  }
}

function isTooMuch(text: string, at: number, code: number, word: number, stanza: Stanza): boolean {
  const endless = word > LONGEST_WORD;
  if (isMark(text, at, code)) {
    if (++stanza.live > LIVE_MARKS) return true;
    // What closes an image whose address is its data stays.
    return endless && code !== CODE(')');
  }
  return endless && code === DOT;
}

/** Skips quotation and list marks at the head of a line, and makes those nested too deep plain. */
function containers(text: string, line: Line, patch: Patch): number {
  let at = line.start;
  let gap = 0;
  for (let depth = 0; at < line.end; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      if (++gap > WIDEST_GAP) put(patch, at, 'x');
      at++;
      continue;
    }
    const size = code === CODE('>') ? 1 : listMark(text, at);
    if (size === 0) break;
    gap = 0;
    if (++depth > DEEPEST) put(patch, at, 'x');
    at += size;
  }
  return at;
}

function listMark(text: string, at: number): number {
  const mark = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t])/.exec(text.slice(at, at + 12));
  return mark ? mark[0].length : 0;
}

/** A bracket at the head of a paragraph whose label, or title as a link definition, does not close within reach. */
function runsAway(text: string, at: number): boolean {
  const ahead = reachable(text, at);
  const close = ahead.indexOf(']');
  if (close < 0) return ahead.length === LABEL_REACH;
  if (ahead[close + 1] !== ':') return false;
  const title = /^\s*\S+\s+(["'(])/.exec(reachable(text, at + close + 2));
  if (!title) return false;
  const rest = reachable(text, at + close + 2 + title[0].length);
  return rest.length === LABEL_REACH && !rest.includes(title[1] === '(' ? ')' : title[1]!);
}

/** What comes next, as far as a label may reach: nothing goes on beyond a blank line. */
function reachable(text: string, at: number): string {
  const ahead = text.slice(at, at + LABEL_REACH);
  const blank = /(?:\r\n|\r|\n)[ \t]*[\r\n]/.exec(ahead);
  return blank ? ahead.slice(0, blank.index) : ahead;
}
