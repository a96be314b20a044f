import { argv, stdin, stdout } from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { checkDraft } from '../check/check.ts';
import { explainClaims } from '../check/explain.ts';
import { citeAll, fixesAt } from '../check/fixes.ts';
import { createMemo } from '../check/memo.ts';
import { openFolderIndex } from '../index/folder.ts';
import { parseDraft } from '../markdown/parse.ts';
import { startServer } from './server.ts';

/** VS Code starts the server with --node-ipc; everybody else talks over standard input and output. */
const connection = argv.some((arg) => /^--(node-ipc|socket|pipe)\b/.test(arg))
  ? createConnection()
  : createConnection(stdin, stdout);

// Standard output belongs to the protocol.
for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error;

startServer(connection, {
  openIndex: openFolderIndex,
  parse: parseDraft,
  check: checkDraft,
  memo: createMemo,
  fixes: fixesAt,
  citeAll,
  explain: explainClaims,
});
connection.listen();
