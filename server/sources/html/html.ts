import { lineIndex } from '../../text/lines.ts';
import type { Decoded } from '../decode.ts';
import { assemble } from '../pieces.ts';
import { classified } from '../regions.ts';
import type { ReadSource } from '../source.ts';
import { htmlMetadata } from './html-metadata.ts';
import { htmlPieces } from './html-pieces.ts';
import { parseHtml } from './html-tree.ts';

const START = /^\s*(?:<!--[\s\S]{0,200}?-->\s*)?(?:<!doctype html|<html[\s>])/i;

/** True when a text begins as an HTML page does. */
export const isHtml = (start: string): boolean => START.test(start);

/** A saved web page: the article's blocks in order, one paragraph each, and the page's furniture as boilerplate. */
export function readHtml(name: string, { text }: Decoded): ReadSource {
  const root = parseHtml(text);
  const found = assemble(classified(htmlPieces(root, lineIndex(text))));
  const evidence = found.regions.some((region) => region.kind !== 'boilerplate');
  const losses = evidence
    ? []
    : [{ message: 'no article text found in the page; save the article itself as text' }];
  return { format: 'html', ...found, metadata: htmlMetadata(name, root), losses };
}
