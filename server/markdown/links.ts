import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { Definition } from './draft.ts';

/** The destination of the link reference definition with a normalised label. */
export type References = (label: string) => string | undefined;

/** The pieces of a `Link` or `Image` node. */
export interface LinkParts {
  /** Between the first pair of brackets. */
  readonly text: Span;
  readonly destination: Span;
  readonly key: string;
}

const normalLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

/** A destination without angle brackets and backslashes. */
export const destinationOf = (written: string): string =>
  written.replace(/^<(.*)>$/s, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');

const CONTAINERS = new Set(['Blockquote', 'BulletList', 'OrderedList', 'ListItem', 'FootnoteDefinition']);

/** The link reference definitions in a block, in order. */
export function readDefinitions(text: string, block: SyntaxNode): readonly Definition[] {
  const found: Definition[] = [];
  block.cursor().iterate(({ name, node }) => {
    if (name !== 'LinkReference') return CONTAINERS.has(name);
    const label = node.getChild('LinkLabel');
    const url = node.getChild('URL');
    if (label && url)
      found.push([
        normalLabel(text.slice(label.from + 1, label.to - 1)),
        destinationOf(text.slice(url.from, url.to)),
      ]);
    return false;
  });
  return found;
}

/**
 * What a bracketed text links to. The parser takes every pair of brackets for a link; where no destination follows and
 * no definition has the label the brackets are the writer's own ("[sic]"), and this returns undefined.
 */
export function readLink(text: string, node: SyntaxNode, references: References): LinkParts | undefined {
  const marks: SyntaxNode[] = [];
  let url: SyntaxNode | undefined;
  let label: SyntaxNode | undefined;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'LinkMark') marks.push(child);
    else if (marks.length > 2 && child.name === 'URL') url = child;
    else if (marks.length > 1 && child.name === 'LinkLabel') label = child;
  }
  const [open, close] = marks;
  if (!open || !close) return undefined;
  const inner = { start: open.to, end: close.from };
  if (url) {
    const destination = { start: url.from, end: url.to };
    return { text: inner, destination, key: destinationOf(text.slice(url.from, url.to)) };
  }
  if (marks.length > 2) return { text: inner, destination: { start: node.to, end: node.to }, key: '' };
  const destination =
    label && label.to > label.from + 2 ? { start: label.from + 1, end: label.to - 1 } : inner;
  const key = references(normalLabel(text.slice(destination.start, destination.end)));
  return key === undefined ? undefined : { text: inner, destination, key };
}
