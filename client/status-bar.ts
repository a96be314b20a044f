import {
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Status } from '../server/lsp/protocol.ts';
import { COMMANDS } from './commands.ts';
import type { StatusStore } from './status.ts';

/** Shows where the folder of the Markdown file in front stands; nothing for other files and folders without Stet. */
export function showStatus(store: StatusStore): Disposable {
  const item = window.createStatusBarItem('stet.status', StatusBarAlignment.Right, 100);
  item.name = 'Stet';
  item.command = COMMANDS.showOutput;
  const update = () => render(item, currentStatus(store));
  update();
  return Disposable.from(
    item,
    store.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
  );
}

/** What the status bar says of a state: an icon with a few words, and the whole sentence for the tooltip. */
export function describe(status: Status): { readonly text: string; readonly detail: string } | undefined {
  const { state, done = 0, total = 0, sources = 0, message } = status;
  switch (state) {
    case 'off':
      return undefined;
    case 'no-corpus':
      return {
        text: '$(circle-slash) Stet: no sources',
        detail: message ?? 'The corpus folder is missing or empty.',
      };
    case 'indexing': {
      const count = total > 0 ? ` ${done} of ${total}` : '';
      return {
        text: `$(sync~spin) Stet: reading${count}`,
        detail: message ?? 'Stet is reading the sources.',
      };
    }
    case 'ready': {
      const count = sources === 1 ? '1 source' : `${sources} sources`;
      return {
        text: `$(check) Stet: ${count}`,
        detail: message ?? `Stet checks this draft against ${count}.`,
      };
    }
    case 'error':
      return { text: '$(error) Stet', detail: message ?? 'Stet could not check this draft; see its output.' };
  }
}

function currentStatus(store: StatusStore): Status | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  return folder && store.of(folder.uri);
}

function render(item: StatusBarItem, status: Status | undefined): void {
  const words = status && describe(status);
  if (!words) {
    item.hide();
    return;
  }
  item.text = words.text;
  item.tooltip = tooltip(words.detail);
  item.backgroundColor =
    status?.state === 'error' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function tooltip(detail: string): MarkdownString {
  const text = new MarkdownString().appendText(detail);
  text.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  const links = [
    `[Read all sources again](command:${COMMANDS.reindex})`,
    `[Restart](command:${COMMANDS.restart})`,
    `[Output](command:${COMMANDS.showOutput})`,
  ];
  return text.appendMarkdown(`\n\n${links.join(' | ')}`);
}
