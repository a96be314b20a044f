import { readdirSync, readFileSync } from 'node:fs';
import { openCorpus } from '../server/api.ts';
import { isNumber } from '../server/check/numbers/number-places.ts';
import { attributionOf } from '../server/check/quotations/attribution.ts';
import type { RuleId } from '../server/config/rules.ts';
import type { NumberMention } from '../server/mentions/mention.ts';
import { scan } from '../server/mentions/scan.ts';
import { sentences } from '../server/text/sentences.ts';

/**
 * Precision and recall of the rules for which no drafts with annotated errors are public, on drafts that this script makes out of the
 * sample corpus: `node scripts/accuracy-made.ts [folder]`. Quotations are cited as they stand, with one word exchanged, with the name of
 * somebody else, or made up of words of the corpus; a sentence with a figure is put into a second source with another value, rounded, in
 * other words or as it is. What is exchanged for what follows from a fixed seed.
 */
interface Made {
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  /** The rule that should report it, or none of `RULES`. */
  readonly rule?: RuleId;
}

interface Quote {
  readonly text: string;
  readonly speaker: string | undefined;
}

const RULES = ['quote-altered', 'quote-unsupported', 'sources-disagree'] as const satisfies readonly RuleId[];
/** Shorter quotations and sentences are left alone. */
const WORDS = 6;
/** Times that each quotation is altered. */
const TIMES = 4;

const folder = process.argv[2] ?? new URL('../corpus', import.meta.url).pathname;
const corpus = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => ({ id: name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

const random = generator(20311122);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

await main();

async function main(): Promise<void> {
  const tallies = new Map(RULES.map((rule) => [rule, { right: 0, wrong: 0, missed: 0 }]));
  const all = [...madeOfQuotations(), ...madeOfFigures()];
  for (const made of all) {
    const opened = await openCorpus({ sources: made.sources });
    const found = new Set((await opened.check(made.draft)).findings.map(({ rule }) => rule));
    await opened.close();
    for (const [rule, tally] of tallies) {
      if (found.has(rule)) tally[rule === made.rule ? 'right' : 'wrong']++;
      else if (rule === made.rule) tally.missed++;
    }
  }
  console.log(
    `${all.length} drafts, ${all.filter(({ rule }) => rule === undefined).length} of them faultless`,
  );
  for (const [rule, { right, wrong, missed }] of tallies)
    console.log(
      `${rule}: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}`,
    );
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(0)} %)`;
}

/** Multiplicative congruence modulo 2³¹ − 1 (Park and Miller, 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function madeOfQuotations(): readonly Made[] {
  const quotes = corpus.flatMap(({ text }) => quotesOf(text));
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
  const words = corpus.flatMap(({ text }) => text.match(/\b[a-z]{4,}\b/g) ?? []);
  return quotes.flatMap(({ text, speaker }) => {
    const say = (quotation: string, who = 'she'): string =>
      `“${quotation.replace(/[.,]$/, '')},” ${who} said.`;
    const made: Made[] = [{ draft: say(text, speaker), sources: corpus }];
    for (let time = 0; time < TIMES; time++) {
      const altered = text.replace(pick(text.match(/\b[a-z]{4,}\b/g) ?? [text]), pick(words));
      if (altered !== text)
        made.push({ draft: say(altered, speaker), sources: corpus, rule: 'quote-altered' });
      const invented = Array.from({ length: 12 }, () => pick(words)).join(' ');
      made.push({ draft: say(invented), sources: corpus, rule: 'quote-unsupported' });
    }
    for (const other of speaker === undefined ? [] : speakers)
      if (!sameLast(other, speaker!))
        made.push({ draft: say(text, other), sources: corpus, rule: 'quote-altered' });
    return made;
  });
}

function sameLast(a: string, b: string): boolean {
  return a.split(' ').at(-1) === b.split(' ').at(-1);
}

function quotesOf(text: string): readonly Quote[] {
  const mentions = scan(text);
  return mentions.flatMap((mention): readonly Quote[] => {
    if (mention.kind !== 'quotation' || mention.scare) return [];
    const said = text.slice(mention.start, mention.end);
    if (said.split(/\s+/).length < WORDS || said.includes('\n')) return [];
    const by = attributionOf(text, mention, mentions);
    const speaker = by?.speaker === 'person' ? text.slice(by.words.start, by.words.end) : undefined;
    return [{ text: said, speaker }];
  });
}

/** A sentence with one plain number, told by a second source too: with another value, or with what is the same. */
function madeOfFigures(): readonly Made[] {
  return corpus.flatMap(({ text }) =>
    sentences(text).flatMap(({ start, end }): readonly Made[] => {
      const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
      const figures = scan(sentence).filter(isNumber);
      const [figure] = figures;
      if (figures.length !== 1 || !figure || !isPlain(figure) || sentence.split(' ').length < WORDS)
        return [];
      const { low } = figure.quantity;
      const told = (value: string): Made => ({
        draft: sentence,
        sources: [
          { id: 'first', text: sentence },
          {
            id: 'second',
            text: sentence.slice(0, figure.core.start) + value + sentence.slice(figure.core.end),
          },
        ],
      });
      const others = [1.3, 0.6, 1.8].map((by) => Math.round(low * by)).filter((value) => value !== low);
      return [
        ...others.map((value): Made => ({ ...told(String(value)), rule: 'sources-disagree' })),
        told(`about ${low}`),
        told(`at least ${low}`),
        told(String(low)),
      ];
    }),
  );
}

function isPlain({ kind, quantity, words, against }: NumberMention): boolean {
  const { low, high, operator, increment, vague } = quantity;
  const one = low === high && operator === '=' && !increment && !vague && against === undefined;
  return one && !words && Number.isInteger(low) && low >= 10 && (kind === 'number' || kind === 'quantity');
}
