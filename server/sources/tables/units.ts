/** Units that heads of columns give to their figures, as written; longer ones are read by the words they consist of. */
const WORDS: ReadonlySet<string> = new Set(
  `% percent pct pp percentage points point per cent
  m metre metres meter meters km kilometre kilometres kilometer kilometers cm mm ft feet foot in inches mi mile miles
  kg g t tonne tonnes ton tons lb lbs pounds ha hectare hectares acres km² km2 m² m2 m³ m3 sq square cubic
  l litre litres liter liters ml °c °f c f mw gw kw w kwh mwh gwh twh
  s sec seconds min minutes h hr hrs hours days weeks months years
  thousand thousands million millions mn bn billion billions trillion trillions 000 000s
  $ € £ ¥ usd eur gbp chf jpy cad aud dollars euros us$ people persons inhabitants`.split(/\s+/),
);

const SYMBOL = /^(?:us\$|[$€£¥])/i;

const SCALES: Readonly<Record<string, string>> = {
  thousands: 'thousand',
  '000': 'thousand',
  '000s': 'thousand',
  millions: 'million',
  mn: 'million',
  billions: 'billion',
  bn: 'billion',
  trillions: 'trillion',
};

/** The head of a column without the unit it states, and that unit: "Share (%)" → Share, %. */
export interface ColumnHead {
  readonly label: string;
  readonly unit?: string;
}

/** Reads "Share (%)", "Height [m]", "Cost, € million" and "Length in km"; brackets that hold no unit stay as words. */
export function columnHead(text: string): ColumnHead {
  const flat = text.replace(/\s+/g, ' ').trim();
  const found =
    /^(.*?)\s*[([]([^()[\]]{1,24})[)\]]$/.exec(flat) ?? /^(.*?)(?:,| in)\s+([^,]{1,24})$/.exec(flat);
  const unit = found?.[2]?.trim();
  const label = unit !== undefined && isUnit(unit) ? found![1]! : flat;
  const words = label
    .replace(/[()[\]:;|—–]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return unit !== undefined && isUnit(unit) ? { label: words, unit } : { label: words };
}

const isUnit = (unit: string): boolean => {
  if (/^%(?: \p{Ll}+){0,3}$/u.test(unit)) return true;
  const parts = unit.toLowerCase().split(/[\s/]+/);
  return parts.every((part) => WORDS.has(part.replace(/^'/, '')));
};

/** A bare figure with the unit of its column: "12.5" and % → "12.5%"; "41" and "€ million" → "€41 million". */
export function withUnit(figure: string, unit: string | undefined): string {
  if (unit === undefined || !/^[-+−~≈<>]?\s?\d[\d.,\s\u00a0\u202f]*$/.test(figure)) return figure;
  const symbol = SYMBOL.exec(unit)?.[0] ?? '';
  const rest = unit.slice(symbol.length).trim().split(/\s+/).filter(Boolean);
  const words = rest.map((word) => SCALES[word.toLowerCase().replace(/^'/, '')] ?? word).join(' ');
  const share = /^(?:%|percent\b|pct\b|per cent\b)(.*)$/i.exec(words);
  if (share) return `${figure}%${share[1]}`;
  return `${symbol}${figure}${words === '' ? '' : ` ${words}`}`;
}
