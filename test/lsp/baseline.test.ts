import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import type { Identity } from '../../server/check/baseline.ts';
import { uriOf } from './client.ts';
import { folderWith, serve } from './fake.ts';

const ERROR = 1;
const INFORMATION = 3;

const known = (drafts: Readonly<Record<string, readonly Identity[]>>): string =>
  JSON.stringify({ version: 1, drafts });

/** The `occurrence`th "47" of a draft. */
const entry = (occurrence: number): Identity => ({ rule: 'number-contradicted', text: '47', occurrence });

/** A server whose project has this baseline, with the draft `draft.md` open; the fake engine reports every "47". */
async function opened(t: TestContext, baseline: string | undefined, text: string) {
  const folder = await folderWith(t, {
    'stet.json': '{ "corpus": "corpus", "baseline": "known.json" }',
    'corpus/pumps.md': 'x',
    'draft.md': text,
    ...(baseline === undefined ? {} : { 'known.json': baseline }),
  });
  const { client } = serve();
  await client.start([folder]);
  await client.next('stet/status', ({ state }) => state === 'ready');
  const file = join(folder, 'known.json');
  /** The severities of what is shown next of a draft. */
  const severities = async (name = 'draft.md'): Promise<readonly number[]> => {
    const uri = uriOf(join(folder, name));
    const { diagnostics } = await client.next(
      'textDocument/publishDiagnostics',
      (shown) => shown.uri === uri,
    );
    return diagnostics.map(({ severity }: { severity: number }) => severity);
  };
  const changed = (path = file) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
  client.open(uriOf(join(folder, 'draft.md')), text, 1);
  return { client, folder, file, severities, changed };
}

it('shows what the baseline knows as information', async (t) => {
  const { severities } = await opened(t, known({ 'draft.md': [entry(2)] }), '47 and 47 and 47');
  assert.deepEqual((await severities()).toSorted(), [ERROR, ERROR, INFORMATION]);
});

it('follows the file as it appears, changes and goes', async (t) => {
  const { file, severities, changed } = await opened(t, undefined, '47');
  assert.deepEqual(await severities(), [ERROR]);
  await writeFile(file, known({ 'draft.md': [entry(1)] }));
  changed();
  assert.deepEqual(await severities(), [INFORMATION]);
  await writeFile(file, known({ 'other.md': [entry(1)], 'draft.md': [] }));
  changed();
  assert.deepEqual(await severities(), [ERROR]);
  await writeFile(file, known({ 'draft.md': [entry(1)] }));
  changed();
  assert.deepEqual(await severities(), [INFORMATION]);
  await rm(file);
  changed();
  assert.deepEqual(await severities(), [ERROR]);
});

it('knows a draft under another name', async (t) => {
  const { client, folder, severities } = await opened(t, known({ 'draft.md': [entry(1)] }), '47');
  assert.deepEqual(await severities(), [INFORMATION]);
  await rename(join(folder, 'draft.md'), join(folder, 'renamed.md'));
  client.open(uriOf(join(folder, 'renamed.md')), '47', 1);
  assert.deepEqual(await severities('renamed.md'), [INFORMATION]);
});

it('says which file is no baseline, and hides nothing', async (t) => {
  const { client, severities } = await opened(t, '{ "version": 7 }', '47');
  const { message } = await client.next('window/logMessage', ({ type }) => type === 2);
  assert.match(message, /known\.json is no baseline; write it anew with stet check --update-baseline/);
  assert.deepEqual(await severities(), [ERROR]);
});
