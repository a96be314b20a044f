import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { it } from 'node:test';
import { FORMATS, type FormatName } from '../../../server/cli/formats/table.ts';
import { CONTEXT, sampleResult } from './result.ts';

/** `node test/cli/formats/golden.test.ts --update` writes the files anew; look at the difference. */
const UPDATE = argv.includes('--update');

const render = async (name: FormatName): Promise<string> => {
  const text = (await FORMATS[name]())(sampleResult(), CONTEXT);
  // The help of the rules in SARIF is that of their pages, which have a life of their own.
  return name === 'sarif' ? text.replace(/"markdown": "(?:[^"\\]|\\.)*"/g, '"markdown": "…"') : text;
};

for (const name of Object.keys(FORMATS) as FormatName[]) {
  it(`${name} is written as in golden/${name}.txt, in every run`, async () => {
    const file = new URL(`golden/${name}.txt`, import.meta.url);
    const text = await render(name);
    assert.equal(await render(name), text);
    if (UPDATE) writeFileSync(file, text);
    assert.ok(existsSync(file), 'there is a golden file');
    assert.equal(text, readFileSync(file, 'utf8'));
    assert.ok(text.endsWith('\n'));
  });
}
