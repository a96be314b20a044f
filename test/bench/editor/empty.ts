/** The least that a language server can do: hears of every change and answers each hover and completion with nothing. */
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection(process.stdin, process.stdout);
const none = ({ uri, version }: { uri: string; version: number }): void =>
  void connection.sendDiagnostics({ uri, version, diagnostics: [] });
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: {},
  },
}));
connection.onDidOpenTextDocument(({ textDocument }) => none(textDocument));
connection.onDidChangeTextDocument(({ textDocument }) => none(textDocument));
connection.onHover(() => null);
connection.onCompletion(() => null);
connection.listen();
