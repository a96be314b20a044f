import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openCorpus } from '../server/api.ts';
import { valueKeys } from '../server/mentions/keys.ts';
import { scan } from '../server/mentions/scan.ts';
import { overlaps, type Span } from '../server/text/span.ts';

/**
 * Measures numbers and dates on drafts in which people marked what their sources do not support:
 * `node scripts/accuracy-numbers.ts cases.jsonl …`. A line is `{ draft, sources: [{ id, text }], spans: [{ start, end, core,
 * kinds }], ignore: [{ start, end }], mentions: [{ start, end, kind, gold }] }`; `core` spans are those where the figure
 * itself is wrong, `gold` is "ok" for one that nobody doubts. Beside Stet stands the naive check: a figure is wrong when its
 * value, in digits or words, is nowhere in the sources. With `--pool` each draft is held against the sources of all drafts given.
 */
interface Case {
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  readonly spans: readonly (Span & { readonly core?: boolean; readonly kinds: readonly string[] })[];
  readonly ignore: readonly Span[];
  readonly mentions: readonly (Span & { readonly kind: string; readonly gold: string })[];
}

interface Flag extends Span {
  readonly rule: string;
}

interface Tally {
  flags: number;
  right: number;
  errors: number;
  found: number;
  sound: number;
  alarms: number;
}

const FIGURES = /^(?:number|date)-/;

const files = process.argv.slice(2).filter((argument) => argument !== '--pool');
const pool = process.argv.includes('--pool')
  ? await openCorpus({ sources: files.flatMap(casesOf).flatMap(({ sources }) => sources) })
  : undefined;

for (const file of files) {
  const cases = casesOf(file);
  const tallies = { stet: empty(), naive: empty() };
  const rules = new Map<string, { flags: number; right: number }>();
  for (const one of cases) {
    const flags = await flagsOf(one);
    count(tallies.stet, one, flags);
    if (!pool) count(tallies.naive, one, naive(one));
    for (const flag of flags) countRule(rules, one, flag);
  }
  console.log(basename(file));
  for (const [name, tally] of Object.entries(tallies).slice(0, pool ? 1 : 2))
    console.log(`  ${name.padEnd(6)} ${line(tally)}`);
  for (const [rule, { flags, right }] of [...rules].sort())
    console.log(`  ${rule}: ${right} of ${flags} reports on an annotated error`);
}

await pool?.close();

function casesOf(file: string): readonly Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Case => JSON.parse(line));
}

function empty(): Tally {
  return { flags: 0, right: 0, errors: 0, found: 0, sound: 0, alarms: 0 };
}

async function flagsOf({ draft, sources }: Case): Promise<readonly Flag[]> {
  const corpus = pool ?? (await openCorpus({ sources }));
  try {
    return (await corpus.check(draft)).findings.filter(({ rule }) => FIGURES.test(rule));
  } finally {
    if (corpus !== pool) await corpus.close();
  }
}

function naive({ draft, sources }: Case): readonly Flag[] {
  const known = new Set(sources.flatMap(({ text }) => scan(text).flatMap(valueKeys)));
  return scan(draft)
    .filter((mention) => valueKeys(mention).some((key) => !known.has(key)))
    .map(({ start, end }) => ({ rule: 'naive', start, end }));
}

function count(tally: Tally, { spans, ignore, mentions }: Case, flags: readonly Flag[]): void {
  for (const flag of flags) {
    const right = spans.some((span) => overlaps(span, flag));
    if (!right && ignore.some((span) => overlaps(span, flag))) continue;
    tally.flags++;
    if (right) tally.right++;
  }
  for (const span of spans)
    if (span.core && span.kinds.some(isFigure)) {
      tally.errors++;
      if (flags.some((flag) => overlaps(flag, span))) tally.found++;
    }
  for (const mention of mentions)
    if (mention.gold === 'ok' && isFigure(mention.kind)) {
      tally.sound++;
      if (flags.some((flag) => overlaps(flag, mention))) tally.alarms++;
    }
}

function isFigure(kind: string): boolean {
  return kind === 'number' || kind === 'date';
}

function countRule(rules: Map<string, { flags: number; right: number }>, one: Case, flag: Flag): void {
  const tally = empty();
  count(tally, one, [flag]);
  const { flags, right } = rules.get(flag.rule) ?? { flags: 0, right: 0 };
  rules.set(flag.rule, { flags: flags + tally.flags, right: right + tally.right });
}

function line({ flags, right, errors, found, sound, alarms }: Tally): string {
  const [precision, recall] = [right / flags, found / errors];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `precision ${percent(precision)} (${flags}), recall ${percent(recall)} (${errors}), F1 ${percent(f1)}, false alarms ${percent(alarms / sound)} (${sound})`;
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–';
}
