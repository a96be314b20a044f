import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const SAMPLE = new URL('../sample/', import.meta.url);

const VERDICTS = new Set(['supported', 'contradicted', 'unsupported', 'disputed', 'no claim']);

test('every claim of the list stands once in the sample draft', () => {
  const draft = readFileSync(new URL('flood.md', SAMPLE), 'utf8').replace(/[*]/g, '');
  const rows = readFileSync(new URL('README.md', SAMPLE), 'utf8').match(/^\| \d+ \|.*$/gm) ?? [];
  assert.equal(rows.length, 44);
  for (const row of rows) {
    const [, , claim = '', verdict = ''] = row
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    assert.equal(draft.split(claim.replace(/[«»]/g, '')).length, 2, claim);
    assert.match(claim, /«.+»/);
    for (const one of verdict.split(', ')) assert.ok(VERDICTS.has(one), verdict);
  }
});
