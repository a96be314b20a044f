import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const DEFINITION = /^\[\^([^\s[\]]{1,200})\]:/;
const REFERENCE = /^\[\^([^\s[\]]{1,200})\]/;
const LONGEST_INLINE = 5_000;

function definitionAt(line: Line): RegExpExecArray | null {
  return line.next === 91 ? DEFINITION.exec(line.text.slice(line.pos, line.pos + 210)) : null;
}

function parseDefinition(cx: BlockContext, line: Line): boolean | null {
  const match = line.indent < line.baseIndent + 4 ? definitionAt(line) : null;
  if (!match) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos, 4);
  cx.addElement(cx.elt('FootnoteLabel', from + 2, from + 2 + match[1]!.length));
  line.moveBase(line.pos + match[0].length);
  return null;
}

function parseReference(cx: InlineContext, next: number, pos: number): number {
  if (next !== 91 || cx.char(pos + 1) !== 94) return -1;
  const match = REFERENCE.exec(cx.slice(pos, pos + 210));
  if (!match) return -1;
  const end = pos + match[0].length;
  return cx.addElement(cx.elt('FootnoteReference', pos, end, [cx.elt('FootnoteLabel', pos + 2, end - 1)]));
}

/** Where the bracket opened just before `from` closes, or -1. */
function closingBracket(cx: InlineContext, from: number): number {
  const limit = Math.min(cx.end, from + LONGEST_INLINE);
  for (let pos = from, depth = 0; pos < limit; pos++) {
    const code = cx.char(pos);
    if (code === 92) pos++;
    else if (code === 91) depth++;
    else if (code === 93 && depth-- === 0) return pos;
  }
  return -1;
}

function parseInlineNote(cx: InlineContext, next: number, pos: number): number {
  if (next !== 94 || cx.char(pos + 1) !== 91) return -1;
  const close = closingBracket(cx, pos + 2);
  const inside = cx.slice(pos + 2, close);
  if (close < pos + 3 || inside.includes('^[')) return -1;
  const content = cx.parser.parseInline(inside, pos + 2);
  return cx.addElement(cx.elt('InlineFootnote', pos, close + 1, content));
}

/** `[^a]`, `[^a]: …` with paragraphs indented by four, and Pandoc's `^[…]`. */
export const Footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line, value) {
        if (line.pos === line.text.length) return true;
        if (line.indent < line.baseIndent + value) return false;
        line.moveBaseColumn(line.baseIndent + value);
        return true;
      },
    },
    { name: 'FootnoteReference' },
    { name: 'FootnoteLabel' },
    { name: 'InlineFootnote' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      parse: parseDefinition,
      endLeaf: (_cx, line) => definitionAt(line) !== null,
      before: 'LinkReference',
    },
  ],
  parseInline: [
    { name: 'FootnoteReference', parse: parseReference, before: 'Link' },
    { name: 'InlineFootnote', parse: parseInlineNote, before: 'Link' },
  ],
};
