import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { citeAt } from '../check/citations/at.ts';
import type { Fix, SourceSummary } from '../check/report.ts';
import { proposeConfig } from '../config/propose.ts';
import type { SourceRecord } from '../index/port.ts';
import { openReports, withReport } from './answer.ts';
import type { Checked } from './checks.ts';
import { homeOf, linkFrom } from './citing.ts';
import { editOf } from './edits.ts';
import { openLedgers } from './ledger.ts';
import { messageOf } from './project.ts';
import {
  CITE,
  type CiteAnswer,
  type CiteParams,
  CLAIMS,
  MARK,
  type MarkParams,
  NEW_CONFIG,
  type NewConfig,
  REPORT,
  type ReportParams,
  SOURCES,
  UNMARK,
} from './protocol.ts';
import { draftReport } from './report.ts';
import type { Session } from './session.ts';
import { listSources } from './sourcesList.ts';
import { toPath, toUri } from './uri.ts';

/** Serves what views beside the editor show and do. */
export function serveViews(connection: Connection, state: () => Session): void {
  const ledgers = openLedgers();
  connection.onRequest(CLAIMS, ({ uri }: { uri: string }, token: CancellationToken) =>
    withReport(state(), uri, token, ledgers.claims),
  );
  connection.onRequest(MARK, ({ uri, id, note }: MarkParams, token: CancellationToken) =>
    withReport(state(), uri, token, (checked) => told(() => ledgers.mark(checked, id, note))),
  );
  connection.onRequest(UNMARK, ({ uri, id }: MarkParams, token: CancellationToken) =>
    withReport(state(), uri, token, (checked) => told(() => ledgers.unmark(checked, id))),
  );
  connection.onRequest(SOURCES, async () =>
    listSources(await state().projects.all(), await openReports(state())),
  );
  connection.onRequest(CITE, (params: CiteParams, token: CancellationToken) =>
    withReport(state(), params.uri, token, (checked) => cite(state(), checked, params)),
  );
  connection.onRequest(REPORT, ({ uri, ...params }: ReportParams, token: CancellationToken) =>
    withReport(state(), uri, token, async (checked) =>
      draftReport(checked, await ledgers.verified(checked), params),
    ),
  );
  connection.onRequest(NEW_CONFIG, ({ folder }: { folder: string }) => newConfig(folder));
}

async function newConfig(uri: string): Promise<NewConfig> {
  const folder = toPath(uri);
  if (folder === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `${uri} is no folder`);
  const { file, text } = await proposeConfig(folder);
  return { uri: toUri(file), ...(text === undefined ? {} : { text }) };
}

/** What a person can do something about reaches them in words. */
async function told(work: () => Promise<void>): Promise<null> {
  try {
    await work();
    return null;
  } catch (error) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, messageOf(error));
  }
}

const REASONS = {
  'no-sentence': 'there is no sentence here',
  cited: 'the sentence cites this source already',
  'no-place': 'there is no place in this sentence where a citation would not change the text',
} as const;

async function cite(
  { client }: Session,
  checked: Checked,
  { position, source: id }: CiteParams,
): Promise<CiteAnswer> {
  const source = (await checked.own.index.sources()).find((one) => one.id === id);
  if (!source) return { reason: 'this source does not belong to the draft' };
  const { document, report, project } = checked;
  const home = homeOf(checked);
  const offset = document.lines.offset(position);
  const summary = await summaryOf(checked, source);
  const { settings } = project.config;
  const found = citeAt(document.draft(), report, offset, summary, settings, linkFrom(checked), home);
  if ('reason' in found) return { reason: REASONS[found.reason] };
  const { edits, other } = found;
  const fix: Fix = { title: '', kind: 'cite', preferred: false, edits, ...(other ? { other } : {}) };
  return { edit: editOf(client, checked.document, fix, home) };
}

async function summaryOf({ own }: Checked, source: SourceRecord): Promise<SourceSummary> {
  const listed = (await own.index.bibliography()).some(({ key }) => key === source.key);
  const { id, key, title, publisher, author, date, url } = source;
  const known = Object.entries({ title, publisher, author, date, url });
  const stated = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  return { id, key, ...stated, ...(listed ? { listed } : {}) };
}
