import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { SourceError } from '../../server/sources/errors.ts';
import { passages } from '../../server/sources/passages.ts';
import { readSource } from '../../server/sources/read.ts';
import { EVIDENCE, type ReadSource } from '../../server/sources/source.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const FILES = readdirSync(CORPUS).filter((name) => !name.endsWith('.bib'));
const CONTENTS = new Map(FILES.map((name) => [name, readFileSync(new URL(name, CORPUS))]));

function holds(source: ReadSource): void {
  const { text, regions, locators } = source;
  let at = 0;
  for (const region of regions) {
    assert.equal(region.start, at, 'regions follow each other');
    assert.ok(region.end > region.start);
    at = region.end;
  }
  assert.equal(at, text.length, 'regions cover the text');
  assert.ok(locators.every((mark, i) => mark.at < text.length && (i === 0 || mark.at > locators[i - 1]!.at)));
  let last = 0;
  for (const p of passages(source)) {
    assert.ok(p.start >= last && p.end > p.start, 'passages are in order');
    const region = regions.find((r) => r.start <= p.start && p.end <= r.end);
    assert.ok(region && region.kind === p.region && EVIDENCE.has(p.region));
    assert.notEqual(text.slice(p.start, p.end).trim(), '');
    assert.ok(p.locator.line !== undefined && p.locator.line > 0);
    last = p.end;
  }
}

async function readOrRefuse(name: string, bytes: Uint8Array): Promise<void> {
  let source: ReadSource;
  try {
    source = await readSource(name, bytes, { maxBytes: 1_000_000 });
  } catch (error) {
    assert.ok(error instanceof SourceError, String(error));
    return;
  }
  holds(source);
}

const NAME = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a');

const PIECE = fc.constantFrom(
  ...'Water rose.|By Ada Berg|\n|\n\n|\r\n| |References|Berg (2030).|<p>|</p>|<table><tr><td>|<div class="related">|<br>|&amp;|&#x1F600;|# |> || a | b |\n|---|---|\n|- |1. |`x`|[^1]|Sign up for our newsletter|Already a subscriber?|El agua subió por la noche y la gente se fue|😀|\u2028|\ufeff|"Where?"|Photo: A|A headline without a stop'.split(
    '|',
  ),
);

test('whatever the bytes, the reader reads or refuses', async () => {
  await fc.assert(fc.asyncProperty(NAME, fc.uint8Array({ maxLength: 400 }), readOrRefuse), {
    seed: 3,
    numRuns: 300,
  });
});

test('whatever the text, regions cover it and passages lie inside', async () => {
  const text = fc.array(PIECE, { maxLength: 40 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  await fc.assert(fc.asyncProperty(NAME, text, readOrRefuse), { seed: 5, numRuns: 500 });
});

test('damaged copies of the corpus', async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILES), damage, fc.nat(), async (name, changes, cut) => {
      const bytes = Uint8Array.from(CONTENTS.get(name)!);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await readOrRefuse(name, bytes.subarray(cut % bytes.length));
    }),
    { seed: 11, numRuns: 60 },
  );
});

const hostile: readonly (readonly [string, string])[] = [
  ['a.txt', 'A headline of some words\n'.repeat(20_000)],
  ['a.txt', 'A headline of some words\nIts one sentence stands here.\n'.repeat(10_000)],
  ['a.txt', `${' '.repeat(200_000)}x`],
  ['a.txt', 'References\n'.repeat(20_000)],
  ['a.txt', '('.repeat(200_000)],
  ['a.txt', 'A, '.repeat(70_000)],
  ['a.html', '<p>'.repeat(60_000)],
  ['a.html', '<table><tr><td>'.repeat(20_000)],
  ['a.html', `<p>${'<b>x '.repeat(40_000)}`],
  ['a.html', '<b> </b>'.repeat(60_000)],
  ['a.html', `<p>${'<b> </b>'.repeat(60_000)}x`],
  ['a.html', '<sup>1'.repeat(20_000)],
  ['a.html', '<'.repeat(200_000)],
];

for (const [name, text] of hostile) {
  test(`is quick on ${JSON.stringify(text.slice(0, 30))}… in ${name}`, async () => {
    const start = process.cpuUsage();
    await readOrRefuse(name, new TextEncoder().encode(text));
    assert.ok(process.cpuUsage(start).user < 3_000_000);
  });
}
