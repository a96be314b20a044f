/**
 * Measures the language server as an editor feels it: `npm run bench -- editor [sources ...]`, 5,000 when none is given. Wall
 * times over standard input and output, without debounce, beside a server that does nothing.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { article, random } from '../index/generate.ts';
import { TestClient, uriOf } from '../lsp/client.ts';
import { benchCorpus } from './index/corpus.ts';

const EDITS = 40;
const WORDS_PER_SENTENCE = 17;
const ROOT = join(import.meta.dirname, '..', '..');
const SERVERS = {
  stet: [join(ROOT, 'server/cli/main.ts'), 'lsp', '--stdio'],
  empty: [join(import.meta.dirname, 'editor/empty.ts')],
};

const percentile = (times: readonly number[], share: number): string =>
  `${times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!.toFixed(1)} ms`;
const line = (what: string, times: readonly number[]): void =>
  console.log(`${what.padEnd(48)}p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeated(times: number, work: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await timed(() => work(n)));
  return all;
}

async function measure(name: keyof typeof SERVERS, words: number, corpus: string): Promise<void> {
  const child = spawn(process.execPath, SERVERS[name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new TestClient(child.stdout, child.stdin);
  await client.start([join(corpus, '..')]);
  if (name === 'stet') await client.next('stet/status', ({ state }) => state === 'ready');
  const uri = uriOf(join(corpus, '..', 'draft.md'));
  const shown = (version: number) =>
    client.next('textDocument/publishDiagnostics', (params) => params.version === version);
  const text = `# Draft\n\n${article(random(12), Math.round(words / WORDS_PER_SENTENCE))}`;
  const first = await timed(() => {
    client.open(uri, text, 1);
    return shown(1);
  });
  console.log(`${name}, ${words} words: opened to diagnostics ${first.toFixed(0)} ms`);
  const lines = text.split('\n').length;
  const at = (n: number) => ({ line: 2 + 2 * ((n * 7) % Math.floor(lines / 2 - 2)), character: 0 });
  line(
    '  change to diagnostics',
    await repeated(EDITS, (n) => {
      client.change(uri, n + 2, `Some ${n + 20} `, { start: at(n), end: at(n) });
      return shown(n + 2);
    }),
  );
  const ask = (method: string, params: object) => (n: number) =>
    client.ask(method, { textDocument: { uri }, position: { ...at(n), character: 6 }, ...params });
  line('  hover', await repeated(EDITS, ask('textDocument/hover', {})));
  client.change(uri, 99, 'It said so @ba.\n\n', {
    start: { line: 2, character: 0 },
    end: { line: 2, character: 0 },
  });
  await shown(99);
  const position = { line: 2, character: 14 };
  const complete = ask('textDocument/completion', { position, context: { triggerKind: 1 } });
  const [cold, ...warm] = await repeated(EDITS, complete);
  line(`  completion of a key, the first ${cold!.toFixed(1)} ms`, warm);
  await client.ask('shutdown', undefined);
  client.notify('exit', undefined);
}

const sizes = process.argv.slice(2).map(Number);
for (const documents of sizes.length > 0 ? sizes : [5000]) {
  const { root } = benchCorpus(documents);
  console.log(`${documents} sources`);
  for (const words of [5000, 50_000])
    for (const name of ['empty', 'stet'] as const) await measure(name, words, root);
}
