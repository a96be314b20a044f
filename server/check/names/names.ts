import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import { isStopword } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unsupported } from '../judgement.ts';
import type { Evidence, Relation } from '../report.ts';
import type { Trace } from '../trace.ts';
import { wordsOf } from '../wording.ts';
import type { KnownName } from './forms.ts';
import { nameInFrame } from './frame.ts';
import { readNames } from './known.ts';
import { type Asked, type Found, findWhole, type Place, RUNGS } from './ladder.ts';
import { findOtherName } from './misplaced.ts';
import { similarity } from './spelling.ts';
import { findSwap } from './swaps.ts';
import { findOtherTitle, type OtherTitle } from './titles.ts';

/** Below this likeness a name of the sources is no plausible correction. */
const ALIKE = 0.6;

/** Judges a name: the sources bound to the sentence must have it, in this or an equivalent form. */
export async function judgeName(
  claim: Claim & { readonly mention: NameMention },
  binding: Binding,
  view: CorpusView,
  trace?: Trace,
): Promise<Judgement> {
  const asked = await ask(claim, binding, view);
  if (asked.words.length === 0) return unsupported([]);
  for (const { name, climb } of RUNGS) {
    const found = await climb(asked);
    trace?.({
      tried: name,
      outcome: found ? 'found' : 'not found',
      ...(found ? { evidence: evidenceOf(found, 'supports')[0]! } : {}),
    });
    if (found) return inItsPlace(claim, asked, found, binding, trace);
  }
  return notFound(asked, trace);
}

/** A name that the sources have: in the place of another, with another form of address, or rightly. */
async function inItsPlace(
  claim: Claim & { readonly mention: NameMention },
  asked: Asked,
  found: Found,
  binding: Binding,
  trace?: Trace,
): Promise<Judgement> {
  const frame = nameInFrame(claim, asked, binding);
  const other = frame.own ? undefined : await findOtherName(claim, asked, found, binding);
  const rival = frame.own ? undefined : (other ?? findSwap(claim, binding) ?? frame.rival);
  trace?.({
    tried: 'another name in its place',
    outcome: rival ? 'found' : 'not found',
    ...(rival ? { evidence: evidenceAt(rival.passage, rival.span, 'contradicts') } : {}),
  });
  if (rival) return outdone(found, rival, other?.fullest);
  const title = findOtherTitle(claim, binding.sentence.segment.text, asked.known);
  return title ? mistitled(found, title) : supported(found.tier, evidenceOf(found, 'supports'));
}

const evidenceOf = ({ places }: Found, relation: Relation): readonly Evidence[] =>
  places.map(({ passage, span }) => evidenceAt(passage, span, relation));

/** Reads the names of the bound sources that a name is held against. */
export async function ask(
  { text, mention }: Claim & { readonly mention: NameMention },
  binding: Binding,
  view: CorpusView,
): Promise<Asked> {
  const sources = sourcesFor(binding, view);
  const words = wordsOf(text).filter((word, at, all) => all.length === 1 || !isStopword(word) || at > 0);
  const known = await Promise.all(sources.map((source) => view.reading(source, readNames)));
  return { text, words, label: mention.label, sources, known, view };
}

/** Where nothing speaks of a sentence, a few sources can all be asked for other forms of its names. */
const sourcesFor = ({ sources }: Binding, view: CorpusView): readonly string[] =>
  sources.length === 0 && view.sources.size <= WEIGHTS.sources ? [...view.sources.keys()] : sources;

/** The sources know the name, but where they say this they have another. */
const outdone = (found: Found, rival: Place, suggestion?: string): Judgement =>
  unsupported(
    [evidenceAt(rival.passage, rival.span, 'contradicts'), ...evidenceOf(found, 'elsewhere')],
    undefined,
    suggestion,
  );

/** The sources know the name, but not this form of address with it. */
const mistitled = (found: Found, { claimed, place }: OtherTitle): Judgement => ({
  ...outdone(found, place),
  at: claimed,
  suggestion: place.passage.text.slice(place.span.start, place.span.end),
});

/** A name that no bound source has: where else it stands, or what it may have been meant to be. */
async function notFound(asked: Asked, trace?: Trace): Promise<Judgement> {
  const elsewhere = await findWhole(asked);
  trace?.({ tried: 'the other sources', outcome: elsewhere ? 'found' : 'not found' });
  if (elsewhere) return unsupported(evidenceOf(elsewhere, 'elsewhere'));
  const near = nearest(asked);
  if (!near) return unsupported([]);
  const { passage, mention } = near;
  return unsupported(
    [evidenceAt(passage, mention, 'elsewhere')],
    undefined,
    passage.text.slice(mention.start, mention.end),
  );
}

/** The name of the bound sources that this one is probably meant to be. */
function nearest({ words, known }: Asked): KnownName | undefined {
  const scored = known
    .flatMap(({ index }) => index().near(words))
    .map((name) => ({ name, likeness: likeness(words, name.words) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.name.words.join(' ') < b.name.words.join(' ') ? -1 : 1));
  return scored[0]?.name;
}

/** Every word must be alike; one equal word does not make up for another that is not. */
function likeness(words: readonly string[], others: readonly string[]): number {
  const each = words.map((word, at) =>
    word === others[at] ? 1 : word.length < 4 ? 0 : similarity(word, others[at]!),
  );
  return Math.min(...each) < 0.5 ? 0 : each.reduce((sum, value) => sum + value, 0) / each.length;
}
