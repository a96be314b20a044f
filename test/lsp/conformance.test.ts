import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The server from outside, by a client that knows nothing but JSON-RPC and the protocol: everything that the server says it
 * can do is asked for.
 */
const CLI = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

/** A server that says nothing must fail the test, not hang it. */
const LIMIT = { timeout: 60_000 };

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
type Any = any;

interface Wire {
  readonly exited: Promise<number | null>;
  /** All that came, in order. */
  readonly heard: Any[];
  send(message: object): void;
  /** The answer to a request, result or error. */
  ask(method: string, params?: object): Promise<Any>;
  /** The id of a request whose answer nobody waits for yet. */
  begin(method: string, params?: object): { id: number; answer: Promise<Any> };
  tell(method: string, params?: object): void;
  /** The first message, also one that came before, that fits. */
  until(fits: (message: Any) => boolean): Promise<Any>;
  /** Bytes that belong to no message. */
  stray(): string;
}

function connect(folder: string): Wire & { kill(): void } {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') };
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: folder, env, stdio: 'pipe' });
  const heard: Any[] = [];
  const waiting = new Set<() => void>();
  let buffer = Buffer.alloc(0);
  let stray = '';
  let ids = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let head = /^Content-Length: (\d+)\r\n\r\n/.exec(buffer.toString('latin1')); head; ) {
      const end = head[0].length + Number(head[1]);
      if (buffer.length < end) break;
      const message = JSON.parse(buffer.subarray(head[0].length, end).toString('utf8'));
      buffer = buffer.subarray(end);
      heard.push(message);
      if (message.method && message.id !== undefined) send({ id: message.id, result: grant(message) });
      head = /^Content-Length: (\d+)\r\n\r\n/.exec(buffer.toString('latin1'));
    }
    if (buffer.length > 0 && !'Content-Length'.startsWith(buffer.subarray(0, 14).toString('latin1')))
      stray = buffer.toString('latin1');
    for (const look of [...waiting]) look();
  });
  const until: Wire['until'] = (fits) =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const begin: Wire['begin'] = (method, params) => {
    const id = ++ids;
    send({ id, method, ...(params && { params }) });
    return { id, answer: until((message) => message.id === id && !message.method) };
  };
  return {
    exited: once(child, 'exit').then(([code]) => code as number | null),
    heard,
    send,
    begin,
    until,
    ask: (method, params) => begin(method, params).answer,
    tell: (method, params) => send({ method, ...(params && { params }) }),
    stray: () => stray,
    kill: () => child.kill('SIGKILL'),
  };
}

/** What the editor of this test has set; the server asks for it. */
let editorSettings: object = {};

const grant = ({ method, params }: Any): unknown => {
  if (method === 'workspace/configuration') return params.items.map(() => editorSettings);
  return method === 'window/showDocument' ? { success: true } : null;
};

const CAPABLE = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    textDocumentContent: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

const FERRY = `---
title: The ferry is back
author: Maren Holt
publisher: Tarnwick Lamp
date: 2031-05-17
---

The ferry Edda Morrow carried 53 passengers to Tarnwick on Saturday.

Its master, Jorun Pell, said that 12 lifeboats had been replaced.
`;

const CLOCK = 'book,title,copies\nlent,The Clock Keeper,418\n';

/** Made from publisher, year and title. */
const KEY = 'tarnwicklamp2031ferry';

const DRAFT = `# The ferry

The ferry Edda Morrow carried 47 passengers to Tarnwick on Saturday.

## Boats

Jorun Pell said that 12 lifeboats had been replaced on the ferry [@${KEY}]. <!-- stet-disable-line date-unsupported -->

Master Jorun Pall said so of the ferry. 😀 The ferry Edda Morrow carried 53 passengers to Tarnwick.
`;

interface Opened {
  readonly wire: Wire;
  readonly folder: string;
  readonly uri: string;
  readonly capabilities: Any;
}

/** An initialized session on a folder with one draft, which is open when sources are read. */
async function opened(
  t: TestContext,
  capabilities: object = CAPABLE,
  settings: object = {},
): Promise<Opened> {
  editorSettings = { debounce: 0, quietLine: false, ...settings };
  const folder = await mkdtemp(join(tmpdir(), 'stet-conform-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const files = {
    'corpus/ferry.md': FERRY,
    'corpus/books.csv': CLOCK,
    'draft.md': DRAFT,
    'other.md': 'The ferry Edda Morrow carried 48 passengers to Tarnwick on Saturday.\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const wire = connect(folder);
  t.after(() => wire.kill());
  const { result } = await wire.ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
    capabilities,
    initializationOptions: { settings: editorSettings },
  });
  wire.tell('initialized', {});
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  wire.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT },
  });
  await wire.until(({ method, params }) => method === 'stet/status' && params.state === 'ready');
  return { wire, folder, uri, capabilities: result.capabilities };
}

/** The place of the first letter of `words` in a text, and of the end, counted in UTF-16. */
function rangeOf(words: string, text = DRAFT) {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: place(at), end: place(at + words.length) };
}

const inside = (words: string) => {
  const { line, character } = rangeOf(words).start;
  return { line, character: character + 1 };
};

/** Leaves as the protocol has it. */
async function leave({ wire }: Opened): Promise<void> {
  assert.deepEqual((await wire.ask('shutdown')).result, null);
  assert.equal((await wire.ask('textDocument/hover', {})).error.code, -32600);
  wire.tell('exit');
  assert.equal(await wire.exited, 0);
  assert.equal(wire.stray(), '');
  assert.deepEqual(
    wire.heard.filter(({ jsonrpc }) => jsonrpc !== '2.0'),
    [],
  );
}

const pull = async ({ wire, uri }: Opened, previousResultId?: string) =>
  wire.ask('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId && { previousResultId }),
  });

/** Each capability that a server may declare, and how this test drives it. */
const DRIVEN: Readonly<Record<string, (session: Opened) => Promise<void>>> = {
  async diagnosticProvider(session) {
    const { result } = await pull(session);
    assert.equal(result.kind, 'full');
    assert.deepEqual(
      result.items.map(({ code }: Any) => code),
      ['number-contradicted', 'directive-unused', 'name-unknown'],
    );
    assert.deepEqual(result.items[0].range, rangeOf('47'));
    assert.deepEqual(await pull(session, result.resultId).then((again) => again.result), {
      kind: 'unchanged',
      resultId: result.resultId,
    });
    const pushed = session.wire.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(pushed, []);
  },
  async hoverProvider({ wire, uri }) {
    const { result } = await wire.ask('textDocument/hover', {
      textDocument: { uri },
      position: inside('47'),
    });
    assert.match(result.contents.value, /^\*\*Contradicted\*\*[\s\S]*\*\*53\*\*[\s\S]*corpus\/ferry\.md#L8/);
    assert.deepEqual(result.range, rangeOf('47'));
  },
  async definitionProvider({ wire, uri, folder }) {
    const ask = async (words: string) =>
      (await wire.ask('textDocument/definition', { textDocument: { uri }, position: inside(words) })).result;
    const ferry = pathToFileURL(join(folder, 'corpus/ferry.md')).href;
    const [link] = await ask('47');
    assert.deepEqual([link.targetUri, link.targetRange.start.line], [ferry, 7]);
    assert.deepEqual(link.originSelectionRange, rangeOf('47'));
    const [cited] = await ask(`@${KEY}`);
    assert.deepEqual([cited.targetUri, cited.targetRange.start.line], [ferry, 9]);
  },
  async referencesProvider({ wire, uri, folder }) {
    const ask = async (of: string, line: number) =>
      (
        await wire.ask('textDocument/references', {
          textDocument: { uri: of },
          position: { line, character: 3 },
          context: { includeDeclaration: false },
        })
      ).result;
    const ferry = pathToFileURL(join(folder, 'corpus/ferry.md')).href;
    const found = await ask(ferry, 9);
    assert.ok(found.some(({ range }: Any) => range.start.line === rangeOf('12 lifeboats').start.line));
    assert.deepEqual(await ask(ferry, 0), []);
    const beside = await ask(uri, 0);
    assert.deepEqual(beside, []);
  },
  async documentLinkProvider({ wire, uri, folder }) {
    const { result } = await wire.ask('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      result.map(({ range, target }: Any) => [range, target]),
      [[rangeOf(KEY), pathToFileURL(join(folder, 'corpus/ferry.md')).href]],
    );
  },
  async completionProvider({ wire, uri }) {
    const ask = async (position: object, triggerKind: number) =>
      (
        await wire.ask('textDocument/completion', {
          textDocument: { uri },
          position,
          context: { triggerKind },
        })
      ).result.items;
    const [key] = await ask(rangeOf('lamp2031ferry]').start, 2);
    assert.equal(key.label, KEY);
    assert.deepEqual(key.textEdit, { range: rangeOf(KEY), newText: KEY });
    assert.match(key.detail, /The ferry is back · Maren Holt, 2031/);
    assert.deepEqual(await ask(inside('Saturday'), 1), []);
    const facts = await ask(rangeOf('passengers').start, 1);
    assert.ok(
      facts.some(({ label }: Any) => label.startsWith('53')),
      JSON.stringify(facts),
    );
  },
  async codeActionProvider({ wire, uri, folder }) {
    const ask = async (words: string, only?: string[]) =>
      (
        await wire.ask('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: inside(words), end: inside(words) },
          context: { diagnostics: [], ...(only && { only }) },
        })
      ).result;
    const wrong = await ask('47');
    assert.deepEqual(
      wrong.map(({ title }: Any) => title),
      [
        'Replace with “53”',
        'Ignore number-contradicted on this line',
        'Ignore number-contradicted in this file',
        'Open the passage',
        'Explain the verdict',
        'Remove ignore comments that hide nothing',
      ],
    );
    assert.match(wrong[1].edit.documentChanges[0].edits[0].snippet.value, /-- \$\{1:reason\} -->$/);
    const [all] = await ask('47', ['source.fixAll']);
    assert.equal(all.kind, 'source.fixAll.stet');
    assert.equal(all.edit.documentChanges[0].edits[0].newText, '');
    const accept = (await ask('Jorun Pall')).find(({ title }: Any) => title.startsWith('Accept the name'));
    assert.equal(accept.edit, undefined);
    const { result } = await wire.ask('codeAction/resolve', accept);
    const [create, edit] = result.edit.documentChanges;
    assert.deepEqual([create.kind, create.uri], ['create', pathToFileURL(join(folder, 'stet.json')).href]);
    assert.deepEqual(JSON.parse(edit.edits[0].newText), { names: ['Jorun Pall'] });
  },
  async inlayHintProvider({ wire, uri }) {
    const { result } = await wire.ask('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    assert.deepEqual(
      result.map(({ label, position }: Any) => [label, position]),
      [
        [`@${KEY}`, rangeOf('on Saturday').end],
        [`@${KEY}`, rangeOf('53').end],
      ],
    );
  },
  async codeLensProvider({ wire, uri }) {
    const { result } = await wire.ask('textDocument/codeLens', { textDocument: { uri } });
    assert.deepEqual(
      result.map(({ range }: Any) => range.start.line),
      [0, 4],
    );
    assert.match(result[1].command.title, /^\d+ claims · \d+ supported · 1 open/);
  },
  async executeCommandProvider({ wire, uri, folder, capabilities }) {
    const run = (command: string, given: readonly unknown[] = []) =>
      wire.ask('workspace/executeCommand', { command, arguments: given, workDoneToken: command });
    const [reindex, stopReading, checkWorkspace, explain, open] =
      capabilities.executeCommandProvider.commands;
    assert.equal((await run(reindex)).result, null);
    assert.equal((await run(stopReading)).result, null);
    assert.deepEqual((await run(checkWorkspace)).result, { drafts: 1, findings: 1 });
    const other = pathToFileURL(join(folder, 'other.md')).href;
    const shown = await wire.until(({ params }) => params?.uri === other);
    assert.equal(shown.params.diagnostics[0].code, 'number-contradicted');
    const progress = wire.heard.filter(
      ({ method, params }) => method === '$/progress' && params.token === checkWorkspace,
    );
    assert.deepEqual([progress.at(0).params.value.kind, progress.at(-1).params.value.kind], ['begin', 'end']);
    assert.match((await run(explain, [uri, inside('47')])).result, /^# “47”[\s\S]*number-contradicted/);
    const page = await wire.until(({ method }) => method === 'window/showDocument');
    assert.match(page.params.uri, /^stet-explain:/);
    const { result } = await wire.ask('workspace/textDocumentContent', { uri: page.params.uri });
    assert.match(result.text, /^# “47”/);
    assert.equal((await run(open, [uri, rangeOf('47')])).result, null);
    assert.equal((await run('stet.server.nonsense')).error.code, -32803);
    assert.equal((await run(explain, ['x'])).error.code, -32803);
  },
  async workspace({ wire, folder, capabilities }) {
    assert.deepEqual(capabilities.workspace.textDocumentContent.schemes, ['stet-source', 'stet-explain']);
    const uri = pathToFileURL(join(folder, 'corpus/ferry.md')).href.replace('file:', 'stet-source:');
    for (const method of ['workspace/textDocumentContent', 'stet/virtualText']) {
      const { result } = await wire.ask(method, { uri: `${uri}.txt` });
      assert.match(
        result.text,
        /^Text of file:.*\n\nThe ferry Edda Morrow|^Text of file:[\s\S]*53 passengers/,
      );
    }
    const event = { added: [], removed: [] };
    wire.tell('workspace/didChangeWorkspaceFolders', { event });
  },
  async textDocumentSync(session) {
    const { wire, uri } = session;
    const { start, end } = rangeOf('47');
    // each range counts in what the one before has left: 47 → 5347 → 53, then a new last line, then away with it
    const contentChanges = [
      { range: { start, end: start }, text: '53' },
      {
        range: {
          start: { ...start, character: start.character + 2 },
          end: { ...end, character: end.character + 2 },
        },
        text: '',
      },
      {
        range: { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } },
        text: 'The ferry carried 47.',
      },
      { range: { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } }, text: '' },
    ];
    wire.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    const { result } = await pull(session);
    assert.deepEqual(
      result.items.map(({ code }: Any) => code),
      ['directive-unused', 'name-unknown'],
    );
    wire.tell('textDocument/willSave', { textDocument: { uri }, reason: 1 });
    wire.tell('textDocument/didSave', { textDocument: { uri } });
    wire.tell('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: DRAFT }],
    });
    assert.equal((await pull(session)).result.items.length, 3);
  },
};

it('does what it says it can, and says so of all that it can', LIMIT, async (t) => {
  const session = await opened(t, CAPABLE, { inlayHints: true, codeLens: true });
  const { positionEncoding, ...declared } = session.capabilities;
  assert.equal(positionEncoding, 'utf-16');
  assert.deepEqual(Object.keys(declared).sort(), Object.keys(DRIVEN).sort());
  for (const [name, drive] of Object.entries(DRIVEN)) await t.test(name, LIMIT, () => drive(session));
  await leave(session);
});

it('counts as the client does', LIMIT, async (t) => {
  const before = DRAFT.split('\n')[8]!.split('53')[0]!;
  const units = { 'utf-8': Buffer.byteLength(before), 'utf-16': before.length, 'utf-32': [...before].length };
  for (const [encoding, character] of Object.entries(units)) {
    const capabilities = { ...CAPABLE, general: { positionEncodings: [encoding] } };
    const session = await opened(t, capabilities);
    assert.equal(session.capabilities.positionEncoding, encoding);
    const { wire, uri } = session;
    const position = { line: 8, character };
    const end = { line: 8, character: character + 2 };
    const { result } = await wire.ask('textDocument/hover', { textDocument: { uri }, position });
    assert.deepEqual(result.range, { start: position, end }, encoding);
    wire.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: position, end }, text: '49' }],
    });
    const items = (await pull(session)).result.items;
    assert.deepEqual(items.at(-1).range, { start: position, end }, encoding);
    await leave(session);
  }
});

it('sends diagnostics to a client that does not ask, and asks it nothing', LIMIT, async (t) => {
  const session = await opened(t, {});
  const { wire, uri } = session;
  assert.equal(session.capabilities.diagnosticProvider, undefined);
  const { params } = await wire.until(
    ({ method, params }) => method?.endsWith('publishDiagnostics') && params.uri === uri,
  );
  assert.equal(params.version, 1);
  assert.equal(params.diagnostics.length, 3);
  assert.deepEqual(
    wire.heard.filter(({ method, id }) => method && id !== undefined),
    [],
  );
  await leave(session);
});

it('answers a cancelled request as cancelled, and goes on', LIMIT, async (t) => {
  const session = await opened(t);
  const { wire, uri } = session;
  const long = DRAFT.repeat(200);
  wire.tell('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: long }],
  });
  const { id, answer } = wire.begin('textDocument/hover', { textDocument: { uri }, position: inside('47') });
  wire.tell('$/cancelRequest', { id });
  assert.equal((await answer).error.code, -32800);
  wire.tell('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ text: DRAFT }],
  });
  assert.equal((await pull(session)).result.items.length, 3);
  await leave(session);
});

it('ends with 1 when it is told to without a shutdown', LIMIT, async (t) => {
  const { wire } = await opened(t);
  wire.tell('exit');
  assert.equal(await wire.exited, 1);
});

it('waits with findings for saving or for a command when it is set to', LIMIT, async (t) => {
  const session = await opened(t, CAPABLE, { run: 'onSave' });
  const { wire, uri } = session;
  const first = (await pull(session)).result;
  assert.equal(first.items.length, 3);
  const mended = DRAFT.replace('47', '53');
  wire.tell('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: mended }],
  });
  assert.equal((await pull(session, first.resultId)).result.kind, 'unchanged');
  wire.tell('textDocument/didSave', { textDocument: { uri } });
  await wire.until(({ method }) => method === 'workspace/diagnostic/refresh');
  assert.equal((await pull(session, first.resultId)).result.items.length, 2);
  editorSettings = { ...editorSettings, run: 'manual' };
  wire.tell('workspace/didChangeConfiguration', { settings: null });
  wire.tell('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ text: DRAFT }],
  });
  await wire.ask('workspace/executeCommand', { command: 'stet.server.reindex' });
  assert.equal((await pull(session)).result.items.length, 2);
  await wire.ask('workspace/executeCommand', { command: 'stet.server.checkWorkspace', arguments: [uri] });
  assert.equal((await pull(session)).result.items.length, 3);
  assert.equal(await readFile(join(session.folder, 'draft.md'), 'utf8'), DRAFT);
  await leave(session);
});
