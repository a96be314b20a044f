import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { type EditorSettings, readEditorSettings } from '../config/editor.ts';
import type { Client } from './client.ts';

/** What the person at the editor has set. */
export interface Preferences {
  readonly now: EditorSettings;
  /** Asks the client, and goes on following it. */
  start(): Promise<void>;
}

/** Follows the client's settings below `stet`; `changed` is called when one of them is another than before. */
export function followPreferences(
  connection: Connection,
  { configuration, settings }: Client,
  changed: (before: EditorSettings) => void,
): Preferences {
  let now = readEditorSettings(settings);
  const take = (value: unknown) => {
    const before = now;
    now = readEditorSettings(value);
    if (JSON.stringify(before) !== JSON.stringify(now)) changed(before);
  };
  const ask = async () => {
    if (configuration.asks) take(await connection.workspace.getConfiguration('stet'));
  };
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (configuration.asks) await ask().catch(() => undefined);
    else take((settings as { stet?: unknown } | null)?.stet ?? settings);
  });
  return {
    get now() {
      return now;
    },
    async start() {
      if (configuration.dynamic)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'stet' });
      await ask();
    },
  };
}
