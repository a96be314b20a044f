import { Disposable, type ExtensionContext } from 'vscode';
import { registerDrop } from './cite.ts';
import { createClient, type StetClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { setContext } from './context.ts';
import { DraftStore } from './drafts.ts';
import { createReportPanel, type ReportPanel } from './report.ts';
import { StatusStore } from './status.ts';
import { showStatus } from './status-bar.ts';
import { type ClaimsView, createClaimsView } from './views/claims.ts';
import { createSourcesView, type SourcesView } from './views/sources.ts';

/** What `activate` hands to other extensions, and to the tests. */
export interface StetApi {
  readonly status: StatusStore;
  readonly drafts: DraftStore;
  readonly claims: ClaimsView;
  readonly sources: SourcesView;
  readonly report: ReportPanel;
  /** Process id of the server while it runs. */
  serverPid(): number | undefined;
}

let running: StetClient | undefined;

export async function activate(context: ExtensionContext): Promise<StetApi> {
  setContext('stet.activated', true);
  const status = new StatusStore();
  const changed = () => {
    void drafts.refresh();
    void sources.refresh();
  };
  const client = createClient(context.extensionPath, status, changed);
  running = client;
  const drafts = new DraftStore((uri) => client.claims(uri));
  const claims = createClaimsView(drafts, context.workspaceState);
  const sources = createSourcesView(() => client.sources());
  const report = createReportPanel(client, drafts);
  const parts = Disposable.from(
    ...[status, drafts, claims, sources, report, client.output],
    showStatus(status, drafts),
    registerCommands({ client, drafts, claims, sources, report }),
    registerDrop(client),
    follow(status, drafts, sources),
  );
  context.subscriptions.push(parts);
  await client.start();
  return { status, drafts, claims, sources, report, serverPid: () => client.pid() };
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

/** Views follow the state of the folders, and are hidden where there is nothing to show. */
function follow(status: StatusStore, drafts: DraftStore, sources: SourcesView): Disposable {
  return Disposable.from(
    status.onDidChange(() => {
      setContext('stet.reading', status.reading);
      if (status.down) {
        drafts.clear();
        return;
      }
      setContext('stet.enabled', status.enabled);
      void drafts.refresh();
      void sources.refresh();
    }),
    drafts.onDidChange(() => {
      setContext('stet.draft', drafts.document !== undefined);
      void sources.refresh();
    }),
  );
}
