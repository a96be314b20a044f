import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { lineIndex } from '../../text/lines.ts';
import { cslEntry } from './csl.ts';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './entry.ts';

/** CSL-JSON as reference managers export it: a list of items, or an object with `items` or `references`. */
export function parseCslJson(text: string): Bibliography {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const lines = lineIndex(text);
  const line = (offset: number): number => lines.position(offset).line + 1;
  const problems: BibliographyProblem[] = errors.slice(0, 1).map((error) => ({
    message: `not valid JSON: ${words(error)}`,
    line: line(error.offset),
  }));
  const list = cslList(root);
  if (!list) {
    const problem = { message: 'must be a list of CSL-JSON items', line: 1 };
    return { entries: [], problems: problems.length > 0 ? problems : [problem] };
  }
  const entries: BibliographyEntry[] = [];
  for (const node of list.children ?? []) {
    const place = { start: node.offset, end: node.offset + node.length, line: line(node.offset) };
    const entry = cslEntry(getNodeValue(node));
    if (typeof entry === 'string') problems.push({ message: entry, line: place.line });
    else entries.push({ ...entry, ...place });
  }
  return { entries, problems };
}

/** The node that holds the items. */
export function cslList(root: Node | undefined): Node | undefined {
  const list =
    root?.type === 'object'
      ? (findNodeAtLocation(root, ['items']) ?? findNodeAtLocation(root, ['references']))
      : root;
  return list?.type === 'array' ? list : undefined;
}

const words = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
