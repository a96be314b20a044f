import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const DOLLAR = 36;
const LONGEST = 1_000;
const SYMBOL = /[\\^_{}=]/;

/** What stands between single dollars only in a formula. An amount ("$5 and 6$") needs a sign that prose has not. */
const isFormula = (content: string): boolean =>
  /^[A-Za-z]'?$/.test(content) || SYMBOL.test(content) || (/^[^\d]/.test(content) && /[<>+*/]/.test(content));

const isWord = (cx: InlineContext, pos: number): boolean =>
  pos >= cx.offset && pos < cx.end && /[\p{L}\p{N}$]/u.test(cx.slice(pos, pos + 1));

function parseInlineMath(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR) return -1;
  const text = cx.slice(pos, Math.min(cx.end, pos + LONGEST));
  if (cx.char(pos + 1) === DOLLAR) {
    const display = /^\$\$([^$]+)\$\$/.exec(text);
    const math = display && (SYMBOL.test(display[1]!) || /^\S+$/.test(display[1]!));
    return math ? cx.addElement(cx.elt('Math', pos, pos + display[0].length)) : -1;
  }
  const match = /^\$([^\s$\\](?:[^$\n\\]|\\[^\n])*|\\[^$\n]+)\$/.exec(text);
  if (!match || isWord(cx, pos - 1) || isWord(cx, pos + match[0].length)) return -1;
  const content = match[1]!;
  if (/\s$/.test(content) || !isFormula(content)) return -1;
  return cx.addElement(cx.elt('Math', pos, pos + match[0].length));
}

const opens = (line: Line): boolean => line.next === DOLLAR && line.text.slice(line.pos).trimEnd() === '$$';

/** `$$` alone on a line, up to the next such line or, lest the rest of the draft vanish, to a blank one. */
function parseBlockMath(cx: BlockContext, line: Line): boolean {
  if (!opens(line)) return false;
  const from = cx.lineStart + line.pos;
  while (cx.nextLine() && line.pos < line.text.length) {
    if (!line.text.trimEnd().endsWith('$$')) continue;
    cx.nextLine();
    break;
  }
  cx.addElement(cx.elt('MathBlock', from, Math.max(from + 2, cx.prevLineEnd())));
  return true;
}

/** `$…$` and `$$…$$`, so that formulas are not read as prose and amounts of money are. */
export const Formulas: MarkdownConfig = {
  defineNodes: [{ name: 'Math' }, { name: 'MathBlock', block: true }],
  parseBlock: [
    {
      name: 'MathBlock',
      parse: parseBlockMath,
      endLeaf: (_cx, line) => opens(line),
      before: 'LinkReference',
    },
  ],
  parseInline: [{ name: 'Math', parse: parseInlineMath, before: 'Emphasis' }],
};
