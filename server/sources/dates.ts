const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i');
const MONTH_ONLY = new RegExp(`\\b${MONTH}\\.?,?\\s+(\\d{4})(?!\\d)`, 'i');
const POINTS = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const YEAR = /^\s*(\d{4})\s*$/;

/**
 * The first date written in a line as ISO 8601 ("2031-05-17", "2031-05", "2031"), or undefined. Reads ISO dates and
 * times, English dates with a month's name, and 17.05.2031; leaves 03/04/2031 alone, which has two readings.
 */
export function isoDate(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso) return whole(iso[1], Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return whole(dayFirst[3], month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return whole(monthFirst[3], month(monthFirst[1]), Number(monthFirst[2]));
  const points = POINTS.exec(text);
  if (points) return whole(points[3], Number(points[2]), Number(points[1]));
  const monthOnly = MONTH_ONLY.exec(text);
  if (monthOnly) return whole(monthOnly[2], month(monthOnly[1]), undefined);
  return YEAR.exec(text)?.[1];
}

const month = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

const two = (n: number): string => String(n).padStart(2, '0');

function whole(year: string | undefined, monthNumber: number, day: number | undefined): string | undefined {
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) return `${year}-${two(monthNumber)}`;
  const longest = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return day >= 1 && day <= longest ? `${year}-${two(monthNumber)}-${two(day)}` : undefined;
}
