/**
 * Measures the language server as an editor feels it: `npm run bench -- editor [sources ...] [stages]`, 5,000 sources when no number is
 * given. Wall times over standard input and output, without debounce, beside a server that does nothing and checkers that do other
 * things. A draft is changed in one place after the other, far apart, so that nearly every change is in a sentence whose sources were not looked
 * at for long, and then in one sentence, word by word. `stages` profiles the server and says where the time of an edit goes.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, random } from '../index/generate.ts';
import { TestClient, uriOf } from '../lsp/client.ts';
import { otherCheckers } from './editor/others.ts';
import { profiling, stagesIn, type Window } from './editor/stages.ts';
import { benchCorpus } from './index/corpus.ts';

const EDITS = 60;
const WORDS_PER_SENTENCE = 17;
const ROOT = join(import.meta.dirname, '..', '..');
const SERVERS = {
  stet: [join(ROOT, 'server/cli/main.ts'), 'lsp', '--stdio'],
  empty: [join(import.meta.dirname, 'editor/empty.ts')],
};

const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const line = (what: string, times: readonly number[], more = ''): void =>
  console.log(`${what.padEnd(48)}p50 ${ms(share(times, 0.5))}, p95 ${ms(share(times, 0.95))}${more}`);

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

const draftOf = (words: number): string =>
  `# Draft\n\n${article(random(12), Math.round(words / WORDS_PER_SENTENCE))}`;

/** Milliseconds that a process has been at work in its main thread, where the system tells: on a busy machine they say more than the clock. */
function atWork(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const clock = (): number => Number(process.hrtime.bigint() / 1000n);

/** A server with an open draft. */
interface Editor {
  readonly client: TestClient;
  readonly uri: string;
  /** Writes at a place, and waits for what is shown of it; gives the time of the clock, of the processor, and when it was. */
  write(
    text: string,
    at: object,
  ): Promise<{ readonly time: number; readonly work: number; readonly window: Window }>;
  close(): Promise<void>;
}

async function open(
  name: keyof typeof SERVERS,
  text: string,
  corpus: string,
  flags: readonly string[],
): Promise<Editor> {
  const child = spawn(process.execPath, [...flags, ...SERVERS[name]], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new TestClient(child.stdout, child.stdin);
  await client.start([join(corpus, '..')]);
  if (name === 'stet') await client.next('stet/status', ({ state }) => state === 'ready');
  const uri = uriOf(join(corpus, '..', 'draft.md'));
  const shown = (of: number) =>
    client.next('textDocument/publishDiagnostics', ({ version }) => version === of);
  const first = await timed(() => {
    client.open(uri, text, 1);
    return shown(1);
  });
  console.log(`${name}: opened to diagnostics ${first.toFixed(0)} ms`);
  let version = 1;
  return {
    client,
    uri,
    async write(words, at) {
      const [work, from] = [atWork(child.pid!), clock()];
      client.change(uri, ++version, words, { start: at, end: at });
      await shown(version);
      const to = clock();
      return { time: (to - from) / 1000, work: atWork(child.pid!) - work, window: [from, to] };
    },
    async close() {
      await client.ask('shutdown', undefined);
      client.notify('exit', undefined);
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

type Written = Awaited<ReturnType<Editor['write']>>;

function tell(what: string, written: readonly Written[]): void {
  const work = share(
    written.map((one) => one.work),
    0.95,
  );
  line(
    what,
    written.map(({ time }) => time),
    Number.isNaN(work) ? '' : `; at work p95 ${ms(work)}`,
  );
}

async function measure(name: keyof typeof SERVERS, words: number, corpus: string, stages: boolean) {
  const profile = stages && name === 'stet' ? mkdtempSync(join(tmpdir(), 'stet-profile-')) : undefined;
  const text = draftOf(words);
  const editor = await open(name, text, corpus, profile ? profiling(profile) : []);
  const lines = text.split('\n').length;
  const at = (n: number) => ({ line: 2 + 2 * ((n * 7) % Math.floor(lines / 2 - 2)), character: 0 });
  const apart: Written[] = [];
  for (let n = 0; n < EDITS; n++) apart.push(await editor.write(`Some ${n + 20} `, at(n)));
  tell('  change in another paragraph to diagnostics', apart);
  const on: Written[] = [];
  for (let n = 0; n < EDITS; n++)
    on.push(await editor.write(`then ${n % 7 === 6 ? n + 20 : ''} `, at(EDITS)));
  tell('  change in the same sentence to diagnostics', on);
  await measureRequests(editor, at);
  await editor.close();
  if (!profile) return;
  const windows = apart.map(({ window }) => window);
  for (const [stage, time] of stagesIn(profile, windows))
    console.log(`    ${stage.padEnd(46)}${ms(time).padStart(9)}`);
  rmSync(profile, { recursive: true });
}

async function measureRequests(editor: Editor, at: (n: number) => { line: number }): Promise<void> {
  const { client, uri } = editor;
  const ask = (method: string, params: object) => (n: number) =>
    client.ask(method, { textDocument: { uri }, position: { ...at(n), character: 6 }, ...params });
  line('  hover', await repeated(EDITS, ask('textDocument/hover', {})));
  await editor.write('It said so @ba.\n\n', { line: 2, character: 0 });
  const position = { line: 2, character: 14 };
  const complete = ask('textDocument/completion', { position, context: { triggerKind: 1 } });
  const [cold, ...warm] = await repeated(EDITS, complete);
  line(`  completion of a key, the first ${ms(cold!)}`, warm);
}

/** Longer drafts take Harper minutes. */
const MOST_FOR_HARPER = 10_000;

/** The same draft looked at again by others after changes at its beginning. */
async function measureOthers(words: number): Promise<void> {
  for (const [name, look] of Object.entries(await otherCheckers())) {
    if (name === 'harper' && words > MOST_FOR_HARPER) continue;
    let text = draftOf(words);
    await look(text);
    const times = await repeated(10, (n) => {
      text = text.replace('\n\n', `\n\nSome ${n + 20} `);
      return look(text);
    });
    line(`${name}:`, times);
  }
}

const given = process.argv.slice(2);
const sizes = given.filter((one) => one !== 'stages').map(Number);
for (const documents of sizes.length > 0 ? sizes : [5000]) {
  const { root } = benchCorpus(documents);
  for (const words of [5000, 50_000]) {
    console.log(`\n${words} words, ${documents} sources`);
    for (const name of ['empty', 'stet'] as const) await measure(name, words, root, given.includes('stages'));
    await measureOthers(words);
  }
}
