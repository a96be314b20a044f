import type { Claim } from '../claims/claim.ts';
import type { Settings } from '../config/settings.ts';
import type { Index } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import { foldWord } from '../text/fold.ts';
import { type Archive, archiveOf } from './archive.ts';
import { type Binding, bindingOf, bindSentences, holdSame, type LastBound } from './binding/bind.ts';
import type { Library } from './citations/library.ts';
import { closeUp, judgedAs } from './close-up.ts';
import { parseDay } from './dates/calendar.ts';
import { pagesFor } from './findings.ts';
import { type Court, judge } from './judge.ts';
import { unchecked } from './judgement.ts';
import { checkLeaves } from './leaves.ts';
import { type Line, tell } from './line.ts';
import { createMemo, type Memo } from './memo.ts';
import { slipsAmong } from './numbers/inconsistent.ts';
import { reportOf } from './pages.ts';
import { type JudgedPart, judgeParts } from './parts.ts';
import { readPieces, type Said } from './pieces.ts';
import type { Report, SourceSummary } from './report.ts';
import type { Listen } from './trace.ts';

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
  const archive = await archiveOf(index);
  const state = JSON.stringify([settings.names, day]);
  const last = memo.last?.archive === archive && memo.last.state === state ? memo.last : undefined;
  const before = last?.leaves ?? [];
  const pieces = await readPieces(
    draft,
    archive,
    before.map(({ piece }) => piece),
  );
  const court: Court = {
    view: archive.view,
    names: new Set(settings.names.map(foldWord)),
    ...(day ? { draftDate: day } : {}),
  };
  const { leaves, changed } = await checkLeaves(draft, pieces, archive, before, (said, known) =>
    checkLines(said, known, archive, court, pause, listen),
  );
  const groups = changed.flatMap(({ piece }) => piece.figures.map(({ group }) => group));
  const slips = slipsAmong(pieces, last?.slips ?? new Map(), new Set(groups));
  memo.last = { archive, state, leaves, slips };
  const places = leaves.map(({ sources }) => sources);
  const { library } = archive;
  return reportOf({
    pages: pagesFor(draft, leaves, slips, settings),
    sources: () => named(places, library),
    source: (id) => library.byId.get(id),
  });
}

/** Binds and judges the sentences of a draft; what nothing has changed for since `last` is the same line. */
async function checkLines(
  said: readonly Said[],
  last: readonly Line[],
  archive: Archive,
  court: Court,
  pause: () => Promise<void>,
  listen: Listen,
): Promise<readonly Line[]> {
  const judged = judgedBefore(last);
  const lines: Line[] = [];
  for await (const one of bindSentences(said, last, archive.view, pause)) {
    if (isLine(one)) {
      lines.push(one);
      continue;
    }
    const { piece, start } = said[lines.length]!;
    const known = judged(one);
    if (!known) await pause();
    const parts = known ?? (await judgeClaims(one, start, court, listen));
    lines.push({ ...one, parts, told: tell({ ...one, parts }, piece.chunk, archive) });
  }
  return lines;
}

/** What was found out about a sentence before, if it is judged alike now and held against the same. */
function judgedBefore(last: readonly Line[]): (one: LastBound) => Line['parts'] | undefined {
  const byText = Map.groupBy(last, ({ sentence }) => sentence.text);
  return ({ sentence, bound }) =>
    byText
      .get(sentence.text)
      ?.find((line) => holdSame(line.bound, bound) && judgedAs(line.sentence) === judgedAs(sentence))?.parts;
}

const isLine = (one: Line | LastBound): one is Line => 'told' in one;

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
  if (court.view.passageCount === 0) return [{ judgement: unchecked('there are no sources') }];
  const judgement = await judge(claim, binding, court);
  return judgeParts(claim, binding.sentence.segment.text, judgement, (part) => {
    court.trace?.({
      tried: `“${part.text}” by itself`,
      outcome: 'judged apart, since the whole does not hold',
    });
    return judge(part, binding, court);
  });
}

function dateOf(draft: Draft): string | undefined {
  const stated = draft.frontMatter?.data.date;
  const iso = stated instanceof Date ? stated.toISOString() : typeof stated === 'string' ? stated : undefined;
  return parseDay(iso) ? iso!.slice(0, 10) : undefined;
}

/** The parts of each claim of a sentence, with what was found out about them. */
async function judgeClaims(
  bound: LastBound,
  start: number,
  court: Court,
  listen: Listen,
): Promise<readonly (readonly JudgedPart[])[]> {
  if (bound.sentence.claims.length === 0) return [];
  const binding = bindingOf({ ...bound, sentence: closeUp(bound.sentence) }, court.view);
  const all: (readonly JudgedPart[])[] = [];
  for (const claim of binding.sentence.claims) {
    const trace = listen({ ...claim, start: claim.start + start, end: claim.end + start }, binding);
    all.push(await judgeSafely(claim, binding, trace ? { ...court, trace } : court));
  }
  return all;
}

/** The sources that evidence is of or that are cited, in the order of the library, which may be a thousand times the draft. */
function named(places: readonly (readonly number[])[], { sources }: Library): readonly SourceSummary[] {
  const isNamed = new Uint8Array(sources.length);
  for (const own of places) for (const place of own) isNamed[place] = 1;
  return sources.filter((_, at) => isNamed[at] === 1);
}
