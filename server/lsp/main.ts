import { argv, stdin, stdout } from 'node:process';
import { createConnection, type MessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { citeAll, fixesAt } from '../check/fixes.ts';
import { createMemo } from '../check/memo.ts';
import { openFolderIndex } from '../index/folder.ts';
import { parseDraft } from '../markdown/parse.ts';
import { startServer } from './server.ts';
import { writeMessage } from './wire.ts';

const writer = new StreamMessageWriter(stdout, {
  contentTypeEncoder: {
    name: 'application/json',
    encode: async (message) => writeMessage(message),
  },
});

/** VS Code may start the server with --node-ipc; everybody else talks over standard input and output. */
const connection = argv.some((arg) => /^--(node-ipc|socket|pipe)\b/.test(arg))
  ? createConnection()
  : // given the stream itself, the server ends with it
    createConnection(stdin as unknown as MessageReader, writer);

// Standard output belongs to the protocol.
for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error;

// The grammar takes longer to load than all the rest, and only drafts with sources need it.
const judging = () => import('../check/check.ts');

startServer(connection, {
  async openIndex(options) {
    const index = await openFolderIndex(options);
    void judging();
    return index;
  },
  parse: parseDraft,
  check: async (...work) => (await judging()).checkDraft(...work),
  memo: createMemo,
  fixes: fixesAt,
  citeAll,
  explain: async (...work) => (await import('../check/explain.ts')).explainClaims(...work),
});
connection.listen();
