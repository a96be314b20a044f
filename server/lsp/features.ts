import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  type Hover,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { openReports, withReport } from './answer.ts';
import type { Checked } from './checked.ts';
import { citedBy } from './cited.ts';
import { codeActions, type LateEdit, lateEdit, type Workshop } from './codeActions.ts';
import { codeLenses } from './codeLenses.ts';
import { completionAt } from './completion.ts';
import { definitionAt } from './definition.ts';
import { documentLinks } from './documentLinks.ts';
import type { Engine } from './engine.ts';
import { hoverAt, plainText } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { linkTo } from './places.ts';
import { VIRTUAL_TEXT } from './protocol.ts';
import { toRange } from './ranges.ts';
import { claimsBeside, claimsOnSource } from './references.ts';
import type { Session } from './session.ts';
import { virtualText } from './virtual.ts';

type State = () => Session;

/** Everything that editors ask about a document. */
export function serveFeatures(connection: Connection, engine: Engine, state: State): void {
  serveReading(connection, state);
  serveWriting(connection, engine, state);
  serveMargins(connection, state);
  connection.workspace.textDocumentContent.on(async ({ uri }) => virtualText(state(), engine, uri));
  connection.onRequest(VIRTUAL_TEXT, ({ uri }: { uri: string }) => virtualText(state(), engine, uri));
}

/** Runs a feature on the report and the offset that a request is about. */
function at<T>(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
  answer: (checked: Checked, offset: number) => T | Promise<T>,
): Promise<T | null> {
  return withReport(session, textDocument.uri, token, (checked) =>
    answer(checked, checked.document.lines.offset(position)),
  );
}

function serveReading(connection: Connection, state: State): void {
  connection.onHover((params, token) =>
    at(state(), params, token, (checked, offset) => hover(state(), checked, offset)),
  );
  connection.onDefinition((params, token) =>
    at(state(), params, token, (checked, offset) =>
      definitionAt(checked, offset, state().client.locationLinks),
    ),
  );
  connection.onReferences(async (params, token) => {
    const session = state();
    const { uri } = params.textDocument;
    const beside = await at(session, params, token, async (checked, offset) =>
      claimsBeside(checked, offset, await openReports(session)),
    );
    if (beside) return beside;
    const drafts = await openReports(session);
    return claimsOnSource(uri, params.position, drafts, session.projects, session.texts);
  });
  connection.onDocumentLinks((params, token) =>
    withReport(state(), params.textDocument.uri, token, documentLinks),
  );
}

function hover({ client }: Session, checked: Checked, offset: number): Hover | null {
  const { document, report } = checked;
  const text = hoverAt(report, offset, {
    link: (evidence) => linkTo(checked, evidence),
    cited: (claim) => citedBy(checked, claim),
  });
  if (!text) return null;
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const value = client.markdown ? text.markdown : plainText(text.markdown);
  return { contents: { kind, value }, range: toRange(document.lines, text) };
}

function serveWriting(connection: Connection, engine: Engine, state: State): void {
  const shop = (): Workshop => ({ engine, client: state().client });
  connection.onCodeAction((params, token) => {
    const { uri } = params.textDocument;
    state().quiet.lookedAt(uri, params.range.start.line, params.range.end.line);
    return withReport(state(), uri, token, (checked) => codeActions(shop(), checked, params));
  });
  connection.onCodeActionResolve(async (action, token): Promise<CodeAction> => {
    const { uri, version, work } = action.data as LateEdit;
    // edits of another version would go to wrong places
    if (state().documents.get(uri)?.version !== version) return action;
    const edit = await withReport(state(), uri, token, (checked) => lateEdit(shop(), checked, work));
    return edit ? { ...action, edit } : action;
  });
  connection.onCompletion((params, token) =>
    at(state(), params, token, (checked, offset) =>
      completionAt(checked, offset, params.context?.triggerKind),
    ),
  );
}

function serveMargins(connection: Connection, state: State): void {
  connection.languages.inlayHint.on(async (params, token) =>
    state().preferences.now.inlayHints
      ? withReport(state(), params.textDocument.uri, token, (checked) => inlayHints(checked, params.range))
      : [],
  );
  connection.onCodeLens(async (params, token) =>
    state().preferences.now.codeLens ? withReport(state(), params.textDocument.uri, token, codeLenses) : [],
  );
}
