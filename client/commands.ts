import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import type { StetClient } from './client.ts';

/** Names as package.json contributes them. */
export const COMMANDS = {
  restart: 'stet.restart',
  reindex: 'stet.reindex',
  showOutput: 'stet.showOutput',
} as const;

export function registerCommands(client: StetClient): readonly Disposable[] {
  return [
    commands.registerCommand(COMMANDS.restart, () => quietly('Stet: restarting', () => client.restart())),
    commands.registerCommand(COMMANDS.reindex, () =>
      quietly('Stet: reading sources', () => client.reindex()),
    ),
    commands.registerCommand(COMMANDS.showOutput, () => client.output.show(true)),
  ];
}

/** Progress in the status bar, where it is in nobody's way. */
function quietly(title: string, task: () => Promise<void>): Thenable<void> {
  return window.withProgress({ location: ProgressLocation.Window, title }, task);
}
