import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { uriOf } from './client.ts';
import { folderWith, serve } from './fake.ts';

const DIAGNOSTICS = 'textDocument/publishDiagnostics';
const at = (line: number, character: number) => ({ line, character });
const LONG = 60_000;
const [MANUAL, AFTER_DELAY] = [1, 2];

/** An open draft where the line being written is quiet; `pause` in milliseconds. */
async function writing(t: TestContext, text: string, pause: number) {
  const folder = await folderWith(t, { 'corpus/pumps.md': 'x' });
  const { client } = serve(pause);
  await client.start([folder], {}, { debounce: 0, quietLine: true });
  await client.next('stet/status', ({ state }) => state === 'ready');
  const uri = uriOf(join(folder, 'draft.md'));
  client.open(uri, text, 1);
  await client.next(DIAGNOSTICS);
  const write = (version: number, line: number, character: number, words: string) =>
    client.change(uri, version, words, { start: at(line, character), end: at(line, character) });
  /** Lines of the findings of a version, when they are sent next. */
  const lines = async (version: number): Promise<readonly number[]> => {
    const { diagnostics } = await client.next(DIAGNOSTICS, (params) => params.version === version);
    return diagnostics.map(({ range }: { range: { start: { line: number } } }) => range.start.line);
  };
  t.after(() => client.notify('textDocument/didClose', { textDocument: { uri } }));
  return { client, uri, write, lines };
}

it('holds back what is new in the line being written until the writer pauses', async (t) => {
  const { write, lines } = await writing(t, '47\n\n', 10);
  write(2, 1, 0, '47');
  assert.deepEqual(await lines(2), [0]);
  assert.deepEqual(await lines(2), [0, 1]);
});

it('keeps what was shown in that line before', async (t) => {
  const { write, lines } = await writing(t, 'x 47\n', LONG);
  write(2, 0, 4, ' and so on');
  assert.deepEqual(await lines(2), [0]);
});

it('holds back no more when the writer writes elsewhere, saves, or looks elsewhere', async (t) => {
  const { client, uri, write, lines } = await writing(t, '\n\n\n\n47', LONG);
  write(2, 0, 0, '47');
  assert.deepEqual(await lines(2), [4]);
  write(3, 1, 0, 'x');
  assert.deepEqual(await lines(3), [0, 4]);
  write(4, 1, 1, '47');
  assert.deepEqual(await lines(4), [0, 4]);
  client.notify('textDocument/didSave', { textDocument: { uri } });
  assert.deepEqual(await lines(4), [0, 1, 4]);
  write(5, 2, 0, '47');
  assert.deepEqual(await lines(5), [0, 1, 4]);
  const look = (line: number) =>
    client.ask('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at(line, 0), end: at(line, 0) },
      context: { diagnostics: [] },
    });
  await look(2);
  await look(0);
  assert.deepEqual(await lines(5), [0, 1, 2, 4]);
});

it('goes on holding back when the editor saves by itself', async (t) => {
  const { client, uri, write, lines } = await writing(t, '\n\n47', LONG);
  const save = (reason: number) => {
    client.notify('textDocument/willSave', { textDocument: { uri }, reason });
    client.notify('textDocument/didSave', { textDocument: { uri } });
  };
  write(2, 0, 0, '47');
  assert.deepEqual(await lines(2), [2]);
  save(AFTER_DELAY);
  write(3, 0, 2, ' and so on');
  assert.deepEqual(await lines(3), [2]);
  save(MANUAL);
  assert.deepEqual(await lines(3), [0, 2]);
});
