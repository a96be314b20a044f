import type { Claim, Sentence } from '../claims/claim.ts';
import { type ReadParagraph, readSentences } from '../claims/read.ts';
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
import { createMemo, type Memo, type Recall } from './memo.ts';
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
  const casing = await casingOf(draft, index);
  const read: ReadParagraph = (key, make) => known.get('read', key, make);
  const sentences = readSentences(draft, casing, read).map((sentence) => ({
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
    await pause();
    for (const claim of binding.sentence.claims)
      judged.push(...(await judgeClaim(claim, binding, sentences[at]!.cited, court, known, listen)));
  }
  judged.sort((a, b) => byPlace(a.claim, b.claim));
  const claims = judged.map(({ claim }) => claim);
  return {
    claims,
    ...findingsOf(
      draft,
      judged,
      library,
      settings,
      inconsistencies(sentences.map(({ sentence }) => sentence)),
    ),
    sources: named(claims, draft, library),
    complete: true,
  };
}

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

async function casingOf(draft: Draft, index: Index): Promise<Casing> {
  const words = new Set<string>();
  for (const { text } of draft.segments)
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) words.add(foldWord(word));
  const known = await index.casing([...words]);
  return { capitalised: (word) => known.get(foldWord(word)) };
}

function dateOf(draft: Draft): string | undefined {
  const stated = draft.frontMatter?.data.date;
  const iso = stated instanceof Date ? stated.toISOString() : typeof stated === 'string' ? stated : undefined;
  return parseDay(iso) ? iso!.slice(0, 10) : undefined;
}

async function judgeClaim(
  claim: Claim,
  binding: Binding,
  cited: Cited,
  court: Court,
  known: Recall,
  listen: Listen,
): Promise<readonly Judged[]> {
  const key = [
    claim.mention.kind,
    claim.mention.start,
    claim.mention.end,
    ...binding.sources,
    binding.sentence.key,
  ];
  const parts = await known.get('judge', key.join('\u0001'), () => {
    const trace = listen(claim, binding);
    return judgeSafely(claim, binding, trace ? { ...court, trace } : court);
  });
  const { segment } = binding.sentence;
  const first = (evidence: Evidence): number => (cited.sources.has(evidence.sourceId) ? 0 : 1);
  return parts.map(({ mention, judgement }) => {
    const evidence = [...judgement.evidence].sort((a, b) => first(a) - first(b)).slice(0, SHOWN);
    const part = placePart(claim, mention, segment);
    return { claim: checkedClaim(part, binding.sentence, { ...judgement, evidence }), cited, segment };
  });
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

function named(claims: readonly CheckedClaim[], draft: Draft, library: Library): readonly SourceSummary[] {
  const evidence = claims.flatMap((claim) => claim.evidence.map(({ sourceId }) => sourceId));
  const cited = draft.citations.flatMap((citation) =>
    sourcesOf(draft, citation, library).map(({ id }) => id),
  );
  const ids = new Set([...evidence, ...cited]);
  return library.sources.filter(({ id }) => ids.has(id));
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
