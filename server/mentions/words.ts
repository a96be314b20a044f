const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_SMALL =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);

/** Cardinal words below one hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

/** Ordinal words below one hundred, and those of the scales. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_SMALL.map((word, value) => [word, value] as const),
  ...ORDINAL_TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
]);

/** Plural scales: "thousands" is a magnitude; the value is the least it can mean. */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Denominators: singular after "a" and "one", plural after any other count. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...ORDINAL_SMALL.slice(3).flatMap((word, index) => [
    [word, index + 3] as const,
    [`${word}s`, index + 3] as const,
  ]),
  ['twentieth', 20],
  ['twentieths', 20],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);

/** How many times as much; "twofold" is mostly said of an aim with two parts. */
export const FOLDS: ReadonlyMap<string, number> = new Map([
  ...[...CARDINALS].filter(([, value]) => value > 2).map(([word, value]) => [`${word}fold`, value] as const),
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);

const NAMED_SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
] as const;

/**
 * A whole number from -999 trillion to 999 trillion in English words with British "and":
 * 253 is "two hundred and fifty-three". Other numbers come back as digits.
 */
export function numberInWords(n: number): string {
  if (!Number.isInteger(n) || Math.abs(n) >= 1e15) return String(n);
  if (n < 0) return `minus ${numberInWords(-n)}`;
  if (n < 100) return belowHundred(n);
  const parts: string[] = [];
  let rest = n;
  for (const [scale, word] of NAMED_SCALES) {
    if (rest < scale) continue;
    parts.push(`${belowThousand(Math.floor(rest / scale))} ${word}`);
    rest %= scale;
  }
  if (rest >= 100) parts.push(belowThousand(rest));
  else if (rest > 0) parts.push(`and ${belowHundred(rest)}`);
  return parts.join(' ');
}

function belowHundred(n: number): string {
  if (n < 20) return SMALL[n]!;
  const tens = TENS[Math.floor(n / 10) - 2]!;
  return n % 10 === 0 ? tens : `${tens}-${SMALL[n % 10]}`;
}

function belowThousand(n: number): string {
  if (n < 100) return belowHundred(n);
  const hundreds = `${SMALL[Math.floor(n / 100)]} hundred`;
  return n % 100 === 0 ? hundreds : `${hundreds} and ${belowHundred(n % 100)}`;
}
