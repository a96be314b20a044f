import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { createConnection } from 'vscode-languageserver/node';
import { checkDraft } from '../../server/check/check.ts';
import { fixesAt } from '../../server/check/fixes.ts';
import { createMemo } from '../../server/check/memo.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import type { ClaimView, FolderSources } from '../../server/lsp/protocol.ts';
import { startServer } from '../../server/lsp/server.ts';
import { parseDraft } from '../../server/markdown/parse.ts';
import { type Json, TestClient, uriOf } from './client.ts';
import { fakeEngine, folderWith } from './fake.ts';

const SOURCES = {
  'corpus/pumps.md':
    '---\ntitle: Pumps back\npublisher: Tarn Gazette\ndate: 2031-05-17\n---\n\nEngineers restored 53 pumps in the town of Orrin.\n',
  'corpus/wells.md': '---\ntitle: Wells\n---\n\nThe town of Orrin has 12 wells.\n',
  'corpus/odd.txt': '',
};

/** A server with the whole of Stet behind it, and one draft that is open there. */
async function desk(t: TestContext, text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await folderWith(t, { ...SOURCES, ...files, 'draft.md': text });
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(toServer, toClient);
  const openIndex: typeof openFolderIndex = (options) =>
    openFolderIndex({ ...options, cache: join(folder, '.cache') });
  const parts = { openIndex, parse: parseDraft, check: checkDraft, memo: createMemo, fixes: fixesAt };
  startServer(connection, { ...fakeEngine(), ...parts }, 0);
  connection.listen();
  const client = new TestClient(toClient, toServer);
  t.after(() => client.ask('shutdown', null));
  await client.start([folder]);
  await client.next('stet/status', ({ state }) => state === 'ready');
  const uri = uriOf(join(folder, 'draft.md'));
  client.open(uri, text);
  const claims = async (): Promise<readonly ClaimView[]> => (await client.ask('stet/claims', { uri })).claims;
  return { client, folder, uri, claims };
}

const verdicts = (claims: readonly ClaimView[]) => claims.map(({ text, verdict }) => `${text} ${verdict}`);
const standings = (claims: readonly ClaimView[]) =>
  claims.map(({ standing, changed }) => (changed ? `${standing}: ${changed}` : standing));

const TWO = 'Engineers restored 47 pumps in the town of Orrin.\n\nThe town of Orrin has 12 wells.\n';
const figures = (claims: readonly ClaimView[]) => claims.filter(({ kind }) => kind === 'number');

describe('claims', () => {
  it('come in order, with verdict, sentence, message and sources', async (t) => {
    const { claims } = await desk(t, TWO);
    const found = figures(await claims());
    assert.deepEqual(verdicts(found), ['47 contradicted', '12 supported']);
    assert.equal(found[0]!.sentence, 'Engineers restored 47 pumps in the town of Orrin.');
    assert.match(found[0]!.note!, /“47” is not what the sources say/);
    assert.deepEqual(found[0]!.sources, ['Tarn Gazette']);
    assert.deepEqual(found[1]!.range, {
      start: { line: 2, character: 22 },
      end: { line: 2, character: 24 },
    });
  });

  it('keep their names while the draft around them changes', async (t) => {
    const { client, uri, claims } = await desk(t, TWO);
    const before = (await claims()).map(({ id }) => id);
    client.change(uri, 2, `Something else.\n\n${TWO}`);
    const after = (await claims()).map(({ id }) => id);
    assert.deepEqual(after, before);
    assert.equal(new Set(after).size, after.length);
  });

  it('are null for a document that is no draft', async (t) => {
    const { client, folder } = await desk(t, TWO);
    assert.equal(await client.ask('stet/claims', { uri: uriOf(join(folder, 'corpus/pumps.md')) }), null);
  });
});

describe('a mark', () => {
  it('is kept in the ledger with its note, and taken back', async (t) => {
    const { client, folder, uri, claims } = await desk(t, TWO);
    const [wrong] = figures(await claims());
    await client.ask('stet/mark', { uri, id: wrong!.id, note: 'by phone' });
    const [marked] = figures(await claims());
    assert.deepEqual([marked!.standing, marked!.verified], ['verified', 'by phone']);
    const ledger = () => readFileSync(join(folder, '.stet/ledger.jsonl'), 'utf8');
    assert.match(ledger(), /^\{"draft":"draft\.md","kind":"number","text":"47".*"note":"by phone"\}\n$/);
    await client.ask('stet/unmark', { uri, id: wrong!.id });
    assert.deepEqual(standings(figures(await claims())), ['open', 'open']);
    assert.equal(ledger(), '');
  });

  it('reopens when its sentence changes, and can be given anew without a second line', async (t) => {
    const { client, folder, uri, claims } = await desk(t, TWO);
    await client.ask('stet/mark', { uri, id: figures(await claims())[0]!.id, note: 'by phone' });
    client.change(uri, 2, TWO.replace('Engineers', 'Our engineers'));
    const [reopened] = figures(await claims());
    assert.deepEqual(standings([reopened!]), ['reopened: sentence']);
    assert.equal(reopened!.verified, 'by phone');
    await client.ask('stet/mark', { uri, id: reopened!.id, note: 'in person' });
    assert.deepEqual(standings(figures(await claims())), ['verified', 'open']);
    assert.equal(readFileSync(join(folder, '.stet/ledger.jsonl'), 'utf8').trim().split('\n').length, 1);
  });

  it('reopens when the source changes', async (t) => {
    const { client, folder, uri, claims } = await desk(t, TWO);
    await client.ask('stet/mark', { uri, id: figures(await claims())[0]!.id });
    const path = join(folder, 'corpus/pumps.md');
    writeFileSync(path, SOURCES['corpus/pumps.md'].replace('53', '54'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
    await client.next('stet/changed');
    assert.deepEqual(standings(figures(await claims())), ['reopened: sources', 'open']);
  });

  it('given at the same time as others is not lost', async (t) => {
    const { client, uri, claims } = await desk(t, TWO);
    const all = await claims();
    await Promise.all(all.map(({ id }) => client.ask('stet/mark', { uri, id })));
    assert.ok((await claims()).every(({ standing }) => standing === 'verified'));
  });

  it('is refused where writing would lose lines that a merge has left', async (t) => {
    const { client, folder, uri, claims } = await desk(t, TWO);
    await mkdir(join(folder, '.stet'));
    const file = join(folder, '.stet/ledger.jsonl');
    writeFileSync(file, '<<<<<<< ours\n');
    const [first] = await claims();
    const { error } = await client.request('stet/mark', { uri, id: first!.id }).answer;
    assert.match(error!.message, /ledger\.jsonl: line 1 is no mark; mend the file first/);
    assert.equal(readFileSync(file, 'utf8'), '<<<<<<< ours\n');
  });

  it('on a claim that is gone says so', async (t) => {
    const { client, uri } = await desk(t, TWO);
    const { error } = await client.request('stet/mark', { uri, id: 'none' }).answer;
    assert.match(error!.message, /not in the draft any more/);
  });
});

describe('sources', () => {
  it('come with key, facts and how many claims rest on them', async (t) => {
    const { client, folder, claims } = await desk(t, TWO);
    await claims();
    const [one]: FolderSources[] = await client.ask('stet/sources', null);
    assert.equal(one!.folder, uriOf(folder));
    const wells = one!.sources.find(({ title }) => title === 'Wells')!;
    const pumps = one!.sources.find(({ title }) => title === 'Pumps back')!;
    assert.ok(wells.claims >= 1);
    assert.deepEqual([pumps.publisher, pumps.date, pumps.id], ['Tarn Gazette', '2031-05-17', 'pumps.md']);
    assert.equal(pumps.uri, uriOf(join(folder, 'corpus/pumps.md')));
    assert.deepEqual(
      one!.unreadable.map(({ uri }) => uri),
      [uriOf(join(folder, 'corpus/odd.txt'))],
    );
  });
});

describe('citing a source', () => {
  const cite = (client: TestClient, uri: string, line: number, character = 10): Promise<Json> =>
    client.ask('stet/cite', { uri, position: { line, character }, source: 'pumps.md' });

  const table: readonly (readonly [what: string, text: string, line: number, expected: RegExp])[] = [
    ['the sentence at the place', 'Rain fell. The sun shone.\n\nNothing else.\n', 0, /^ ?\[@\w+\]$/],
    ['joined to what is there', 'It has 12 wells [@wells].\n', 0, /^; @\w+$/],
  ];
  for (const [what, text, line, expected] of table)
    it(`for ${what}`, async (t) => {
      const { client, uri } = await desk(t, text);
      const { edit } = await cite(client, uri, line);
      assert.match(edit.documentChanges[0].edits[0].newText, expected);
      assert.equal(edit.documentChanges[0].textDocument.version, 1);
    });

  const refused: readonly (readonly [what: string, text: string, line: number, reason: RegExp])[] = [
    ['where there is no sentence', '# Title\n\n\nRain fell.\n', 2, /no sentence/],
    ['in a heading', '# A fine title\n', 0, /no sentence/],
    ['again', 'Rain fell [@tarngazette2031pumps].\n', 0, /cites this source already/],
  ];
  for (const [what, text, line, reason] of refused)
    it(`is refused ${what}`, async (t) => {
      const { client, uri } = await desk(t, text);
      assert.match((await cite(client, uri, line)).reason, reason);
    });
});

describe('the report', () => {
  it('is a page with the draft, its claims and what was verified', async (t) => {
    const { client, uri, claims } = await desk(t, TWO);
    await client.ask('stet/mark', { uri, id: figures(await claims())[0]!.id, note: 'by phone' });
    const { title, html } = await client.ask('stet/report', { uri });
    assert.equal(title, 'draft.md');
    assert.match(html, /<a href="corpus\/pumps\.md">/);
    assert.match(html, /Verified: by phone/);
    assert.match(html, /odd\.txt: /);
  });

  it('opens passages by a command in an editor', async (t) => {
    const { client, uri } = await desk(t, TWO);
    const { html } = await client.ask('stet/report', { uri, command: 'stet.openSource' });
    const [, args] = /href="command:stet\.openSource\?([^"]*)"/.exec(html)!;
    const [source, line] = JSON.parse(decodeURIComponent(args!));
    assert.match(source, /pumps\.md$/);
    assert.equal(line, 7);
  });
});
