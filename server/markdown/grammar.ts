import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { Citations } from './citations.ts';
import { Comments } from './comments.ts';
import { Footnotes } from './footnotes.ts';
import { Formulas } from './math.ts';
import { WikiLinks } from './wikilinks.ts';

const grammar = parser.configure([GFM, Footnotes, Citations, WikiLinks, Formulas, Comments]);

/** The syntax tree of a shadow (see shadow.ts). If the parser fails on strange input, all markup is read as text. */
export function parseTree(shadowText: string): Tree {
  try {
    return grammar.parse(shadowText);
  } catch {
    return grammar.parse(shadowText.replace(/[^\s\p{L}\p{N}]/gu, (mark) => 'x'.repeat(mark.length)));
  }
}
