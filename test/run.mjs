// npm test: every check there is, on a machine with nothing but Node and npm. `node test/run.mjs STAGE...` runs some.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { childEnvironment, ROOT, setUp } from '../scripts/setup.mjs';

/** Folders whose tests need something built or a real editor first, or are no tests. */
const APART = ['lsp', 'cli', 'vscode', 'ui', 'bench', 'fixtures'];

/** In this order. `needs` names a stage that must have gone well before. */
const STAGES = [
  { name: 'types', title: 'Type check', run: () => oneCheck('tsc', ['-p', '.']) },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => oneCheck('biome', ['ci', '--colors=off', '--diagnostic-level=error']),
  },
  { name: 'unit', title: 'Unit tests', run: () => nodeTests(unitFolders().map(testsIn)) },
  { name: 'build', title: 'Build', run: () => oneCheck('node', ['esbuild.mjs', '--tests']) },
  { name: 'programs', title: 'Server and command line', needs: 'build', run: programs },
  { name: 'vscode', title: 'In a real VS Code', needs: 'build', run: editorTests },
  { name: 'ui', title: 'User interface', needs: 'build', run: userInterface },
];

/** Lets the tests of the user interface renew the pictures in docs/images. */
const UPDATE_DOCS = '--update-docs';

/** Every test file is a process, and many start threads: what Node has compiled is kept, which is a third of their time. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled');

/** Kept until the end of the run, so that no child outlives it. */
const children = new Set();

async function main(args) {
  const names = args.filter((arg) => arg !== UPDATE_DOCS);
  if (names.length < args.length) process.env.UPDATE_DOCS = '1';
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown) {
    console.error(
      `There is no stage "${unknown}"; there are ${STAGES.map((stage) => stage.name).join(', ')}.`,
    );
    return 2;
  }
  stopChildrenOnExit();
  try {
    setUp();
  } catch (error) {
    console.error(`stet: ${error.message}`);
    return 2;
  }
  return summary(await runStages(selected(names)));
}

/** The stages asked for, with those that they need. */
function selected(names) {
  if (names.length === 0) return STAGES;
  const needed = STAGES.filter(({ name }) => names.includes(name)).map(({ needs }) => needs);
  return STAGES.filter(({ name }) => names.includes(name) || needed.includes(name));
}

async function runStages(stages) {
  const results = new Map();
  for (const { name, title, needs, run } of stages) {
    console.log(`\n== ${title} (${name})`);
    const began = performance.now();
    const blocked = needs && results.get(needs)?.failed > 0;
    const result = blocked ? failure('not run', `stage ${needs} failed`) : await run();
    if (result.passed + result.failed === 0)
      Object.assign(result, failure('nothing ran', 'no test was found'));
    results.set(name, { title, ...result });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`   ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  }
  return [...results.values()];
}

/** Repeats what failed; the last line is the count over all stages. */
function summary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  for (const { title, failures } of results) {
    for (const { name, error } of failures) console.log(`\nFAILED ${title}: ${name}\n${indent(error)}`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

/** A program that counts as one test. */
async function oneCheck(command, args) {
  const { code, output } = await capture(command, args);
  if (code === 0) return { passed: 1, failed: 0, failures: [] };
  return failure([command, ...args].join(' '), output.trim() || `ended with code ${code}`);
}

/** Runs files by `node --test` and reads the records of test/reporter.mjs. */
async function nodeTests(patterns, options = []) {
  const reporter = ['--test-reporter=./test/reporter.mjs', '--test-reporter-destination=stdout'];
  const { code, output } = await capture('node', ['--test', ...reporter, ...options, ...patterns]);
  const records = output.split('\n').flatMap(parseRecord);
  const counts = records.find((record) => record.counts)?.counts;
  const failures = records.filter((record) => record.failed).map(describeFailure);
  if (!counts || (code !== 0 && counts.failed + counts.cancelled === 0)) {
    return failure('node --test', `ended with code ${code} without saying why\n${tail(output)}`);
  }
  for (const { name, error } of failures) console.log(`   not ok ${name}\n${indent(error)}`);
  return { passed: counts.passed, failed: counts.failed + counts.cancelled, failures };
}

function programs() {
  return nodeTests(['lsp', 'cli'].map(testsIn));
}

function userInterface() {
  return nodeTests(['test/ui/**/*.ui.ts'], ['--test-timeout=240000']);
}

/** The runner of the editor tests prints a line for each test, and the counts last. */
async function editorTests() {
  const { output } = await capture('node', ['test/vscode/run.ts'], (text) => process.stdout.write(text));
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!counts) return failure('node test/vscode/run.ts', tail(output));
  const failed = Number(counts[2]);
  const [list, ...details] = output.split(/\n(?=\n)/);
  const names = [...list.matchAll(/^not ok (.*)$/gm)].map((match) => match[1]);
  const failures = names.map((name) => ({
    name,
    error: details.find((detail) => detail.trim().startsWith(name)) ?? 'see the output above',
  }));
  return { passed: Number(counts[1]), failed, failures };
}

function unitFolders() {
  return readdirSync(join(ROOT, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !APART.includes(entry.name))
    .map((entry) => entry.name)
    .sort()
    .concat('.');
}

/** Pattern of the tests below a folder; for test/ itself, of those right in it. */
const testsIn = (folder) => (folder === '.' ? 'test/*.test.ts' : `test/${folder}/**/*.test.ts`);

function parseRecord(line) {
  if (!line.startsWith('{')) return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function describeFailure({ failed, file, line, error }) {
  return { name: file ? `${failed} (${relative(ROOT, file)}:${line})` : failed, error };
}

const failure = (name, error) => ({ passed: 0, failed: 1, failures: [{ name, error }] });

const indent = (text) => text.replace(/^(?=.)/gm, '    ');

const tail = (text) => text.trim().split('\n').slice(-40).join('\n');

/** Runs a program of the project in its own process group; standard output and error come as one text. */
function capture(command, args, echo = () => {}) {
  return new Promise((done) => {
    const shell = process.platform === 'win32';
    const options = {
      cwd: ROOT,
      env: childEnvironment({ NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILED }),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      detached: !shell,
    };
    const child = spawn(command, args, options);
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        echo(text);
      });
    }
    const end = (code, extra = '') => {
      children.delete(child);
      done({ code: code ?? 1, output: output + extra });
    };
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code));
  });
}

function stopChildrenOnExit() {
  process.on('exit', () => {
    for (const { pid } of children) {
      try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
      } catch {
        // It has just ended.
      }
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(141));
}

process.exitCode = await main(process.argv.slice(2));
