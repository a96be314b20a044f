import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Casing, Mention } from '../../server/mentions/mention.ts';
import { norm } from '../../server/mentions/norm.ts';
import { scan } from '../../server/mentions/scan.ts';
import { numberInWords } from '../../server/mentions/words.ts';

const SEED = { seed: 20310507 };

const PIECES = [
  'Mira',
  'Oster',
  'the',
  'of',
  '53',
  '1,250',
  '7 May',
  'May',
  '2031',
  '$5m',
  '35%',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '-',
  '–',
  '.',
  ',',
  '(',
  ')',
  '[2]',
  '\n',
  '\n\n',
  ' ',
  'two hundred',
  'and',
  'half',
  'a',
  'dozen',
  'more than',
  'UN',
  'U.S.',
  'Dr',
  'km/h',
  '10:30',
  'pm',
  '😀',
  '\ud800',
  '½',
  '×10',
  '²',
  'é',
  '漢字',
  '\u00a0',
  '$',
  '№',
];

const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(prose, glued, fc.string({ unit: 'binary', maxLength: 80 }));

/** Every word is a name in half of its places: enough to switch the text's own evidence off. */
const CASING: Casing = { capitalised: (word) => (word.length % 2 === 0 ? 0.9 : 0.1) };

const isValue = (mention: Mention): boolean => mention.kind !== 'name' && mention.kind !== 'quotation';

test('spans lie in the text, hold their core, and are sorted', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      for (const mention of scan(text)) {
        assert.ok(mention.start >= last && mention.start < mention.end && mention.end <= text.length);
        assert.ok(mention.start <= mention.core.start && mention.core.end <= mention.end);
        assert.ok(mention.confidence > 0 && mention.confidence <= 1);
        assert.equal(text.slice(mention.start, mention.end), text.slice(mention.start, mention.end).trim());
        last = mention.start;
      }
    }),
    { ...SEED, numRuns: 3000 },
  );
});

test('numbers, dates and times never overlap', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let end = 0;
      for (const mention of scan(text).filter(isValue)) {
        assert.ok(mention.start >= end, text.slice(mention.start, mention.end));
        end = mention.end;
      }
    }),
    { ...SEED, numRuns: 3000 },
  );
});

test('two paragraphs are the sum of each', () => {
  const shift = (mention: Mention, by: number): unknown =>
    JSON.parse(JSON.stringify(mention), (key, value) =>
      key === 'start' || key === 'end' ? value + by : value,
    );
  fc.assert(
    fc.property(prose, prose, (a, b) => {
      const first = a.trim();
      const second = b.trim();
      const joined = `${first}\n\n${second}`;
      const apart = [
        ...scan(first, { casing: CASING }).map((mention) => shift(mention, 0)),
        ...scan(second, { casing: CASING }).map((mention) => shift(mention, first.length + 2)),
      ];
      assert.deepEqual(JSON.parse(JSON.stringify(scan(joined, { casing: CASING }))), apart);
    }),
    { ...SEED, numRuns: 1500 },
  );
});

/** The one value that a sentence around `written` has. */
function readBack(written: string): string {
  const text = `They counted ${written} lamps there.`;
  const values = scan(text).filter(isValue);
  return values.map((mention) => norm(mention, text)).join(' | ');
}

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

test('a count reads the same in every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999_999 }), (n) => {
      const forms = [
        String(n),
        grouped(n, ','),
        grouped(n, '\u00a0'),
        grouped(n, '\u2009'),
        grouped(n, '’'),
        numberInWords(n),
        numberInWords(n).replaceAll(' and ', ' '),
      ];
      if (n >= 1_000_000) forms.push(grouped(n, '.'));
      for (const form of forms) assert.equal(readBack(form), `=${n}`, form);
    }),
    { ...SEED, numRuns: 1500 },
  );
});

test('scale words and letters multiply without rounding noise', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 99_999 }),
      fc.constantFrom('million', 'bn', 'billion', 'mn', 'trillion'),
      (n, scale) => {
        if (n % 100 === 0) return;
        const exponent = { million: 6, mn: 6, bn: 9, billion: 9, trillion: 12 }[scale];
        assert.equal(readBack(`${n / 100} ${scale}`), `=${BigInt(n) * 10n ** BigInt(exponent - 2)}`);
      },
    ),
    { ...SEED, numRuns: 800 },
  );
});

test('money and units keep value and unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9_999_999 }), (n) => {
      const amount = grouped(n, ',');
      for (const form of [`£${amount}`, `GBP ${amount}`, `${amount} GBP`]) {
        assert.match(readBack(form), new RegExp(`^=${n} GBP`), form);
      }
      for (const form of [`${amount} km`, `${amount} kilometres`])
        assert.equal(readBack(`${form} of`), `=${n} km`, form);
      for (const form of [`${amount}%`, `${amount} per cent of`, `${numberInWords(n)} per cent of`])
        assert.equal(readBack(form), `=${n}`, form);
    }),
    { ...SEED, numRuns: 500 },
  );
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

test('a day reads the same in every way of writing it', () => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1900, max: 2099 }),
      (day, month, year) => {
        const name = MONTHS[month - 1]!;
        const iso = `${year}-${pad(month)}-${pad(day)}`;
        const forms = [
          iso,
          `${day} ${name} ${year}`,
          `${name} ${day}, ${year}`,
          `${day} ${name.slice(0, 3)} ${year}`,
          `${pad(day)}.${pad(month)}.${year}`,
          `${pad(day)}/${pad(month)}/${year}`,
        ];
        for (const form of forms) {
          const text = `The mill opened on ${form} at dawn.`;
          const found = scan(text).filter((mention) => mention.kind === 'date');
          assert.deepEqual(
            found.map((mention) => norm(mention, text)),
            [iso],
            form,
          );
        }
      },
    ),
    { ...SEED, numRuns: 1000 },
  );
});

test('hostile text takes time in proportion to its length', () => {
  const units = [
    '1',
    '1,',
    '12-',
    '1.2.',
    'A ',
    'Ab ',
    '"',
    '“',
    "'a ",
    "a' ",
    'a-',
    'A-',
    'one ',
    'hundred and ',
    'Bank of the ',
    'May ',
    '5 to ',
    'A.',
    '[1,',
    'a@b',
    '://',
    '1:',
    'between 1 and ',
    '5ft ',
  ];
  for (const unit of units) {
    const started = performance.now();
    scan(unit.repeat(Math.ceil(200_000 / unit.length)));
    assert.ok(performance.now() - started < 3000, unit);
  }
});
