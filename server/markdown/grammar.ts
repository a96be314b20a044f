import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { Citations } from './citations.ts';
import { Comments } from './comments.ts';
import { Footnotes } from './footnotes.ts';
import { Formulas } from './math.ts';
import { WikiLinks } from './wikilinks.ts';

const grammar = parser.configure([GFM, Footnotes, Citations, WikiLinks, Formulas, Comments]);

/** The syntax tree of a shadow (see shadow.ts), or undefined if the parser fails on strange input. */
export function parseTree(shadowText: string): Tree | undefined {
  try {
    return grammar.parse(shadowText);
  } catch {
    return undefined;
  }
}

/** The syntax tree of a shadow with all markup read as text. */
export const parsePlainTree = (shadowText: string): Tree =>
  grammar.parse(shadowText.replace(/[^\s\p{L}\p{N}]/gu, (mark) => 'x'.repeat(mark.length)));
