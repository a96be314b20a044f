import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { excerpt } from '../../server/check/binding/excerpt.ts';
import type { Evidence } from '../../server/check/report.ts';
import { stylish } from '../../server/cli/formats/stylish.ts';
import { hasColour, type Io, widthOf } from '../../server/cli/io.ts';
import { CONTEXT, resultOf } from './formats/result.ts';

/** Evidence for the value marked «» in a passage. */
function evidenceOf(marked: string): Evidence {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const passage = { start: 0, end: text.length, text, locator: {} };
  return { sourceId: 'a', relation: 'supports', value: text.slice(start, end), start, end, passage };
}

const cut = (marked: string, width: number): string => {
  const { before, value, after } = excerpt(evidenceOf(marked), width);
  return `${before}«${value}»${after}`;
};

it('cuts a passage at words around the value', () => {
  const table: readonly (readonly [marked: string, width: number, expected: string])[] = [
    ['By noon «53» pumps ran.', 80, 'By noon «53» pumps ran.'],
    ['By noon\n  «53»\tpumps ran.', 80, 'By noon «53» pumps ran.'],
    [
      'The engineers of the board had restored «53» pumps by noon, it said.',
      30,
      '… restored «53» pumps by noon,…',
    ],
    ['«53» pumps were restored by the engineers', 20, '«53» pumps were…'],
    ['The engineers of the water board restored «53»', 20, '… board restored «53»'],
  ];
  for (const [marked, width, expected] of table) assert.equal(cut(marked, width), expected);
});

it('never gives more than the width, nor half a character', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 }).map((part) => part.replace(/[«»]/g, ''));
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 4, max: 60 }), (before, value, after, width) => {
      const got = excerpt(evidenceOf(`${before}«${value}»${after}`), width);
      const line = got.before + got.value + got.after;
      assert.ok(line.length <= width, `${line.length} > ${width}`);
      assert.ok(line.isWellFormed());
      assert.doesNotMatch(line, /\n/);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('takes a passage whole that does not hold the value', () => {
  const evidence = { ...evidenceOf('«53» pumps'), start: 90, end: 92 };
  assert.deepEqual(excerpt(evidence, 40), { before: '53 pumps', value: '', after: '' });
});

const io = (isTTY: boolean, columns: number, env: Record<string, string> = {}): Io => {
  const out = { isTTY, columns, write: () => true };
  return { stdout: out, stderr: out, cwd: '/', env };
};

it('colours only on a terminal that wants it, and trims to its width', () => {
  assert.equal(hasColour(io(true, 60)), true);
  assert.equal(hasColour(io(false, 60)), false);
  assert.equal(hasColour(io(true, 60, { NO_COLOR: '1' })), false);
  assert.equal(widthOf(io(true, 60)), 60);
  assert.equal(widthOf(io(false, 60)), 100);
  const text = 'Crews restored 47 pumps.';
  const result = resultOf({ 'a.md': text });
  const plain = stylish(result, CONTEXT);
  const coloured = stylish(result, { ...CONTEXT, colour: true });
  assert.ok(coloured.includes('\u001B[31merror\u001B[39m'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  assert.equal(coloured.replace(/\u001B\[\d+m/g, ''), plain);
  assert.equal(
    plain,
    [
      'a.md',
      '  1:16 error number-contradicted “47” is not what the sources say: Tarn Gazette has “53”.',
      '      › Crews restored «47» pumps.',
      '      Pumps back, Tarn Gazette [@tarn2031], line 12',
      '      By noon engineers had restored «53» pumps.',
      '',
      '1 claim (1 number): 0 supported, 0 not checked; 1 error, 0 warnings; 1 source',
      '',
    ].join('\n'),
  );
});
