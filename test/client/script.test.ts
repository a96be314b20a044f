import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { loadScript } from '../../client/script.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-script-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = () => join(folder, 'kept');

/** Loads a script of this text as the extension is loaded. */
function load(text: string) {
  const file = join(folder, 'script.cjs');
  writeFileSync(file, text);
  return loadScript<{ readonly answer: unknown }>(file, kept(), createRequire(import.meta.url));
}

const WHOLE =
  'const { basename } = require("node:path");\nmodule.exports = { answer: basename(__filename) };\n';

test('a script has what a module has', () => {
  assert.equal(load(WHOLE).exports.answer, 'script.cjs');
  assert.equal(load('exports.answer = __dirname;').exports.answer, folder);
  assert.throws(() => load('exports.answer = require("./nowhere.cjs");'), /nowhere/);
});

test('what is kept is not compiled again, and does the same', () => {
  const first = load(WHOLE);
  assert.equal(first.compiled, true);
  assert.equal(first.keep(), true);
  const second = load(WHOLE);
  assert.equal(second.compiled, false);
  assert.deepEqual(second.exports, first.exports);
});

test('another script of the same length is compiled, and replaces what was kept', () => {
  load('exports.answer = 1;').keep();
  const other = load('exports.answer = 2;');
  assert.equal(other.compiled, true);
  assert.equal(other.exports.answer, 2);
  other.keep();
  assert.equal(readdirSync(kept()).length, 1);
  assert.equal(load('exports.answer = 2;').compiled, false);
});

test('what is damaged is compiled', () => {
  load(WHOLE).keep();
  const [name] = readdirSync(kept());
  const whole = readFileSync(join(kept(), name!));
  const damaged = Buffer.from(whole);
  damaged[100]! ^= 1;
  for (const bytes of [damaged, whole.subarray(0, 50), whole.subarray(0, 20), Buffer.alloc(0)]) {
    writeFileSync(join(kept(), name!), bytes);
    const again = load(WHOLE);
    assert.equal(again.compiled, true);
    assert.equal(again.exports.answer, 'script.cjs');
  }
});

test('where nothing can be written the script is loaded all the same', () => {
  writeFileSync(kept(), 'a file where the folder should be');
  const script = load(WHOLE);
  assert.equal(script.exports.answer, 'script.cjs');
  assert.equal(script.keep(), false);
});
