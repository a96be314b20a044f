import type { Diagnostic } from 'vscode-languageserver/node';
import type { OpenDocument } from './documents.ts';

/** Milliseconds without a change after which the writer has paused. */
export const PAUSE = 1_500;

/**
 * Holds back new findings in the line being written. The protocol does not tell where the cursor is, so a line counts as
 * left when the writer pauses, writes elsewhere, saves (not the editor by itself), or the editor asks about another line.
 */
export interface QuietLines {
  /** A new version: its line is quiet, if it was written in one. */
  written(document: OpenDocument): void;
  /** The editor asked about these lines. */
  lookedAt(uri: string, from: number, to: number): void;
  /** The writer is done with the line, or the document is closed. */
  leave(uri: string): void;
  /** Without the findings of the quiet line that `shown` does not have. */
  without(uri: string, found: readonly Diagnostic[], shown: readonly Diagnostic[]): readonly Diagnostic[];
  stop(): void;
}

/** `left` hears when a line is quiet no more. */
export function quietLines(enabled: () => boolean, left: (uri: string) => void, pause = PAUSE): QuietLines {
  const quiet = new Map<string, { readonly line: number; readonly timer: NodeJS.Timeout }>();
  const drop = (uri: string): boolean => {
    clearTimeout(quiet.get(uri)?.timer);
    return quiet.delete(uri);
  };
  const leave = (uri: string) => {
    if (drop(uri)) left(uri);
  };
  return {
    written({ uri, written }) {
      drop(uri);
      if (written === undefined || !enabled()) return;
      quiet.set(uri, { line: written, timer: setTimeout(() => leave(uri), pause) });
    },
    lookedAt(uri, from, to) {
      const { line } = quiet.get(uri) ?? {};
      if (line !== undefined && (line < from || line > to)) leave(uri);
    },
    leave,
    without(uri, found, shown) {
      const { line } = quiet.get(uri) ?? {};
      if (line === undefined) return found;
      const isThere = ({ range }: Diagnostic): boolean => range.start.line <= line && line <= range.end.line;
      const known = new Map<string, number>();
      for (const one of shown) known.set(wording(one), (known.get(wording(one)) ?? 0) + 1);
      const take = (one: Diagnostic): boolean => {
        const left = known.get(wording(one)) ?? 0;
        known.set(wording(one), left - 1);
        return left > 0;
      };
      for (const one of found) if (!isThere(one)) take(one);
      return found.filter((one) => !isThere(one) || take(one));
    },
    stop() {
      for (const uri of [...quiet.keys()]) drop(uri);
    },
  };
}

const wording = ({ code, message }: Diagnostic): string => `${code}\0${message}`;
