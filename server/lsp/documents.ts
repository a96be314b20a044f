import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Draft } from '../markdown/draft.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { toPath } from './uri.ts';

/** One version of an open document; a change makes a new one. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** Absent when the document is no file (yet). */
  readonly path?: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  /** Parsed when first asked for. */
  draft(): Draft;
}

/** How the SDK's `TextDocuments` makes and changes our documents. */
export function documentFactory(parse: (text: string) => Draft) {
  const make = (uri: string, version: number, text: string): OpenDocument => {
    const path = toPath(uri);
    let draft: Draft | undefined;
    return {
      uri,
      ...(path === undefined ? {} : { path }),
      version,
      text,
      lines: lineIndex(text),
      draft: () => (draft ??= parse(text)),
    };
  };
  return {
    create: (uri: string, _language: string, version: number, text: string) => make(uri, version, text),
    update: (document: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number) =>
      make(document.uri, version, changes.reduce(applyChange, document.text)),
  };
}

function applyChange(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const lines = lineIndex(text);
  const start = lines.offset(change.range.start);
  const end = Math.max(start, lines.offset(change.range.end));
  return text.slice(0, start) + change.text + text.slice(end);
}
