import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Draft } from '../markdown/draft.ts';
import type { LineIndex } from '../text/lines.ts';
import { type Encoding, linesIn } from './encoding.ts';
import { toPath } from './uri.ts';

/** One version of an open document; a change makes a new one. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** Absent when the document is no file (yet). */
  readonly path?: string;
  readonly version: number;
  readonly text: string;
  /** Counts characters as the client does. */
  readonly lines: LineIndex;
  /** The line that was written in, when this version differs from the last by writing in one line. */
  readonly written?: number;
  /** The line that the last change began in, unless the whole text was replaced. */
  readonly edited?: number;
  /** Parsed when first asked for. */
  draft(): Draft;
  /** The draft as far as it has been parsed: this version or one before. */
  parsed(): Draft | undefined;
}

/** Reads a draft, with what is known of it from the version before. */
export type Parse = (text: string, previous?: Draft) => Draft;

type Version = Pick<OpenDocument, 'uri' | 'version' | 'text' | 'written' | 'edited'>;

/** One version of a document, open or read from the disk. */
export function makeDocument(
  parse: Parse,
  encoding: Encoding,
  { uri, version, text, ...change }: Version,
  previous?: Draft,
): OpenDocument {
  const path = toPath(uri);
  let draft = previous;
  let lines: LineIndex | undefined;
  return {
    uri,
    ...(path === undefined ? {} : { path }),
    version,
    text,
    ...change,
    get lines() {
      lines ??= linesIn(text, encoding);
      return lines;
    },
    draft: () => {
      if (draft?.text !== text) draft = parse(text, draft);
      return draft;
    },
    parsed: () => draft,
  };
}

/** How the SDK's `TextDocuments` makes and changes our documents. */
export function documentFactory(parse: Parse, encoding: Encoding) {
  const make = (version: Version, previous?: Draft): OpenDocument =>
    makeDocument(parse, encoding, version, previous);
  const changed = ({ text, lines }: Pick<OpenDocument, 'text' | 'lines'>, change: Change) => {
    const next = applyChange(text, lines, change);
    return { text: next, lines: linesIn(next, encoding) };
  };
  return {
    create: (uri: string, _language: string, version: number, text: string) => make({ uri, version, text }),
    update(document: OpenDocument, changes: readonly Change[], version: number): OpenDocument {
      const last = changes.at(-1);
      const known = document.parsed();
      const { uri } = document;
      if (!last) return make({ uri, version, text: document.text }, known);
      const before = changes.slice(0, -1).reduce(changed, document);
      const text = applyChange(before.text, before.lines, last);
      return make({ uri, version, text, ...linesOf(changes) }, known);
    },
  };
}

type Change = TextDocumentContentChangeEvent;

function applyChange(text: string, lines: LineIndex, change: Change): string {
  if (!('range' in change)) return change.text;
  const start = lines.offset(change.range.start);
  const end = Math.max(start, lines.offset(change.range.end));
  return text.slice(0, start) + change.text + text.slice(end);
}

/** Where changes were made. */
function linesOf(changes: readonly Change[]): Pick<OpenDocument, 'written' | 'edited'> {
  const edited = changes.findLast((change) => 'range' in change)?.range.start.line;
  const lines = changes.map((change) => {
    if (!('range' in change) || /[\r\n]/.test(change.text)) return undefined;
    const { start, end } = change.range;
    return start.line === end.line ? start.line : undefined;
  });
  const [written] = lines;
  const isOne = written !== undefined && lines.every((line) => line === written);
  return { ...(edited === undefined ? {} : { edited }), ...(isOne ? { written } : {}) };
}
