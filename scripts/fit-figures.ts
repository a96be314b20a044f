import type { Binding } from '../server/check/binding/bind.ts';
import type { CorpusView } from '../server/check/binding/corpus.ts';
import { DATE_MODEL, NUMBER_MODEL } from '../server/check/binding/weights.ts';
import { checkDraft } from '../server/check/check.ts';
import { datePlaces, isDate, isDateMatch } from '../server/check/dates/date-places.ts';
import {
  distinctness,
  type Features,
  featuresOf,
  type Model,
  rivalsBySource,
} from '../server/check/numbers/likelihood.ts';
import { isMatch, isNumber, isRival, numberPlaces } from '../server/check/numbers/number-places.ts';
import { lookIn } from '../server/check/numbers/places.ts';
import type { Claim } from '../server/claims/claim.ts';
import { parseSettings } from '../server/config/layers.ts';
import { parseDraft } from '../server/markdown/parse.ts';
import type { DateMention, Mention, NumberMention } from '../server/mentions/mention.ts';
import { scan } from '../server/mentions/scan.ts';
import { overlaps, type Span } from '../server/text/span.ts';
import { type Opened, open, readCases, type Sourced } from './cases.ts';

/**
 * Fits `NUMBER_MODEL` and `DATE_MODEL`: `node scripts/fit-figures.ts cases.jsonl …`. A line of a file is a draft with its sources and the
 * spans that are wrong in it: `{ draft, sources: [{ id, text }], spans: [{ start, end, core }] }`. Figures of a faultless draft are
 * also exchanged for others of the same kind in its sources, since drafts with annotated errors are few. Each draft is held
 * against its own sources and, unless `--own` is given, against all sources of its file. What is printed of each model is first that of
 * one half of the drafts, fitted on the other half, then the model that is fitted on all.
 */
interface Case extends Sourced {
  readonly spans: readonly (Span & { readonly core?: boolean })[];
}

type NumberClaim = Claim & { readonly mention: NumberMention };
type DateClaim = Claim & { readonly mention: DateMention };

/** A claim whose value stands in the sources: its places, and whether it is right. */
interface Example {
  readonly kind: 'number' | 'date';
  /** Of the draft, to part them into halves. */
  readonly half: 0 | 1;
  readonly right: boolean;
  readonly annotated: boolean;
  readonly weight: number;
  readonly places: readonly Features[];
}

/** One annotated error counts as so many made ones. */
const ANNOTATED = 4;
/** Figures exchanged in one draft. */
const EXCHANGED = 3;
/** UTF-16 units of a source that are looked through for others. */
const READ = 30_000;
const ROUNDS = 4;
const STEPS = 600;
const SETTINGS = parseSettings({});
const NAMES = Object.keys(NUMBER_MODEL) as (keyof Features)[];

type Weights = Record<keyof Features, number>;

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function examplesOf(file: string): Promise<readonly Example[]> {
  const cases = readCases<Case>(file);
  const pool = process.argv.includes('--own') ? [] : [await open(cases.flatMap(({ sources }) => sources))];
  const found: Example[] = [];
  for (const one of cases)
    for (const view of [await open(one.sources), ...pool]) found.push(...(await examplesIn(one, view)));
  return found;
}

async function examplesIn({ draft, sources, spans }: Case, opened: Opened): Promise<readonly Example[]> {
  const figures = await figuresOf(draft, opened);
  const half = halfOf(sources[0]?.id ?? draft);
  const found: Example[] = [];
  for (const figure of figures) {
    const wrong = spans.find((span) => overlaps(span, figure.claim));
    if (!wrong || wrong.core)
      found.push(...(await example(figure, opened.view, { half, right: !wrong, annotated: true })));
  }
  if (spans.length > 0) return found;
  for (const { core, text } of exchanges(figures, sources)) {
    const changed = draft.slice(0, core.start) + text + draft.slice(core.end);
    for (const figure of await figuresOf(changed, opened))
      if (figure.claim.start <= core.start && figure.claim.end > core.start)
        found.push(...(await example(figure, opened.view, { half, right: false, annotated: false })));
  }
  return found;
}

/** Drafts about one article fall into one half. */
function halfOf(name: string): 0 | 1 {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)!) >>> 0;
  return (hash & 1) as 0 | 1;
}

/** A number or date of a draft with what it is held against; its place is in the draft. */
interface Figure {
  readonly claim: NumberClaim | DateClaim;
  readonly binding: Binding;
}

async function figuresOf(draft: string, { index }: Opened): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  await checkDraft(parseDraft(draft), index, SETTINGS, undefined, undefined, (claim, binding) => {
    const { mention, unchecked } = claim;
    if ((isNumber(mention) || isDate(mention)) && !unchecked)
      figures.push({ claim: claim as NumberClaim | DateClaim, binding });
    return undefined;
  });
  return figures;
}

async function example(
  { claim, binding }: Figure,
  view: CorpusView,
  known: Pick<Example, 'half' | 'right' | 'annotated'>,
): Promise<readonly Example[]> {
  const places = isNumberClaim(claim)
    ? await placesOfNumber(claim, binding, view)
    : await placesOfDate(claim, binding, view);
  const weight = !known.right && known.annotated ? ANNOTATED : 1;
  const kind = isNumberClaim(claim) ? 'number' : 'date';
  return places.length === 0 ? [] : [{ ...known, kind, weight, places }];
}

const isNumberClaim = (claim: NumberClaim | DateClaim): claim is NumberClaim => isNumber(claim.mention);

async function placesOfNumber(
  claim: NumberClaim,
  binding: Binding,
  view: CorpusView,
): Promise<readonly Features[]> {
  const places = numberPlaces(claim, binding, await lookIn(claim, binding, view));
  const rivalsOf = rivalsBySource(
    places.filter((place) => isRival(claim, place)),
    binding.sources,
  );
  const distinct = distinctness(claim.mention);
  return places.filter(isMatch).map((place) => featuresOf(place, rivalsOf(place), binding.sure, distinct));
}

/** None where a dateline gives the date: it is never doubted. */
async function placesOfDate(
  claim: DateClaim,
  binding: Binding,
  view: CorpusView,
): Promise<readonly Features[]> {
  const places = await datePlaces(claim, binding, view, undefined);
  const matching = places.filter(isDateMatch);
  if (matching.some(({ dateline }) => dateline)) return [];
  const rivalsOf = rivalsBySource(
    places.filter(({ rival }) => rival),
    binding.sources,
  );
  return matching.map((place) => featuresOf(place, rivalsOf(place), binding.sure, 0));
}

/** Every so-manieth figure of a draft with another of its kind from the sources, spread over both. */
function exchanges(
  drafted: readonly Figure[],
  sources: Case['sources'],
): readonly { readonly core: Span; readonly text: string }[] {
  const figures = sources.flatMap(({ text }) =>
    scan(text.slice(0, READ))
      .filter(isPlain)
      .map((mention) => ({ mention, text: text.slice(mention.core.start, mention.core.end) })),
  );
  const plain = drafted.map(({ claim }) => claim).filter(({ mention }) => isPlain(mention));
  const step = Math.max(1, Math.floor(plain.length / EXCHANGED));
  return plain
    .filter((_, at) => at % step === 0)
    .slice(0, EXCHANGED)
    .flatMap((claim, at) => {
      const others = figures.filter(({ mention }) => mayStandFor(mention, claim.mention));
      const other = others[(claim.start * 31 + at) % Math.max(1, others.length)];
      return other ? [{ core: coreOf(claim), text: other.text }] : [];
    });
}

/** In the draft. */
const coreOf = ({ start, mention }: Claim): Span => ({
  start: start + mention.core.start - mention.start,
  end: start + mention.core.end - mention.start,
});

function isPlain(mention: Mention): boolean {
  if (isDate(mention)) return mention.date.relative === undefined;
  if (!isNumber(mention)) return false;
  const { kind, quantity, against } = mention;
  return kind !== 'ordinal' && against === undefined && quantity.low === quantity.high && !quantity.vague;
}

/** Another value of the same unit, another date told as finely. */
function mayStandFor(other: Mention, claim: Mention): boolean {
  if (isNumber(other) && isNumber(claim))
    return (
      other.kind === claim.kind &&
      other.quantity.unit === claim.quantity.unit &&
      other.quantity.low !== claim.quantity.low
    );
  if (!isDate(other) || !isDate(claim)) return false;
  const [a, b] = [other.date, claim.date];
  return Object.keys(a).join() === Object.keys(b).join() && JSON.stringify(a) !== JSON.stringify(b);
}

/** Logistic regression by gradient ascent; the place that speaks most for a claim stands for it. */
function fitted(all: readonly Example[], start: Model): Weights {
  let current: Weights = { ...start };
  for (let round = 0; round < ROUNDS; round++) {
    const rows = all.map(({ places }) =>
      places.reduce((best, place) => (sum(current, place) > sum(current, best) ? place : best)),
    );
    for (let step = 0; step < STEPS; step++) current = improved(current, all, rows);
  }
  return current;
}

function improved(current: Weights, all: readonly Example[], rows: readonly Features[]): Weights {
  const slope = Object.fromEntries(NAMES.map((name) => [name, 0])) as Weights;
  let total = 0;
  all.forEach(({ right, weight }, at) => {
    const error = weight * (Number(right) - 1 / (1 + Math.exp(-sum(current, rows[at]!))));
    total += weight;
    for (const name of NAMES) slope[name] += error * rows[at]![name];
  });
  return Object.fromEntries(
    NAMES.map((name) => [name, current[name] + 3 * (slope[name] / total - 0.0003 * current[name])]),
  ) as Weights;
}

function sum(model: Weights, features: Features): number {
  return NAMES.reduce((all, name) => all + model[name] * features[name], 0);
}

interface Scored {
  readonly example: Example;
  readonly odds: number;
}

const score = (examples: readonly Example[], weights: Weights): readonly Scored[] =>
  examples.map((example) => ({
    example,
    odds: Math.max(...example.places.map((place) => sum(weights, place))),
  }));

/** What falls below each threshold, of the right figures, the annotated errors and the exchanged figures. */
function tell(scored: readonly Scored[]): void {
  const odds = (wanted: (example: Example) => boolean): readonly number[] =>
    scored
      .filter(({ example }) => wanted(example))
      .map((one) => one.odds)
      .sort((a, b) => a - b);
  const right = odds((example) => example.right);
  const annotated = odds((example) => !example.right && example.annotated);
  const made = odds((example) => !example.right && !example.annotated);
  for (const share of [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03]) {
    const threshold = right[Math.floor(right.length * share)]!;
    const below = (all: readonly number[]): string =>
      `${percent(all.filter((value) => value < threshold).length / all.length)} of ${all.length}`;
    console.log(
      `  below ${threshold.toFixed(2)}: ${percent(share)} of ${right.length} right, ${below(annotated)} annotated, ${below(made)} exchanged`,
    );
  }
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((argument) => argument !== '--own');
  const all: Example[] = [];
  for (const file of files) all.push(...(await examplesOf(file)));
  for (const [kind, start] of [
    ['number', NUMBER_MODEL],
    ['date', DATE_MODEL],
  ] as const) {
    const examples = all.filter((example) => example.kind === kind);
    const halves = ([0, 1] as const).map((half) => examples.filter((example) => example.half === half));
    console.log(`${kind}s, each half by the model of the other`);
    tell(halves.flatMap((half, at) => score(half, fitted(halves[1 - at]!, start))));
    const weights = fitted(examples, start);
    console.log(`${kind}s, the model of all`);
    for (const name of NAMES) console.log(`  ${name}: ${weights[name].toFixed(2)},`);
    tell(score(examples, weights));
  }
}

await main();
