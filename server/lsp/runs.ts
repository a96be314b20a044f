import type { EditorSettings } from '../config/editor.ts';
import type { OpenDocument } from './documents.ts';

/** Which versions of documents may be checked unasked, by the setting `stet.run`. */
export interface Runs {
  /** True when this version's findings may be shown. */
  due(document: OpenDocument): boolean;
  /** Makes this version due: it was opened, saved, or asked about by a command. */
  call(document: OpenDocument, by: 'open' | 'save' | 'command'): void;
  close(uri: string): void;
}

export function runsOf(settings: () => EditorSettings): Runs {
  const called = new Map<string, number>();
  return {
    due: ({ uri, version }) => settings().run === 'onType' || called.get(uri) === version,
    call({ uri, version }, by) {
      if (by === 'command' || settings().run !== 'manual') called.set(uri, version);
    },
    close: (uri) => void called.delete(uri),
  };
}
