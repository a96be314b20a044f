import { readFileSync } from 'node:fs';
import { type Binding, bindSentences } from '../server/check/binding/bind.ts';
import { type CorpusView, viewCorpus } from '../server/check/binding/corpus.ts';
import { NUMBER_MODEL } from '../server/check/binding/weights.ts';
import { type Features, featuresOf } from '../server/check/numbers/likelihood.ts';
import { isMatch, isNumber, isRival, numberPlaces } from '../server/check/numbers/number-places.ts';
import { lookIn } from '../server/check/numbers/places.ts';
import type { Claim } from '../server/claims/claim.ts';
import { readSentences } from '../server/claims/read.ts';
import { openMemoryIndex } from '../server/index/memory.ts';
import { parseDraft } from '../server/markdown/parse.ts';
import type { NumberMention } from '../server/mentions/mention.ts';
import { scan } from '../server/mentions/scan.ts';
import { overlaps, type Span } from '../server/text/span.ts';

/**
 * Fits `NUMBER_MODEL`: `node scripts/fit-numbers.ts cases.jsonl …`. A line of a file is a draft with its sources and the spans
 * that are wrong in it: `{ draft, sources: [{ id, text }], spans: [{ start, end, core }] }`. Figures of a faultless draft are
 * also exchanged for others of the same unit in its sources, since drafts with annotated errors are few. Each draft is held
 * against its own sources and against all sources of its file.
 */
interface Case {
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string; readonly title?: string }[];
  readonly spans: readonly (Span & { readonly core?: boolean })[];
}

type NumberClaim = Claim & { readonly mention: NumberMention };

/** A claim whose value stands in the sources: its places, and whether it is right. */
interface Example {
  readonly right: boolean;
  readonly weight: number;
  readonly places: readonly Features[];
}

/** One annotated error counts as so many made ones. */
const ANNOTATED = 4;
/** Figures exchanged in one draft. */
const EXCHANGED = 2;
const ROUNDS = 4;
const STEPS = 600;
const NAMES = Object.keys(NUMBER_MODEL) as (keyof Features)[];

type Weights = Record<keyof Features, number>;

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function examplesOf(file: string): Promise<readonly Example[]> {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Case => JSON.parse(line));
  const pool = await open(cases.flatMap(({ sources }) => sources));
  const found: Example[] = [];
  for (const one of cases)
    for (const view of [await open(one.sources), pool]) found.push(...(await examplesIn(one, view)));
  return found;
}

async function open(sources: Case['sources']): Promise<CorpusView> {
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  return viewCorpus(
    await openMemoryIndex(distinct.map(({ id, text, title }) => ({ id, key: id, title: title ?? id, text }))),
  );
}

async function examplesIn({ draft, sources, spans }: Case, view: CorpusView): Promise<readonly Example[]> {
  const bindings = await bindingsOf(draft, view);
  const found: Example[] = [];
  for (const binding of bindings)
    for (const claim of numbersIn(binding)) {
      const wrong = spans.find((span) => overlaps(span, claim));
      if (!wrong || wrong.core)
        found.push(...(await example(claim, binding, view, !wrong, wrong ? ANNOTATED : 1)));
    }
  if (spans.length > 0) return found;
  for (const { claim, text } of exchanges(bindings.flatMap(numbersIn), sources)) {
    const changed = draft.slice(0, claim.core.start) + text + draft.slice(claim.core.end);
    for (const binding of await bindingsOf(changed, view))
      for (const other of numbersIn(binding))
        if (other.start <= claim.core.start && other.end > claim.core.start)
          found.push(...(await example(other, binding, view, false, 1)));
  }
  return found;
}

const bindingsOf = (draft: string, view: CorpusView): Promise<readonly Binding[]> =>
  bindSentences(
    readSentences(parseDraft(draft)).map((sentence) => ({
      sentence,
      cited: { sources: new Set(), beyond: false },
    })),
    view,
    { get: (_step, _key, make) => make() },
    async () => {},
  );

const numbersIn = ({ sentence }: Binding): readonly NumberClaim[] =>
  sentence.claims.filter((claim): claim is NumberClaim => isNumber(claim.mention) && !claim.unchecked);

async function example(
  claim: NumberClaim,
  binding: Binding,
  view: CorpusView,
  right: boolean,
  weight: number,
): Promise<readonly Example[]> {
  const places = numberPlaces(claim, binding, await lookIn(claim, binding, view));
  const rivals = places.filter((place) => isRival(claim, place));
  const matching = places.filter(isMatch).map((place) => featuresOf(claim.mention, place, rivals));
  return matching.length === 0 ? [] : [{ right, weight, places: matching }];
}

/** Every so-manieth figure of a draft with another value of its kind and unit from the sources, spread over both. */
function exchanges(
  claims: readonly NumberClaim[],
  sources: Case['sources'],
): readonly { readonly claim: NumberClaim; readonly text: string }[] {
  const figures = sources.flatMap(({ text }) =>
    scan(text)
      .filter(isNumber)
      .filter(isPlain)
      .map((mention) => ({ mention, text: text.slice(mention.core.start, mention.core.end) })),
  );
  const plain = claims.filter(({ mention }) => isPlain(mention));
  const step = Math.max(1, Math.floor(plain.length / EXCHANGED));
  return plain
    .filter((_, at) => at % step === 0)
    .slice(0, EXCHANGED)
    .flatMap((claim, at) => {
      const others = figures.filter(
        ({ mention: { kind, quantity } }) =>
          kind === claim.mention.kind &&
          quantity.unit === claim.mention.quantity.unit &&
          quantity.low !== claim.mention.quantity.low,
      );
      const other = others[(claim.start * 31 + at) % Math.max(1, others.length)];
      return other ? [{ claim, text: other.text }] : [];
    });
}

const isPlain = ({ kind, quantity, against }: NumberMention): boolean =>
  kind !== 'ordinal' && against === undefined && quantity.low === quantity.high && !quantity.vague;

/** Logistic regression by gradient ascent; the place that speaks most for a claim stands for it. */
function fit(all: readonly Example[]): Weights {
  let current: Weights = { ...NUMBER_MODEL };
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

async function main(): Promise<void> {
  const examples = (await Promise.all(process.argv.slice(2).map(examplesOf))).flat();
  const weights = fit(examples);
  for (const name of NAMES) console.log(`  ${name}: ${weights[name].toFixed(2)},`);
  const odds = (wanted: boolean): readonly number[] =>
    examples
      .filter(({ right }) => right === wanted)
      .map(({ places }) => Math.max(...places.map((place) => sum(weights, place))))
      .sort((a, b) => a - b);
  const right = odds(true);
  for (const share of [0.005, 0.01, 0.02, 0.05]) {
    const threshold = right[Math.floor(right.length * share)]!;
    const caught = odds(false).filter((value) => value < threshold).length / odds(false).length;
    console.log(
      `below ${threshold.toFixed(2)}: ${percent(share)} of ${right.length} right, ${percent(caught)} of ${odds(false).length} wrong`,
    );
  }
}

await main();
