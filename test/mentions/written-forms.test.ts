import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { norm } from '../../server/mentions/norm.ts';
import { UNIT_NAMES, UNIT_SYMBOLS } from '../../server/mentions/numbers/units.ts';
import { scan } from '../../server/mentions/scan.ts';
import { numberInWords } from '../../server/mentions/words.ts';

// Format, scan, and the same value comes back, in every way of writing it.

const SEED = { seed: 20310518 };

/** Norms of the values of a text, in order. */
const values = (text: string): readonly string[] =>
  scan(text)
    .filter(({ kind }) => kind !== 'name' && kind !== 'quotation')
    .map((mention) => norm(mention, text));

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

function everyForm(forms: readonly string[], expected: string, frame: (form: string) => string): void {
  for (const form of forms) assert.deepEqual(values(frame(form)), [expected], form);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const pad = (value: number): string => String(value).padStart(2, '0');
const suffix = (day: number): string =>
  day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

test('operators keep their sense before any count', () => {
  const operators = {
    about: '~',
    around: '~',
    roughly: '~',
    'almost ': '~',
    'more than': '>',
    'in excess of': '>',
    'at least': '>=',
    'no fewer than': '>=',
    'up to': '<=',
    'as many as': '<=',
    'no more than': '<=',
    'fewer than': '<',
    'just under': '<',
    exactly: '=',
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99_999_999 }),
      fc.constantFrom(...Object.entries(operators)),
      (n, [words, sign]) => {
        const forms = [grouped(n, ','), numberInWords(n)].map((form) => `${words.trim()} ${form}`);
        everyForm(forms, `${sign}${n}`, (form) => `They counted ${form} lamps there.`);
      },
    ),
    { ...SEED, numRuns: 2000 },
  );
});

test('a range reads the same with dashes and words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500_000 }), fc.integer({ min: 1, max: 500_000 }), (low, more) => {
      const high = low + more;
      const [a, b] = [grouped(low, ','), grouped(high, ',')];
      const forms = [`between ${a} and ${b}`, `${a}–${b}`, `${a} to ${b}`, `from ${a} to ${b}`];
      everyForm(forms, `=${low}..${high}`, (form) => `They counted ${form} lamps there.`);
    }),
    { ...SEED, numRuns: 1000 },
  );
});

test('Indian groups and scales', () => {
  const indian = (n: number): string =>
    String(n)
      .replace(/(\d)(?=(\d\d)+\d{3}$)/g, '$1,')
      .replace(/(\d{3})$/, ',$1');
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 99_999_999 }), (n) => {
      everyForm(
        [`Rs ${indian(n)}`, `₹${indian(n)}`, `INR ${indian(n)}`],
        `=${n} INR`,
        (form) => `It cost ${form} there.`,
      );
      const lakh = n % 100_000 === 0 ? n / 100_000 : n / 1e5;
      everyForm([`${lakh} lakh`], `=${n}`, (form) => `They counted ${form} lamps there.`);
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('a day reads the same in every long form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1800, max: 2099 }),
      (day, month, year) => {
        const name = MONTHS[month - 1]!;
        const forms = [
          `${day}${suffix(day)} ${name} ${year}`,
          `the ${day}${suffix(day)} of ${name} ${year}`,
          `${day} ${name}, ${year}`,
          `${name} ${day}${suffix(day)}, ${year}`,
          `${name} ${day} ${year}`,
          `${year}/${pad(month)}/${pad(day)}`,
          `${day}.${month}.${year}`,
          `${day}/${month}/${year}`,
        ];
        const iso = `${year}-${pad(month)}-${pad(day)}`;
        everyForm(forms, iso, (form) => `The mill opened on ${form} at last.`);
        everyForm(
          [`${name} ${year}`, `${name}, ${year}`],
          `${year}-${pad(month)}`,
          (form) => `It opened in ${form} at last.`,
        );
        everyForm(
          [`${day} ${name}`, `${name} ${day}`],
          `--${pad(month)}-${pad(day)}`,
          (form) => `It opened on ${form}.`,
        );
      },
    ),
    { ...SEED, numRuns: 1000 },
  );
});

test('quarters, decades, seasons and stretches of years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1900, max: 2088 }), (quarter, year) => {
      const frame = (form: string): string => `Sales fell in ${form} again.`;
      everyForm(
        [`Q${quarter} ${year}`, `${year} Q${quarter}`, `${quarter}Q ${year}`],
        `${year}-Q${quarter}`,
        frame,
      );
      everyForm(
        [`the ${year - (year % 10)}s`].filter(() => year % 100 >= 10),
        `${year - (year % 10)}s`,
        frame,
      );
      everyForm([`summer ${year}`, `the summer of ${year}`], `${year}-summer`, frame);
      everyForm([`${year}–${year + 4}`, `${year}-${year + 4}`], `${year}..${year + 4}`, frame);
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('a time of day reads the same in every form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const half = hour < 12 ? 'am' : 'pm';
      const short = hour % 12 === 0 ? 12 : hour % 12;
      const forms = [
        `${pad(hour)}:${pad(minute)}`,
        `${short}:${pad(minute)}${half}`,
        `${short}.${pad(minute)}${half}`,
        `${short}:${pad(minute)} ${half[0]}.m.`,
        `${pad(hour)}:${pad(minute)} GMT`,
      ];
      everyForm(forms, `${pad(hour)}:${pad(minute)}`, (form) => `It closed at ${form} again`);
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('heights, weights and times in two units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }), (big, small) => {
      const frame = (form: string): string => `It was ${form} in all.`;
      everyForm([`${big}ft ${small}in`], `=${big * 12 + small} in`, frame);
      everyForm(
        [`${big} stone ${small}lb`, `${big} stone ${small} pounds`],
        `=${big * 14 + small} lb`,
        frame,
      );
      const minutes = [
        `${big}h ${small}m`,
        `${big} h ${small} min`,
        `${big} hrs ${small} mins`,
        `${big} hours and ${small} minutes`,
      ];
      const right = minutes.filter((form) => small > 1 || !/minutes/.test(form));
      everyForm(right, `=${big * 60 + small} min`, frame);
    }),
    { ...SEED, numRuns: 200 },
  );
});

/** How 12.5 of a unit is written in a norm: shares have one scale. */
function shown(unit: string): string {
  if (unit === 'bp') return '0.125';
  if (unit === '‰') return '1.25';
  return unit === 'pp' || unit === '%' ? '12.5' : `12.5 ${unit}`;
}

/** Singulars that are other words too, and weights that may be money, are read by what stands around them. */
const OTHER_SENSE =
  /^(second|minute|bit|mole|carat|atmosphere|gray)$|^(lb|pounds?|litres? per 100 kilometres)$/;

test('every unit by every one of its names', () => {
  for (const [name, unit] of UNIT_NAMES) {
    if (OTHER_SENSE.test(name)) continue;
    const text = `It came to 12.5 ${name} in all.`;
    assert.deepEqual(values(text), [`=${shown(unit)}`], text);
  }
});

test('every unit by every one of its symbols, stuck to the number', () => {
  // K is also a thousand
  for (const [symbol, unit] of UNIT_SYMBOLS) {
    if (symbol === 'K') continue;
    const text = `It came to 12.5${symbol} in all.`;
    assert.deepEqual(values(text), [`=${shown(unit)}`], text);
  }
});
