import type { Diagnostic } from 'vscode-languageserver/node';
import { type Settings, severityOf } from '../config/settings.ts';
import type { UnreadableSource } from '../index/port.ts';
import { sourcePath } from '../index/scope.ts';
import { toFileDiagnostic } from './convert.ts';
import { toUri } from './uri.ts';

/** Shows in the Problems view which files of a corpus are not (wholly) evidence. */
export interface UnreadableReporter {
  /** Replaces what was shown for a project's folder. */
  show(folder: string, files: readonly UnreadableSource[], settings: Settings): void;
}

export function unreadableReporter(
  send: (uri: string, diagnostics: readonly Diagnostic[]) => void,
): UnreadableReporter {
  const shown = new Map<string, ReadonlySet<string>>();
  return {
    show(folder, files, settings) {
      const severity = severityOf('source-unreadable', settings);
      const now = new Map<string, Diagnostic[]>();
      for (const { id, message, line } of files) {
        if (severity === 'off') break;
        const uri = toUri(sourcePath(id, settings.corpus));
        const diagnostic = toFileDiagnostic('source-unreadable', severity, message, line);
        now.set(uri, [...(now.get(uri) ?? []), diagnostic]);
      }
      for (const [uri, diagnostics] of now) send(uri, diagnostics);
      for (const uri of shown.get(folder) ?? []) if (!now.has(uri)) send(uri, []);
      shown.set(folder, new Set(now.keys()));
    },
  };
}
