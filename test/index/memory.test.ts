import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openMemoryIndex } from '../../server/index/memory.ts';
import type { PassageQuery, PassageRecord } from '../../server/index/port.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from './generate.ts';
import { query, shown, weightsOf } from './helper.ts';

const SOURCES = [
  {
    id: 'herald',
    title: 'Ferry turns back',
    date: '2031-05-19',
    key: 'herald2031ferry',
    text: 'The ferry Maud turned back on Monday. It carried 53 miners.\n\nAnother ferry waited in Port Ombry. The harbour was closed.',
  },
  {
    id: 'gazette',
    title: 'Miners ashore',
    date: '2031-05-20',
    text: 'Fifty-three miners came ashore. The governor thanked the harbour crew.\n\nThe harbour stays closed until Friday.',
  },
];

const check = async (words: Partial<PassageQuery>, expected: readonly string[]): Promise<void> => {
  const index = await openMemoryIndex(SOURCES);
  assert.deepEqual(shown(await index.candidates(query(words))), expected);
  await index.close();
};

test('candidates share a key with the query, by source and offset', async () => {
  await check({ terms: ['ferri'] }, [
    'herald: The ferry Maud turned back on Monday.',
    'herald: Another ferry waited in Port Ombry.',
  ]);
  await check({ terms: ['harbour', 'maud'] }, [
    'gazette: The governor thanked the harbour crew.',
    'gazette: The harbour stays closed until Friday.',
    'herald: The ferry Maud turned back on Monday.',
    'herald: The harbour was closed.',
  ]);
});

test('a value is found however it is written', async () => {
  await check({ values: ['x53'] }, [
    'gazette: Fifty-three miners came ashore.',
    'herald: It carried 53 miners.',
  ]);
});

test('names are found by their words', () =>
  check({ names: ['ombry'] }, ['herald: Another ferry waited in Port Ombry.']));

test('a full house keeps the passages with the rarest and most keys', async () => {
  await check({ terms: ['harbour', 'close', 'friday'], limit: 2 }, [
    'gazette: The harbour stays closed until Friday.',
    'herald: The harbour was closed.',
  ]);
  await check({ terms: ['harbour', 'governor'], limit: 1 }, [
    'gazette: The governor thanked the harbour crew.',
  ]);
});

test('those runs of passages are promising whose candidates have the most weight by their texts', async () => {
  const next = random(31);
  const sources = Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, text: article(next, 70, 120) }));
  const index = await openMemoryIndex(sources);
  const terms = contentTerms(Array.from({ length: 40 }, (_, i) => wordOf(i)).join(' '));
  for (let at = 0; at + 4 < terms.length; at++) {
    const asked = query({
      terms: terms.slice(at, at + 4),
      limit: 60,
      ...(at % 3 === 0 && { sources: ['3', '7'] }),
    });
    const found = await index.promising(asked, weightsOf(terms), 20, 5);
    assert.deepEqual(found, promisingIn(await index.candidates(asked), weightsOf(terms), 20).slice(0, 5));
    assert.ok(found.length > 0);
  }
});

test('each passage is known to be of its source, among many and in long ones', async () => {
  const lengths = Array.from({ length: 300 }, (_, i) => (i % 50 === 7 ? 500 : 1 + (i % 5)));
  const sources = lengths.map((length, i) => ({
    id: `s${i}`,
    text: Array.from({ length }, () => `Mark m${i} held.`).join('\n\n'),
  }));
  const index = await openMemoryIndex(sources);
  for (const [i, length] of lengths.entries()) {
    const found = await index.promising(query({ terms: [`m${i}`], limit: 1000 }), new Map(), 200, 9);
    const runs = Array.from({ length: Math.ceil(length / 200) }, (_, at) => at * 200);
    assert.deepEqual(
      found,
      runs.map((ordinal) => ({ sourceId: `s${i}`, ordinal })),
    );
  }
  await index.close();
});

/** The same from the texts of the candidates; sums are rounded, since they may be added up in another order. */
function promisingIn(
  candidates: readonly PassageRecord[],
  weights: ReadonlyMap<string, number>,
  size: number,
): readonly unknown[] {
  const sum = (terms: Iterable<string>): number =>
    [...new Set(terms)].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const start = ({ ordinal }: PassageRecord): number => ordinal - (ordinal % size);
  const runs = Map.groupBy(candidates, (passage) => `${passage.sourceId} ${start(passage)}`);
  return [...runs.values()]
    .map((run) => {
      const terms = run.map(({ text }) => contentTerms(text));
      const score = Math.max(...terms.map(sum)) + sum(terms.flat());
      return { sourceId: run[0]!.sourceId, ordinal: start(run[0]!), score: Math.round(score * 1e9) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ sourceId, ordinal }) => ({ sourceId, ordinal }));
}

test('some sources only', async () => {
  await check({ terms: ['harbour'], sources: ['herald'] }, ['herald: The harbour was closed.']);
  await check({ terms: ['harbour'], sources: ['herald', 'nowhere', 'gazette'], limit: 1 }, [
    'herald: The harbour was closed.',
  ]);
  await check({ terms: ['harbour'], sources: [] }, []);
});

test('nothing is found for nothing', async () => {
  await check({}, []);
  await check({ terms: ['absent'], values: ['x999'], names: ['absent'] }, []);
  await check({ terms: ['harbour'], limit: 0 }, []);
  await check({ terms: ['" OR "', 'a b', '', '*', 'NEAR(harbour)', '\0', 'harbour"'] }, []);
});

test('frequencies count passages, not occurrences', async () => {
  const index = await openMemoryIndex([{ id: 'a', text: 'A lock is a lock. The lock held.\n\nNo dam.' }]);
  assert.deepEqual(
    await index.frequencies('term', ['lock', 'dam', 'gate']),
    new Map([
      ['lock', 2],
      ['dam', 1],
      ['gate', 0],
    ]),
  );
});

test('casing counts words inside sentences only', async () => {
  const text = [
    'Flood water rose in Orsa. The flood reached Orsa at noon, and flood gates failed.',
    'Gates matter. He said: “Gates close.” They met Flood there.',
    'WATER IN ORSA STREETS AGAIN',
  ].join('\n\n');
  const index = await openMemoryIndex([{ id: 'a', text }]);
  const casing = await index.casing(['orsa', 'Orsa', 'flood', 'gates', 'water', 'noon', 'absent']);
  assert.deepEqual(
    casing,
    new Map([
      ['orsa', 1],
      ['Orsa', 1],
      ['flood', 1 / 3],
      ['gates', 0],
      ['water', 0],
      ['noon', 0],
    ]),
  );
});

test('sources keep what they were given', async () => {
  const index = await openMemoryIndex(SOURCES);
  const [gazette, herald] = await index.sources();
  assert.deepEqual(
    { ...herald, losses: [] },
    {
      id: 'herald',
      key: 'herald2031ferry',
      title: 'Ferry turns back',
      date: '2031-05-19',
      format: 'text',
      length: SOURCES[0]!.text.length,
      passages: 4,
      losses: [],
    },
  );
  assert.equal(gazette?.id, 'gazette');
  assert.notEqual(gazette?.key, herald?.key);
  assert.deepEqual(await index.totals(), { sources: 2, passages: 7 });
});

test('neighbours are asked for by ordinal', async () => {
  const index = await openMemoryIndex(SOURCES);
  assert.deepEqual(shown(await index.passages('herald', 1, 3)), [
    'herald: It carried 53 miners.',
    'herald: Another ferry waited in Port Ombry.',
  ]);
  for (const [from, to] of [
    [1, 3],
    [-5, 99],
    [3, 1],
  ] as const) {
    const texts = (await index.passages('herald', from, to)).map(({ text }) => text);
    assert.deepEqual(await index.texts('herald', from, to), texts);
  }
  assert.deepEqual(await index.passages('herald', -5, 0), []);
  assert.equal((await index.passages('herald', -5, 99)).length, 4);
  assert.deepEqual(await index.passages('nowhere', 0, 9), []);
  assert.equal(await index.text('nowhere'), undefined);
});

test('a text without text is unreadable, the others count', async () => {
  const index = await openMemoryIndex([{ id: 'empty', text: ' \n' }, ...SOURCES]);
  assert.deepEqual(await index.unreadable(), [
    { id: 'empty', message: 'is empty; exclude it or add its text' },
  ]);
  assert.equal((await index.totals()).sources, 2);
});

test('any text comes back as it went in, passages are slices of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Orsa',
      ' 53 ',
      '\n\n',
      '. ',
      '\r\n',
      '\ufeff',
      '\0',
      '\ud83c\udf0a',
      '“Hold,” ',
      '\t',
      'é',
      '"',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  return fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const index = await openMemoryIndex([{ id: 'a', text }]);
      const stored = await index.text('a');
      if (stored !== undefined) assert.equal(stored, text.toWellFormed());
      const passages = await index.passages('a', 0, 1e6);
      for (const { start, end, text: words } of passages) {
        assert.equal(words, text.toWellFormed().slice(start, end));
      }
      const texts = passages.map(({ text }) => text);
      assert.deepEqual(await index.texts('a', 0, 1e6), texts);
      assert.deepEqual(await index.texts('a', 2, 5), texts.slice(2, 5));
      await index.close();
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a hostile text costs no more than a long one', async () => {
  for (const text of ['a'.repeat(300_000), '“'.repeat(100_000), '1,'.repeat(100_000), 'A-'.repeat(100_000)]) {
    const index = await openMemoryIndex([{ id: 'a', text }]);
    await index.candidates(query({ terms: [text.slice(0, 50_000)], values: ['1'.repeat(50_000)] }));
    await index.close();
  }
});
