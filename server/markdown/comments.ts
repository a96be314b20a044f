import type { MarkdownConfig } from '@lezer/markdown';

/**
 * A comment that ends on its own line hides only itself. CommonMark takes the rest of the line as raw HTML, but a reader
 * sees it as prose, so it must be checked.
 */
export const Comments: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LeadingComment',
      before: 'HTMLBlock',
      parse(cx, line) {
        if (line.next !== 60 || !line.text.startsWith('<!--', line.pos)) return false;
        const close = line.text.indexOf('-->', line.pos + 4);
        if (close < 0 || line.text.slice(close + 3).trim() === '') return false;
        cx.addElement(cx.elt('CommentBlock', cx.lineStart + line.pos, cx.lineStart + close + 3));
        line.moveBase(line.skipSpace(close + 3));
        return null;
      },
    },
  ],
};
