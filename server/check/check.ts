import type { Claim, Sentence } from '../claims/claim.ts';
import { type KnownParagraphs, readSentences } from '../claims/read.ts';
import type { Settings } from '../config/settings.ts';
import type { Index, SourceRecord } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import type { Casing } from '../mentions/mention.ts';
import { foldWord } from '../text/fold.ts';
import { byPlace } from '../text/span.ts';
import { type Binding, bindSentences } from './binding/bind.ts';
import { type CorpusView, viewCorpus } from './binding/corpus.ts';
import { type Cited, citedIn, type Library, libraryOf, sourcesOf } from './citations/library.ts';
import { parseDay } from './dates/calendar.ts';
import { findingsOf, type Judged } from './findings.ts';
import { type Court, judge } from './judge.ts';
import { type Judgement, unchecked } from './judgement.ts';
import { createMemo, latest, type Memo, type Recall } from './memo.ts';
import { inconsistencies } from './numbers/inconsistent.ts';
import { type JudgedPart, judgeParts, placePart } from './parts.ts';
import type { CheckedClaim, Evidence, Report, SourceSummary } from './report.ts';
import type { Listen } from './trace.ts';

/** Evidence is shown to a person: a handful is enough. */
const SHOWN = 6;

/** Thrown by `checkDraft` when its caller no longer wants the answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/**
 * The one pipeline: draft → sentences with claims → bindings → verdicts → findings. Editor, command line and library all
 * call it. It lets other work in between sentences, and throws `Cancelled` soon after `cancelled` turns true. With the same
 * `memo` the next check of an edited draft costs little more than what the edit touches; the answer is the same. `listen` hears how
 * claims are judged that the memo does not know yet.
 */
export async function checkDraft(
  draft: Draft,
  index: Index,
  settings: Settings,
  cancelled: () => boolean = () => false,
  memo: Memo = createMemo(),
  listen: Listen = () => undefined,
): Promise<Report> {
  const pause = breather(cancelled);
  const day = dateOf(draft);
  const known = memo.begin(index, JSON.stringify([await index.revision(), settings.names, day]));
  const view = await known.get('view', '', () => viewCorpus(index));
  const library = await known.get('library', '', () => readLibrary(view, index));
  const casing = await casingOf(draft, index, known);
  const sentences = readSentences(draft, casing, paragraphsOf(known)).map((sentence) => ({
    sentence,
    cited: citedIn(draft, sentence.citations, library),
  }));
  const bindings = await bindSentences(sentences, view, known, pause);
  const court: Court = {
    view,
    names: new Set(settings.names.map(foldWord)),
    ...(day ? { draftDate: day } : {}),
  };
  const judged: Judged[] = [];
  for (const [at, binding] of bindings.entries()) {
    const { claims, key, segment } = binding.sentence;
    if (claims.length === 0) continue;
    const judgements = known.later('judge', `${binding.name} ${key}`, () =>
      judgeClaims(binding, court, listen),
    );
    if (judgements instanceof Promise) await pause();
    const parts = judgements instanceof Promise ? await judgements : judgements;
    const { cited } = sentences[at]!;
    const same = known.get('report', `${binding.name} ${key}`, () => latest<readonly CheckedClaim[]>());
    // claims that stand where they stood are the same objects as before
    const reported = same([parts, binding.sentence.claims, ...cited.sources], () =>
      report(binding.sentence, parts, cited),
    );
    for (const claim of reported) judged.push({ claim, cited, segment });
  }
  judged.sort((a, b) => byPlace(a.claim, b.claim));
  const claims = judged.map(({ claim }) => claim);
  const inconsistent = inconsistencies(
    sentences.map(({ sentence }) => sentence),
    <T>(group: string) => known.get('slips', group, () => latest<T>()),
  );
  return {
    claims,
    ...findingsOf(draft, judged, library, settings, inconsistent),
    sources: named(claims, draft, library),
    complete: true,
  };
}

const paragraphsOf = (known: Recall): KnownParagraphs => ({
  read: (key, make) => known.get('read', key, () => ({ name: known.name(), sentences: make() })),
  placed: known.get('placed', '', () => new WeakMap()),
});

/** Gives the event loop a turn every few milliseconds of work, so that a cancellation can arrive at all. */
function breather(cancelled: () => boolean): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > 8) {
      await new Promise((resolve) => setImmediate(resolve));
      last = performance.now();
    }
    if (cancelled()) throw new Cancelled();
  };
}

/** An index without sources can say nothing about a claim. */
async function judgeSafely(claim: Claim, binding: Binding, court: Court): Promise<readonly JudgedPart[]> {
  if (court.view.passageCount === 0)
    return [{ mention: claim.mention, judgement: unchecked('there are no sources') }];
  const judgement = await judge(claim, binding, court);
  return judgeParts(claim, binding.sentence.segment.text, judgement, (part) => {
    court.trace?.({
      tried: `“${part.text}” by itself`,
      outcome: 'judged apart, since the whole does not hold',
    });
    return judge(part, binding, court);
  });
}

/** How the corpus capitalises the words that the draft does; each is asked about once. */
async function casingOf(draft: Draft, index: Index, known: Recall): Promise<Casing> {
  const shares = known.get('casing', '', () => new Map<string, number | undefined>());
  const missing = new Set<string>();
  for (const { text } of draft.segments)
    for (const word of known.get('capitals', text, () => capitalsIn(text)))
      if (!shares.has(word)) missing.add(word);
  if (missing.size > 0) {
    const found = await index.casing([...missing]);
    for (const word of missing) shares.set(word, found.get(word));
  }
  return { capitalised: (word) => shares.get(foldWord(word)) };
}

const capitalsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)].map(([word]) => foldWord(word))),
];

function dateOf(draft: Draft): string | undefined {
  const stated = draft.frontMatter?.data.date;
  const iso = stated instanceof Date ? stated.toISOString() : typeof stated === 'string' ? stated : undefined;
  return parseDay(iso) ? iso!.slice(0, 10) : undefined;
}

/** The parts of each claim of a sentence, with what was found out about them. */
async function judgeClaims(
  binding: Binding,
  court: Court,
  listen: Listen,
): Promise<readonly (readonly JudgedPart[])[]> {
  const all: (readonly JudgedPart[])[] = [];
  for (const claim of binding.sentence.claims) {
    const trace = listen(claim, binding);
    all.push(await judgeSafely(claim, binding, trace ? { ...court, trace } : court));
  }
  return all;
}

/** The claims of a sentence in their places, the sources that it cites first. */
function report(
  sentence: Sentence,
  parts: readonly (readonly JudgedPart[])[],
  cited: Cited,
): readonly CheckedClaim[] {
  return sentence.claims.flatMap((claim, at) =>
    parts[at]!.map(({ mention, judgement }) => {
      const part = placePart(claim, mention, sentence.segment);
      return checkedClaim(part, sentence, { ...judgement, evidence: shown(judgement.evidence, cited) });
    }),
  );
}

function shown(evidence: readonly Evidence[], { sources }: Cited): readonly Evidence[] {
  if (sources.size === 0) return evidence.slice(0, SHOWN);
  const first = ({ sourceId }: Evidence): number => (sources.has(sourceId) ? 0 : 1);
  return evidence.toSorted((a, b) => first(a) - first(b)).slice(0, SHOWN);
}

function checkedClaim(claim: Claim, sentence: Sentence, judgement: Judgement): CheckedClaim {
  const { start, end, kind, text, norm, core } = claim;
  return { start, end, kind, text, norm, core, sentence: sentence.source, ...judgement };
}

async function readLibrary(view: CorpusView, index: Index): Promise<Library> {
  const keys = new Set((await index.bibliography()).map(({ key }) => key));
  const sources = [...view.sources.values()].map((source) => summary(source, keys.has(source.key)));
  return libraryOf(sources, keys);
}

/** In the order of the library, which is never gone through: it may be a thousand times the draft. */
function named(claims: readonly CheckedClaim[], draft: Draft, library: Library): readonly SourceSummary[] {
  const ids = new Set<string>();
  for (const { evidence } of claims) for (const { sourceId } of evidence) ids.add(sourceId);
  for (const citation of draft.citations)
    for (const { id } of sourcesOf(draft, citation, library)) ids.add(id);
  const found = [...ids].flatMap((id) => library.byId.get(id) ?? []);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function summary(
  { id, key, title, publisher, author, date, url }: SourceRecord,
  listed: boolean,
): SourceSummary {
  const stated = Object.entries({ title, publisher, author, date, url }).filter(
    ([, value]) => value !== undefined,
  );
  return { id, key, ...Object.fromEntries(stated), ...(listed && { listed }) };
}
