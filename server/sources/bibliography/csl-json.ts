import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { lineIndex } from '../../text/lines.ts';
import { isoDate } from '../dates.ts';
import { compact } from '../metadata.ts';
import type { Bibliography, BibliographyEntry } from './entry.ts';

type Item = Readonly<Record<string, unknown>>;

/** CSL-JSON as reference managers export it: a list of items, or an object with `items`. */
export function parseCslJson(text: string): Bibliography {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const lines = lineIndex(text);
  const line = (offset: number): number => lines.position(offset).line + 1;
  const list = root?.type === 'object' ? findNodeAtLocation(root, ['items']) : root;
  const problems = errors.slice(0, 1).map((error) => ({
    message: `not valid JSON: ${printParseErrorCode(error.error)}`,
    line: line(error.offset),
  }));
  if (list?.type !== 'array') {
    return {
      entries: [],
      problems: problems.length > 0 ? problems : [{ message: 'must be a list of CSL-JSON items' }],
    };
  }
  const entries = (list.children ?? []).flatMap((node) => entryOf(node, line(node.offset)));
  return { entries, problems };
}

function entryOf(node: Node, line: number): readonly BibliographyEntry[] {
  if (node.type !== 'object') return [];
  const item = getNodeValue(node) as Item;
  const key = string(item['citation-key']) ?? string(item.id);
  if (!key) return [];
  const metadata = compact({
    title: string(item.title),
    author: authors(item.author) ?? authors(item.editor),
    publisher: string(item['container-title']) ?? string(item.publisher),
    date: issued(item.issued),
    url: string(item.URL),
    language: string(item.language),
  });
  const doi = string(item.DOI);
  const file = string(item.file);
  const span = { start: node.offset, end: node.offset + node.length };
  return [{ key, ...span, line, metadata, ...(doi && { doi }), ...(file && { file }) }];
}

function string(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return (
    value
      .replace(/<\/?[a-z][^<>]{0,80}>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function authors(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((v: Item | null) => {
    const parts = [v?.given, v?.['non-dropping-particle'], v?.family, v?.suffix].map(string).filter(Boolean);
    return string(v?.literal) ?? parts.join(' ');
  });
  return string(names.filter((name) => name !== '').join(' and '));
}

function issued(value: unknown): string | undefined {
  const item = (value ?? {}) as Item;
  const parts = Array.isArray(item['date-parts']) ? (item['date-parts'][0] as unknown) : undefined;
  if (!Array.isArray(parts)) return isoDate(string(item.raw) ?? string(item.literal) ?? string(value) ?? '');
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return isoDate([year, month, day].filter((part) => part !== undefined).join('-')) ?? isoDate(year ?? '');
}
