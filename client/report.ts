import {
  Disposable,
  type Event,
  EventEmitter,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { StetClient } from './client.ts';
import type { DraftStore } from './drafts.ts';
import { COMMANDS } from './names.ts';

/** The report on the draft in front, in a panel beside it. */
export interface ReportPanel extends Disposable {
  open(): Promise<void>;
  save(): Promise<void>;
  /** The page that is shown, and when it is another one; for tests. */
  html(): string | undefined;
  readonly onDidShow: Event<void>;
}

export function createReportPanel(client: StetClient, drafts: DraftStore): ReportPanel {
  const changed = new EventEmitter<void>();
  let panel: WebviewPanel | undefined;
  let shown: string | undefined;

  const update = async (): Promise<void> => {
    const uri = drafts.document?.uri.toString();
    const report = uri && (await client.report({ uri, command: COMMANDS.openSource }));
    if (!report || !panel) return;
    panel.title = `Report: ${report.title}`;
    // writing the same page would move the reader to its top
    if (report.html === shown) return;
    shown = report.html;
    panel.webview.html = shown;
    changed.fire();
  };
  const create = (): WebviewPanel => {
    const options = { enableCommandUris: [COMMANDS.openSource], enableFindWidget: true };
    const made = window.createWebviewPanel(
      'stet.report',
      'Report',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      options,
    );
    made.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    return made;
  };
  const follow = drafts.onDidChange(() => void (panel?.visible && update()));
  return {
    dispose: () => void Disposable.from(changed, follow, { dispose: () => panel?.dispose() }).dispose(),
    async open() {
      if (!drafts.document) {
        void window.showInformationMessage('Stet: open a draft first; there is nothing to report on.');
        return;
      }
      if (panel) panel.reveal(undefined, true);
      else panel = create();
      await update();
    },
    save: () => saveReport(client, drafts),
    html: () => shown,
    onDidShow: changed.event,
  };
}

async function saveReport(client: StetClient, { document }: DraftStore): Promise<void> {
  if (!document) {
    void window.showInformationMessage('Stet: open a draft first; there is nothing to report on.');
    return;
  }
  const name = document.uri.path.replace(/\.\w+$/, '');
  const target = await window.showSaveDialog({
    title: 'Save Report',
    defaultUri: Uri.file(`${document.isUntitled ? 'report' : name}.stet.html`),
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  const report = await client.report({ uri: document.uri.toString(), file: target.toString() });
  if (report) await workspace.fs.writeFile(target, new TextEncoder().encode(report.html));
}
