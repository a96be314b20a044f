import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { moveDiagnostic, writeMessage } from '../../server/lsp/wire.ts';

const position = fc.record({ line: fc.nat(99), character: fc.nat(99) });
const range = fc.record({ start: position, end: position });
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    range,
    message: fc.string({ unit: 'grapheme' }),
    severity: fc.constantFrom(1, 2, 3),
    relatedInformation: fc.array(
      fc.record({ location: fc.record({ uri: fc.webUrl(), range }), message: fc.string() }),
    ),
  },
  { requiredKeys: ['range', 'message'] },
);
const list = fc.array(diagnostic, { maxLength: 5 });

interface AnyMessage extends Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: object;
  readonly result?: object | null;
}

/** Sent by the server, answered to a client that asks, and what holds no findings. */
const messages = (diagnostics: readonly Diagnostic[]): readonly AnyMessage[] => [
  {
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///a.md', diagnostics, version: 3 },
  },
  { jsonrpc: '2.0', id: 7, result: { kind: 'full', items: diagnostics, resultId: '2' } },
  { jsonrpc: '2.0', id: 8, result: { kind: 'unchanged', resultId: '2' } },
  { jsonrpc: '2.0', id: 9, result: null },
  { jsonrpc: '2.0', method: 'stet/changed' },
  { jsonrpc: '2.0', id: 10, result: { isIncomplete: false, items: [{ label: '“53”' }] } },
];

const same = (message: Message): void =>
  assert.deepEqual(JSON.parse(writeMessage(message).toString()), JSON.parse(JSON.stringify(message)));

it('writes messages as JSON, again and again, and findings that moved', () => {
  const property = fc.property(list, range, (diagnostics, to) => {
    for (const message of messages(diagnostics)) same(message);
    for (const message of messages(diagnostics)) same(message);
    const moved = diagnostics.map((one) => moveDiagnostic(one, to));
    for (const one of moved) assert.deepEqual(one.range, to);
    for (const message of messages(moved)) same(message);
  });
  fc.assert(property, { seed: 7, numRuns: 60 });
});

it('writes again what has not changed without reading it', () => {
  let read = 0;
  const one: Diagnostic = {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
    get message() {
      read++;
      return '47 is not 53';
    },
  };
  for (let i = 0; i < 3; i++) for (const message of messages([one])) same(message);
  const writing = read;
  for (const message of messages([one]).slice(0, 2)) writeMessage(message);
  assert.equal(read, writing);
});
