import type { ExtensionContext } from 'vscode';
import { createClient, type StetClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { StatusStore } from './status.ts';
import { showStatus } from './status-bar.ts';

/** What `activate` hands to other extensions, and to the tests. */
export interface StetApi {
  readonly status: StatusStore;
  /** Process id of the server while it runs. */
  serverPid(): number | undefined;
}

let running: StetClient | undefined;

export async function activate(context: ExtensionContext): Promise<StetApi> {
  const status = new StatusStore();
  const client = createClient(context.extensionPath, status);
  running = client;
  context.subscriptions.push(status, client.output, showStatus(status), ...registerCommands(client));
  await client.start();
  return { status, serverPid: () => client.pid() };
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
