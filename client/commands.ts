import { commands, Disposable, env, ProgressLocation, Uri, window } from 'vscode';
import { SERVER_COMMANDS, type SourceView, type UnreadableView } from '../server/lsp/protocol.ts';
import { citeSource } from './cite.ts';
import type { StetClient } from './client.ts';
import { createConfig } from './config-file.ts';
import type { DraftStore } from './drafts.ts';
import { COMMANDS } from './names.ts';
import type { ReportPanel } from './report.ts';
import { type ClaimArgument, claimFor, showClaim, unverify, verify } from './verify.ts';
import type { ClaimsView } from './views/claims.ts';
import type { SourcesView } from './views/sources.ts';

/** What the commands work on. */
export interface Desk {
  readonly client: StetClient;
  readonly drafts: DraftStore;
  readonly claims: ClaimsView;
  readonly sources: SourcesView;
  readonly report: ReportPanel;
}

/** A node of the Sources view, or an address with a line (from 1), as the links of the report have it. */
type SourceArgument = { readonly source?: SourceView; readonly file?: UnreadableView } | string | undefined;

export function registerCommands(desk: Desk): Disposable {
  return Disposable.from(...serverCommands(desk), ...sourceCommands(desk), ...claimCommands(desk));
}

const register = commands.registerCommand;

function serverCommands({ client, drafts, report }: Desk): readonly Disposable[] {
  return [
    register(COMMANDS.restart, () => quietly('Stet: restarting', () => client.restart())),
    register(COMMANDS.reindex, () => quietly('Stet: reading sources', () => client.reindex())),
    register(COMMANDS.stopReading, () => commands.executeCommand(SERVER_COMMANDS.stopReading)),
    register(COMMANDS.checkWorkspace, () => checkAll(client, drafts)),
    register(COMMANDS.explain, () => explain()),
    register(COMMANDS.createConfig, () => createConfig(client)),
    register(COMMANDS.showOutput, () => client.output.show(true)),
    register(COMMANDS.getStarted, () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'stet.stet#stet.start', false),
    ),
    register(COMMANDS.report, () => report.open()),
    register(COMMANDS.saveReport, () => report.save()),
  ];
}

/** Findings go to the Problems view; how many there are is said for a while. */
async function checkAll(client: StetClient, drafts: DraftStore): Promise<void> {
  const options = { location: ProgressLocation.Window, title: 'Stet: checking drafts', cancellable: true };
  const found = await window.withProgress(options, (progress, cancelled) =>
    client.checkAll((message) => progress.report({ message }), cancelled),
  );
  await drafts.refresh();
  if (!found || found.drafts === 0) return;
  const checked = found.drafts === 1 ? '1 draft' : `${found.drafts} drafts`;
  const findings = found.findings === 1 ? '1 finding' : `${found.findings} findings`;
  window.setStatusBarMessage(`Stet: ${findings} in ${checked} besides the open ones`, SAID_MS);
}

/** Milliseconds that a result stays in the status bar. */
const SAID_MS = 8000;

/** The server shows the page. */
async function explain(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown')
    return tell('put the cursor into a claim of a draft first.');
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const page = await commands.executeCommand(SERVER_COMMANDS.explain, uri, { line, character });
  if (!page) tell('there is no claim at the cursor.');
}

function sourceCommands({ client, sources }: Desk): readonly Disposable[] {
  const sourceOf = (argument: SourceArgument) =>
    typeof argument === 'object' ? argument.source : sources.selected();
  return [
    register(COMMANDS.cite, (argument: SourceArgument) =>
      citeSource(client, sources, typeof argument === 'object' ? argument.source : undefined),
    ),
    register(COMMANDS.openSource, (argument: SourceArgument, line?: number) => {
      const uri = typeof argument === 'string' ? argument : (argument?.file ?? sourceOf(argument))?.uri;
      if (uri) return open(uri, line ?? (typeof argument === 'object' ? argument.file?.line : undefined));
    }),
    register(COMMANDS.copyKey, async (argument: SourceArgument) => {
      const source = sourceOf(argument);
      if (source) await env.clipboard.writeText(`@${source.key}`);
    }),
  ];
}

async function open(uri: string, line?: number): Promise<void> {
  const at = line === undefined ? {} : { selection: lineRange(line) };
  await commands.executeCommand('vscode.open', Uri.parse(uri), { preview: true, ...at });
}

const lineRange = (line: number) => {
  const start = { line: line - 1, character: 0 };
  return { start, end: start };
};

function claimCommands({ client, drafts, claims }: Desk): readonly Disposable[] {
  const withClaim = (work: (claim: NonNullable<ReturnType<typeof claimFor>>) => Promise<void>) => {
    return (argument: ClaimArgument) => {
      const claim = claimFor(drafts, argument, claims.selected());
      return claim ? work(claim) : tell('there is no claim at the cursor.');
    };
  };
  return [
    register(
      COMMANDS.showClaim,
      withClaim((claim) => showClaim(drafts, claim, false)),
    ),
    register(
      COMMANDS.goToClaim,
      withClaim((claim) => showClaim(drafts, claim, true)),
    ),
    register(
      COMMANDS.verify,
      withClaim((claim) => verify(client, drafts, claim)),
    ),
    register(
      COMMANDS.unverify,
      withClaim((claim) => unverify(client, drafts, claim)),
    ),
    register(COMMANDS.groupClaims, () => claims.group(true)),
    register(COMMANDS.listClaims, () => claims.group(false)),
    register(COMMANDS.filterClaims, () => claims.pickFilter()),
    register(COMMANDS.showAllClaims, () => claims.showAll()),
  ];
}

const tell = (words: string): void => void window.showInformationMessage(`Stet: ${words}`);

/** Progress in the status bar, where it is in nobody's way. */
function quietly(title: string, task: () => Promise<void>): Thenable<void> {
  return window.withProgress({ location: ProgressLocation.Window, title }, task);
}
