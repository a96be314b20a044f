import {
  commands,
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { DraftClaims, Status } from '../server/lsp/protocol.ts';
import type { DraftStore } from './drafts.ts';
import { COMMANDS } from './names.ts';
import type { StatusStore } from './status.ts';
import { countWords } from './views/claim-words.ts';

/** Shows where the draft in front and its folder stand; nothing for other files and folders without Stet. */
export function showStatus(store: StatusStore, drafts: DraftStore): Disposable {
  const item = window.createStatusBarItem('stet.status', StatusBarAlignment.Right, 100);
  item.name = 'Stet';
  item.command = COMMANDS.actions;
  const now = () => {
    const status = currentStatus(store);
    return status && describe(status, frontOf(drafts));
  };
  const update = () => render(item, now());
  update();
  return Disposable.from(
    item,
    store.onDidChange(update),
    drafts.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    commands.registerCommand(COMMANDS.actions, () => pickAction(now(), store.reading)),
  );
}

/** What the status bar says: an icon with a few words, and the whole sentence for the tooltip. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly failed?: true;
}

/** The draft in front with its claims, and whether it has changed since they were found. */
export interface Front extends Pick<DraftClaims, 'claims'> {
  readonly stale: boolean;
}

/** The words for a state of the folder, and for the draft in front where there is one. */
export function describe(status: Status, front?: Front): StatusWords | undefined {
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
    case 'stopped':
      return {
        text: '$(debug-pause) Stet: sources not read',
        detail: message ?? 'The sources were not read.',
      };
    case 'ready': {
      const count = sources === 1 ? '1 source' : `${sources} sources`;
      const words = message ?? `Stet checks this draft against ${count}.`;
      return front ? frontWords(front, words) : { text: `$(check) Stet: ${count}`, detail: words };
    }
    case 'error':
      return {
        text: '$(error) Stet',
        detail: message ?? 'Stet could not check this draft; see its output.',
        failed: true,
      };
    default:
      return undefined;
  }
}

function frontWords({ claims, stale }: Front, detail: string): StatusWords {
  const count = countWords(claims);
  if (stale)
    return {
      text: `$(history) Stet: ${count}`,
      detail: `${detail} The draft has changed since the last check.`,
    };
  const icon = claims.some(({ open }) => open) ? 'checklist' : 'check';
  return { text: `$(${icon}) Stet: ${count}`, detail };
}

function frontOf({ claims, stale, document }: DraftStore): Front | undefined {
  return claims && document === window.activeTextEditor?.document
    ? { claims: claims.claims, stale }
    : undefined;
}

function currentStatus(store: StatusStore): Status | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  return folder && store.of(folder.uri);
}

function render(item: StatusBarItem, words: StatusWords | undefined): void {
  if (!words) {
    item.hide();
    return;
  }
  item.text = words.text;
  item.tooltip = new MarkdownString().appendText(words.detail);
  item.accessibilityInformation = { label: words.detail, role: 'button' };
  item.backgroundColor = words.failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

const ACTIONS = [
  { label: '$(checklist) Show the claims of this draft', command: 'stet.claims.focus' },
  { label: '$(library) Show the sources', command: 'stet.sources.focus' },
  { label: '$(open-preview) Open the report', command: COMMANDS.report },
  { label: '$(quote) Cite a source…', command: COMMANDS.cite },
  { label: '$(search) Explain the claim at the cursor', command: COMMANDS.explain },
  { label: '$(check-all) Check all drafts', command: COMMANDS.checkWorkspace },
  { label: '$(refresh) Read all sources again', command: COMMANDS.reindex },
  { label: '$(debug-restart) Restart the server', command: COMMANDS.restart },
  { label: '$(output) Show the output', command: COMMANDS.showOutput },
] as const;

const STOP = { label: '$(debug-stop) Stop reading the sources', command: COMMANDS.stopReading } as const;

async function pickAction(words: StatusWords | undefined, reading: boolean): Promise<void> {
  const placeHolder = words?.detail ?? 'Stet is off here: there is no corpus folder and no stet.json.';
  const actions = reading ? [STOP, ...ACTIONS] : ACTIONS;
  const picked = await window.showQuickPick(actions, { title: 'Stet', placeHolder });
  if (picked) await commands.executeCommand(picked.command);
}
