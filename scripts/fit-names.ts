import type { Binding } from '../server/check/binding/bind.ts';
import type { CorpusView } from '../server/check/binding/corpus.ts';
import { NAME_MODEL } from '../server/check/binding/weights.ts';
import { checkDraft } from '../server/check/check.ts';
import type { Cast } from '../server/check/names/cast/cast.ts';
import { type Claimed, type Contest, contestFor, othersIn } from '../server/check/names/contest.ts';
import type { WrittenName } from '../server/check/names/forms.ts';
import { type Gap, gapIn } from '../server/check/names/gap.ts';
import { type Asked, type Found, RUNGS } from '../server/check/names/ladder.ts';
import { type Features, featuresOf, logOdds } from '../server/check/names/likelihood.ts';
import { castsOf, claimedAs, otherName } from '../server/check/names/misplaced.ts';
import { ask } from '../server/check/names/names.ts';
import type { Claim } from '../server/claims/claim.ts';
import { parseSettings } from '../server/config/layers.ts';
import { parseDraft } from '../server/markdown/parse.ts';
import type { NameMention } from '../server/mentions/mention.ts';
import { overlaps, type Span } from '../server/text/span.ts';
import { type Opened, open, readCases, type Sourced } from './cases.ts';

/**
 * Fits `NAME_MODEL`: `node scripts/fit-names.ts [--check] cases.jsonl …`. A line of a file is a draft with its sources and the spans
 * that are wrong in it: `{ draft, sources: [{ id, text }], spans: [{ start, end, core, label }] }`, of which those with the label `contradicted` count. Names that nobody doubts are also
 * exchanged for others of their sources, since drafts with annotated errors are few. Each draft is held against its own sources
 * and against all sources of its file. With `--check` each quarter of the sources is also judged by what was fitted on the others.
 */
interface Case extends Sourced {
  readonly spans: readonly (Span & { readonly core?: boolean; readonly label?: string })[];
}

type NameClaim = Claim & { readonly mention: NameMention };

/** A name that the sources have: the features of its likeliest rivals, and whether it is right. */
interface Example {
  readonly group: number;
  readonly kind: 'right' | 'exchanged' | 'annotated';
  readonly about: string;
  readonly rivals: readonly Features[];
}

const WEIGHT = { right: 1, exchanged: 0.4, annotated: 3 } as const;
/** Rivals of one name that are looked at, the likeliest first, and names that it is exchanged for. */
const RIVALS = 8;
const EXCHANGED = 3;
/** Rounds of choosing the likeliest rivals, and Newton's steps in each. */
const ROUNDS = 5;
const STEPS = 4;
/** What the squares of the weights cost, so that features that say the same share it. */
const RIDGE = 2;
const QUARTERS = 4;
const NAMES = Object.keys(NAME_MODEL) as (keyof Features)[];

type Weights = Record<keyof Features, number>;

async function examplesOf(file: string): Promise<readonly Example[]> {
  const cases = readCases<Case>(file);
  const pool = await open(cases.flatMap(({ sources }) => sources));
  const found = new Map<string, Example>();
  // drafts that differ in one word have most of their names in common
  for (const one of cases)
    for (const [name, opened] of [
      ['own', await open(one.sources)],
      ['pool', pool],
    ] as const)
      for (const example of await examplesIn(one, opened)) found.set(`${name} ${example.about}`, example);
  return [...found.values()];
}

async function examplesIn({ draft, sources, spans }: Case, opened: Opened): Promise<readonly Example[]> {
  const group = hashOf(sources.map(({ id }) => id).join(' ')) % QUARTERS;
  const found: Example[] = [];
  for (const { claim, binding } of await namesIn(draft, opened)) {
    const wrong = spans.find((span) => overlaps(span, claim));
    if (wrong && !(wrong.core && wrong.label === 'contradicted')) continue;
    for (const { kind, rivals, as } of await contests(claim, binding, opened.view, wrong !== undefined))
      found.push({
        group,
        kind,
        rivals,
        about: [sources[0]?.id, kind, as, claim.text, binding.sentence.text].join('|'),
      });
  }
  return found;
}

const isName = (claim: Claim): claim is NameClaim => claim.mention.kind === 'name' && !claim.unchecked;

/** A name of a draft with what it is held against; its place is in the draft. */
interface Name {
  readonly claim: NameClaim;
  readonly binding: Binding;
}

async function namesIn(draft: string, { index }: Opened): Promise<readonly Name[]> {
  const names: Name[] = [];
  await checkDraft(parseDraft(draft), index, SETTINGS, undefined, undefined, (claim, binding) => {
    if (isName(claim)) names.push({ claim, binding });
    return undefined;
  });
  return names;
}

const SETTINGS = parseSettings({});

/** The contest of a name, and where it is right those of others in its place. */
async function contests(
  claim: NameClaim,
  binding: Binding,
  view: CorpusView,
  wrong: boolean,
): Promise<readonly (Pick<Example, 'kind' | 'rivals'> & { readonly as: string })[]> {
  const asked = await ask(claim, binding, view);
  const found = asked.words.length === 0 ? undefined : await climb(asked);
  if (!found) return [];
  const { start } = binding.sentence.span;
  const span = { start: claim.mention.start - start, end: claim.mention.end - start };
  const gap = await gapIn(binding.sentence.text, span, view);
  const casts = await castsOf(asked);
  const claimed = claimedAs(asked, found);
  const contest = contestFor(gap, claimed, casts);
  const own = {
    as: claim.text,
    kind: wrong ? 'annotated' : 'right',
    rivals: likeliest(gap, contest, asked),
  } as const;
  if (wrong) return [own];
  const others = exchanges(gap, claimed, casts).map((other) => {
    const written = { text: other.words.join(' '), ...other };
    const rivals = likeliest(gap, contestFor(gap, other, casts), written);
    return { as: written.text, kind: 'exchanged', rivals } as const;
  });
  return [own, ...others];
}

async function climb(asked: Asked): Promise<Found | undefined> {
  for (const rung of RUNGS) {
    const found = await rung.climb(asked);
    if (found) return found;
  }
  return undefined;
}

const likeliest = (gap: Gap, { own, rivals }: Contest, name: WrittenName): readonly Features[] =>
  rivals
    .filter((rival) => otherName(rival, name))
    .map((rival) => featuresOf(gap.amount, own, rival))
    .sort((a, b) => logOdds(b) - logOdds(a))
    .slice(0, RIVALS);

/** The names of the same sources of which they speak most and which are likely of the same kind. */
function exchanges(gap: Gap, claimed: Claimed, casts: readonly Cast[]): readonly Claimed[] {
  return casts
    .flatMap((cast) => othersIn(gap, claimed, cast))
    .sort((a, b) => b.prominence - a.prominence)
    .slice(0, EXCHANGED);
}

function hashOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  return hash;
}

/** Logistic regression by Newton's method; the likeliest rival stands for all of a name. */
function fit(all: readonly Example[]): Weights {
  const contested = all.filter(({ rivals }) => rivals.length > 0);
  let current: Weights = { ...NAME_MODEL };
  for (let round = 0; round < ROUNDS; round++) {
    const rows = contested.map(({ rivals }) => strongest(current, rivals));
    for (let step = 0; step < STEPS; step++) current = improved(current, contested, rows);
  }
  return current;
}

const strongest = (weights: Weights, rivals: readonly Features[]): Features =>
  rivals.reduce((best, rival) => (sum(weights, rival) > sum(weights, best) ? rival : best));

function improved(current: Weights, all: readonly Example[], rows: readonly Features[]): Weights {
  const slope = NAMES.map((name) => -RIDGE * current[name]);
  const curve = NAMES.map((_, at) => NAMES.map((__, other) => (at === other ? RIDGE : 0)));
  all.forEach(({ kind }, row) => {
    const values = NAMES.map((name) => rows[row]![name]);
    const likely = 1 / (1 + Math.exp(-sum(current, rows[row]!)));
    const [error, bend] = [Number(kind !== 'right') - likely, likely * (1 - likely)];
    values.forEach((value, at) => {
      slope[at]! += WEIGHT[kind] * error * value;
      const column = curve[at]!;
      for (let by = 0; value !== 0 && by < values.length; by++)
        column[by]! += WEIGHT[kind] * bend * value * values[by]!;
    });
  });
  const step = solved(curve, slope);
  return Object.fromEntries(NAMES.map((name, at) => [name, current[name] + step[at]!])) as Weights;
}

/** Gauss-Jordan elimination; the ridge keeps every pivot above zero. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, pivot] of rows.entries())
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const share = row[at]! / pivot[at]!;
      for (let column = at; column < row.length; column++) row[column]! -= share * pivot[column]!;
    }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

function sum(model: Weights, features: Features): number {
  let odds = 0;
  for (const name of NAMES) odds += model[name] * features[name];
  return odds;
}

interface Judged {
  readonly example: Example;
  readonly odds: number;
}

const judgeAll = (weights: Weights, examples: readonly Example[]): readonly Judged[] =>
  examples.map((example) => ({
    example,
    odds: example.rivals.length === 0 ? -99 : sum(weights, strongest(weights, example.rivals)),
  }));

const crossChecked = (examples: readonly Example[]): readonly Judged[] =>
  Array.from({ length: QUARTERS }, (_, quarter) =>
    judgeAll(
      fit(examples.filter(({ group }) => group !== quarter)),
      examples.filter(({ group }) => group === quarter),
    ),
  ).flat();

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function print(judged: readonly Judged[]): void {
  const odds = (kind: Example['kind']): readonly number[] =>
    judged
      .filter(({ example }) => example.kind === kind)
      .map((one) => one.odds)
      .sort((a, b) => b - a);
  const right = odds('right');
  for (const share of [0.001, 0.002, 0.003, 0.005, 0.01, 0.02]) {
    const threshold = right[Math.floor(right.length * share)]!;
    const caught = (['exchanged', 'annotated'] as const).map((kind) => {
      const all = odds(kind);
      return `${percent(all.filter((value) => value > threshold).length / all.length)} of ${all.length} ${kind}`;
    });
    console.log(
      `above ${threshold.toFixed(2)}: ${percent(share)} of ${right.length} right, ${caught.join(', ')}`,
    );
  }
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((file) => file !== '--check');
  const examples: Example[] = [];
  for (const file of files) examples.push(...(await examplesOf(file)));
  const weights = fit(examples);
  for (const name of NAMES) console.log(`  ${name}: ${weights[name].toFixed(2)},`);
  console.log('judged by what was fitted on all:');
  print(judgeAll(weights, examples));
  if (!process.argv.includes('--check')) return;
  console.log('judged by what was fitted on other sources:');
  print(crossChecked(examples));
}

await main();
