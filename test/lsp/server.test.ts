import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { type Json, type TestClient, uriOf } from './client.ts';
import { folderWith, serve } from './fake.ts';

const DIAGNOSTICS = 'textDocument/publishDiagnostics';

/** A server that is ready for a folder with a corpus, and the URI of a draft in it. */
async function ready(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const folder = await folderWith(t, { 'corpus/pumps.md': 'x', ...files });
  const { client, engine } = serve();
  const initialized = await client.start([folder]);
  await client.next('stet/status', ({ state }) => state === 'ready');
  return { client, engine, folder, initialized, uri: uriOf(join(folder, 'draft.md')) };
}

const of = (version: number) => (params: { version: number }) => params.version === version;

const place = (line: number, character: number) => ({ line, character });

it('says what it can do', async (t) => {
  const { initialized } = await ready(t);
  assert.equal(initialized.serverInfo.name, 'stet');
  assert.equal(initialized.capabilities.hoverProvider, true);
  assert.equal(initialized.capabilities.textDocumentSync.change, 2);
});

it('publishes diagnostics with version, rule and passages', async (t) => {
  const { client, folder, uri } = await ready(t);
  client.open(uri, 'Crews 😀 restored\r\n47 pumps.', 3);
  const { version, diagnostics } = await client.next(DIAGNOSTICS, ({ uri: of }) => of === uri);
  assert.equal(version, 3);
  const [diagnostic] = diagnostics;
  assert.deepEqual(diagnostic.range, { start: place(1, 0), end: place(1, 2) });
  assert.equal(diagnostic.code, 'number-contradicted');
  assert.equal(diagnostic.severity, 1);
  const [related] = diagnostic.relatedInformation;
  assert.equal(related.location.uri, uriOf(join(folder, 'corpus/pumps.md')));
  assert.equal(related.location.range.start.line, 11);
  assert.match(related.message, /had restored 53 pumps\. \(Pumps back, Tarn Gazette\)/);
});

it('counts UTF-16 units in edits and diagnostics', async (t) => {
  const { client, uri } = await ready(t);
  client.open(uri, '😀 46 pumps', 1);
  client.change(uri, 2, '7', { start: place(0, 4), end: place(0, 5) });
  const { diagnostics } = await client.next(DIAGNOSTICS, of(2));
  assert.deepEqual(diagnostics[0].range, { start: place(0, 3), end: place(0, 5) });
});

it('cancels the check of an old version and never publishes it', async (t) => {
  const { client, engine, uri } = await ready(t);
  client.open(uri, 'slow 47', 1);
  const hover = client.request('textDocument/hover', { textDocument: { uri }, position: place(0, 5) });
  client.change(uri, 2, 'now 47', undefined);
  const { diagnostics } = await client.next(DIAGNOSTICS, of(2));
  assert.equal(diagnostics.length, 1);
  assert.equal((await hover.answer).error?.code, -32801);
  assert.deepEqual(engine.cancelled, ['slow 47']);
  assert.deepEqual(
    client.sent(DIAGNOSTICS).map(({ version }) => version),
    [2],
  );
});

it('answers a cancelled request with RequestCancelled, not with nothing', async (t) => {
  const { client, engine, uri } = await ready(t);
  client.open(uri, 'slow 47', 1);
  const { id, answer } = client.request('textDocument/hover', {
    textDocument: { uri },
    position: place(0, 5),
  });
  client.notify('$/cancelRequest', { id });
  engine.release();
  assert.equal((await answer).error?.code, -32800);
});

it('shows the verdict, the passage and where it stands on hover', async (t) => {
  const { client, folder, uri } = await ready(t);
  client.open(uri, 'Crews restored 47 pumps.');
  const hover = await client.ask('textDocument/hover', { textDocument: { uri }, position: place(0, 16) });
  assert.deepEqual(hover.range, { start: place(0, 15), end: place(0, 17) });
  assert.equal(hover.contents.kind, 'markdown');
  const link = `${uriOf(join(folder, 'corpus/pumps.md'))}#L12`;
  assert.equal(
    hover.contents.value.replace(/file:[^)]*/, link),
    [
      '**Contradicted**',
      `By noon engineers had restored **53** pumps.  \n[Pumps back](${link}) · Tarn Gazette · line 12 · \`@tarn2031\``,
    ].join('\n\n'),
  );
  assert.equal(
    await client.ask('textDocument/hover', { textDocument: { uri }, position: place(0, 2) }),
    null,
  );
});

it('offers fixes for this version, preferred ones first', async (t) => {
  const { client, uri } = await ready(t);
  client.open(uri, 'Crews restored 47 pumps.', 5);
  const range = { start: place(0, 16), end: place(0, 16) };
  const ask = (only?: string[]) =>
    client.ask('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  const [first, second] = await ask();
  assert.equal(first.title, 'Replace with “53”');
  assert.equal(first.isPreferred, true);
  assert.equal(first.kind, 'quickfix');
  assert.equal(first.diagnostics[0].code, 'number-contradicted');
  assert.deepEqual(first.edit.documentChanges, [
    {
      textDocument: { uri, version: 5 },
      edits: [{ range: { start: place(0, 15), end: place(0, 17) }, newText: '53' }],
    },
  ]);
  assert.equal(second.title, 'Cite');
  assert.equal((await ask(['quickfix'])).length, 2);
  assert.deepEqual(await ask(['refactor']), []);
});

it('edits the bibliography of the draft together with the draft', async (t) => {
  const { client, engine, folder, uri } = await ready(t, { 'refs.bib': '% none\n' });
  const home = join(folder, 'refs.bib');
  engine.home = home;
  client.open(uri, 'Crews restored 47 pumps.', 5);
  const actions = await client.ask('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place(0, 16), end: place(0, 16) },
    context: { diagnostics: [] },
  });
  assert.deepEqual(actions[1].edit.documentChanges, [
    {
      textDocument: { uri: uriOf(home), version: null },
      edits: [{ range: { start: place(0, 3), end: place(0, 3) }, newText: 'entry' }],
    },
  ]);
});

it('watches sources and settings, and checks again when a source changed', async (t) => {
  const { client, engine, folder, uri } = await ready(t);
  client.open(uri, '47', 1);
  await client.next(DIAGNOSTICS, of(1));
  const registration = client.sent('client/registerCapability').at(-1).registrations[0];
  const patterns = registration.registerOptions.watchers.map((watcher: Json) => watcher.globPattern);
  assert.deepEqual(patterns, [
    '**/{stet.json,stet.jsonc,stet.yaml,stet.yml,package.json}',
    '**/*.{bib,bibtex,csl.json,csl.yaml,csl.yml}',
    { baseUri: uriOf(join(folder, 'corpus')), pattern: '**/*' },
  ]);
  const path = join(folder, 'corpus/pumps.md');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
  await client.next(DIAGNOSTICS, of(1));
  assert.deepEqual(engine.refreshed, [[path]]);
  assert.equal(engine.checked.length, 2);
});

it('reads settings again when they change, and shows what is wrong in them', async (t) => {
  const { client, engine, folder, uri } = await ready(t);
  client.open(uri, '47', 1);
  await client.next(DIAGNOSTICS, of(1));
  const file = join(folder, 'stet.json');
  const write = async (text: string) => {
    await writeFile(file, text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 2 }] });
  };
  await write('{\n"corpora": "x"}');
  const wrong = await client.next(DIAGNOSTICS, ({ uri: of }) => of === uriOf(file));
  assert.equal(wrong.diagnostics[0].message, 'unknown setting "corpora"; did you mean "corpus"?');
  assert.equal(wrong.diagnostics[0].range.start.line, 1);
  await client.next(DIAGNOSTICS, ({ uri: of, diagnostics }) => of === uri && diagnostics.length === 0);
  await write('{"corpus": "corpus", "names": ["Tarn"]}');
  await client.next(
    DIAGNOSTICS,
    ({ uri: of, diagnostics }) => of === uriOf(file) && diagnostics.length === 0,
  );
  await client.next(DIAGNOSTICS, ({ uri: of, diagnostics }) => of === uri && diagnostics.length === 1);
  assert.equal(engine.opened.length, 2);
});

it('is silent where nothing is configured, and starts when a corpus appears', async (t) => {
  const folder = await folderWith(t, { 'draft.md': '47' });
  const uri = uriOf(join(folder, 'draft.md'));
  const { client } = serve();
  await client.start([folder]);
  assert.deepEqual(await client.next('stet/status'), { folder: uriOf(folder), state: 'off' });
  client.open(uri, '47');
  assert.equal(
    await client.ask('textDocument/hover', { textDocument: { uri }, position: place(0, 1) }),
    null,
  );
  assert.deepEqual(client.sent(DIAGNOSTICS), []);
  assert.deepEqual(client.sent('window/showMessage'), []);
  await mkdir(join(folder, 'corpus'));
  await writeFile(join(folder, 'corpus/a.md'), 'x');
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(folder, 'corpus/a.md')), type: 1 }],
  });
  assert.equal((await client.next(DIAGNOSTICS)).diagnostics.length, 1);
});

it('says no-corpus where a configured folder is missing', async (t) => {
  const folder = await folderWith(t, { 'stet.json': '{"corpus": "notes"}' });
  const { client } = serve();
  await client.start([folder]);
  const { state, message } = await client.next('stet/status');
  assert.equal(state, 'no-corpus');
  assert.match(message, /^no corpus folder at .*notes; create it$/);
});

it('does not check the sources themselves', async (t) => {
  const { client, engine, folder, uri } = await ready(t);
  client.open(uriOf(join(folder, 'corpus/pumps.md')), '47');
  client.open(uri, '47');
  await client.next(DIAGNOSTICS);
  assert.deepEqual(
    client.sent(DIAGNOSTICS).map((params) => params.uri),
    [uri],
  );
  assert.equal(engine.checked.length, 1);
});

it('shares one index between folders with the same corpus, and closes what nobody uses', async (t) => {
  const root = await folderWith(t, {
    'corpus/a.md': 'x',
    'one/stet.json': '{"corpus": "../corpus"}',
    'two/stet.yaml': 'corpus: ../corpus',
  });
  const { client, engine } = serve();
  const folders = [join(root, 'one'), join(root, 'two')];
  await client.start(folders);
  const states = [await client.next('stet/status'), await client.next('stet/status')];
  assert.deepEqual(states.map(({ folder }) => folder).sort(), folders.map(uriOf));
  assert.equal(engine.opened.length, 1);
  const removed = folders.map((path) => ({ uri: uriOf(path), name: '' }));
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
  await client.ask('shutdown', null);
  assert.equal(engine.closed.length, 1);
});

it('takes the nearest settings for a draft, in the folder or outside of it', async (t) => {
  const root = await folderWith(t, {
    'main/corpus/a.md': 'x',
    'main/sub/stet.json': '{"corpus": "own"}',
    'main/sub/own/a.md': 'x',
    'apart/stet.json': '{}',
    'apart/corpus/a.md': 'x',
    'bare/draft.md': '47',
  });
  const { client, engine } = serve();
  await client.start([join(root, 'main')]);
  await client.next('stet/status', ({ state }) => state === 'ready');
  for (const name of ['main/sub/d.md', 'apart/d.md']) {
    const uri = uriOf(join(root, name));
    client.open(uri, '47');
    await client.next(DIAGNOSTICS, (params) => params.uri === uri);
  }
  const bare = uriOf(join(root, 'bare/draft.md'));
  client.open(bare, '47');
  const asked = { textDocument: { uri: bare }, position: place(0, 1) };
  assert.equal(await client.ask('textDocument/hover', asked), null);
  const roots = engine.opened.map((options) => options.roots.join());
  assert.deepEqual(roots, [
    join(root, 'main/corpus'),
    join(root, 'main/sub/own'),
    join(root, 'apart/corpus'),
  ]);
});

it('shows beside a source that it could not be read, until it can', async (t) => {
  const { client, engine, folder } = await ready(t);
  engine.unreadable.push({ id: 'scan.pdf', message: 'has no text; run it through OCR' });
  await client.ask('stet/reindex', undefined);
  const uri = uriOf(join(folder, 'corpus/scan.pdf'));
  const { diagnostics } = await client.next(DIAGNOSTICS, (params) => params.uri === uri);
  assert.equal(diagnostics[0].code, 'source-unreadable');
  assert.equal(diagnostics[0].message, 'has no text; run it through OCR');
  engine.unreadable.pop();
  await client.ask('stet/reindex', undefined);
  await client.next(DIAGNOSTICS, (params) => params.uri === uri && params.diagnostics.length === 0);
});

it('clears what it showed when a draft is closed', async (t) => {
  const { client, uri } = await ready(t);
  client.open(uri, '47');
  await client.next(DIAGNOSTICS);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  const last = await client.next(DIAGNOSTICS);
  assert.deepEqual(last, { uri, diagnostics: [] });
});

it('logs a fault of a handler and lives', async (t) => {
  const { client, uri } = await ready(t);
  client.open(uri, 'broken 47', 1);
  const { message } = await client.next('window/logMessage');
  assert.match(message, /draft\.md could not be checked: a fault in the engine$/);
  client.change(uri, 2, 'mended 47');
  assert.equal((await client.next(DIAGNOSTICS, of(2))).diagnostics.length, 1);
});

it('reads everything again on stet/reindex', async (t) => {
  const { client, engine } = await ready(t);
  assert.equal(await client.ask('stet/reindex', undefined), null);
  assert.deepEqual(engine.refreshed, [undefined]);
});

for (const stands of ['stopped', 'failed'] as const) {
  it(`checks drafts when the sources are read again after the reading has ${stands}`, async (t) => {
    const folder = await folderWith(t, { 'corpus/pumps.md': 'x' });
    const { client, engine } = serve();
    engine.stands = stands;
    await client.start([folder]);
    if (stands === 'stopped') {
      const { message } = await client.next('stet/status', ({ state }) => state === stands);
      assert.match(message, /called off; read them again/);
    }
    const uri = uriOf(join(folder, 'draft.md'));
    client.open(uri, '47', 1);
    assert.equal(
      await client.ask('textDocument/hover', { textDocument: { uri }, position: place(0, 1) }),
      null,
    );
    assert.deepEqual(engine.checked, []);
    delete engine.stands;
    await client.ask('stet/reindex', undefined);
    await client.next('stet/status', ({ state }) => state === 'ready');
    const { diagnostics } = await client.next(DIAGNOSTICS, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(diagnostics.length, 1);
  });
}

it('leaves out what a simple client cannot take', async (t) => {
  const folder = await folderWith(t, { 'corpus/pumps.md': 'x' });
  const uri = uriOf(join(folder, 'draft.md'));
  const client: TestClient = serve().client;
  await client.start([folder], { workspace: {}, textDocument: {}, window: {} });
  client.open(uri, '47');
  const { diagnostics } = await client.next(DIAGNOSTICS);
  assert.equal('relatedInformation' in diagnostics[0], false);
  const hover = await client.ask('textDocument/hover', { textDocument: { uri }, position: place(0, 1) });
  assert.equal(hover.contents.kind, 'plaintext');
  assert.match(hover.contents.value, /^Contradicted\n\nBy noon .* 53 pumps\.\nPumps back · /);
  const actions = await client.ask('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place(0, 0), end: place(0, 0) },
    context: { diagnostics: [] },
  });
  assert.deepEqual(Object.keys(actions[0].edit), ['changes']);
  assert.deepEqual(client.sent('client/registerCapability'), []);
});
