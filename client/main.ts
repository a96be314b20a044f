import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type * as Extension from './extension.ts';
import { loadScript } from './script.ts';

// What VS Code loads. It keeps nothing of what it compiles, so the rest, which is large, is loaded by us. The marks are for the
// measurement of test/bench/activation.ts.
performance.mark('stet:load');

/** Milliseconds until the extension has run through what it does at its start, all of which is worth keeping. */
const SETTLED_MS = 10_000;

let extension: typeof Extension | undefined;

export function activate(context: ExtensionContext): Promise<Extension.StetApi> {
  performance.mark('stet:activate', { detail: process.cpuUsage() });
  const file = join(context.extensionPath, 'dist', 'client.cjs');
  const script = loadScript<typeof Extension>(file, context.globalStorageUri.fsPath, require);
  if (script.compiled) setTimeout(() => script.keep() && kept(), SETTLED_MS).unref();
  else kept();
  extension = script.exports;
  return extension.activate(context);
}

const kept = () => performance.mark('stet:kept');

export const deactivate = (): Promise<void> | undefined => extension?.deactivate();
