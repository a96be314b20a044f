import type { MarkdownConfig } from '@lezer/markdown';

const WIKI = /^\[\[([^[\]|\n]{1,400})(?:\|([^[\]|\n]{1,400}))?\]\](?![[(])/;

/** `[[target]]` and `[[target|label]]`. */
export const WikiLinks: MarkdownConfig = {
  defineNodes: [{ name: 'WikiLink' }, { name: 'WikiTarget' }, { name: 'WikiLabel' }],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91 || cx.char(pos + 1) !== 91) return -1;
        const match = WIKI.exec(cx.slice(pos, pos + 810));
        if (!match) return -1;
        const middle = pos + 2 + match[1]!.length;
        const end = pos + match[0].length;
        const parts = [cx.elt('WikiTarget', pos + 2, middle)];
        if (match[2] !== undefined) parts.push(cx.elt('WikiLabel', middle + 1, end - 2));
        return cx.addElement(cx.elt('WikiLink', pos, end, parts));
      },
    },
  ],
};
