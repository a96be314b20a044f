import type { Claim } from '../claims/claim.ts';
import type { Settings } from '../config/settings.ts';
import type { Index } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import { foldWord } from '../text/fold.ts';
import { byPlace } from '../text/span.ts';
import { type Archive, archiveOf } from './archive.ts';
import { type Binding, bindingOf, bindSentences, type LastBound } from './binding/bind.ts';
import type { UnknownKey } from './citations/library.ts';
import { parseDay } from './dates/calendar.ts';
import { findingsOf } from './findings.ts';
import { type Court, judge } from './judge.ts';
import { unchecked } from './judgement.ts';
import { type Line, type ToldClaim, tell } from './line.ts';
import { createMemo, type Memo } from './memo.ts';
import { inconsistencies } from './numbers/inconsistent.ts';
import { type JudgedPart, judgeParts } from './parts.ts';
import { citingIn, readPieces, type Said, sentencesOf } from './pieces.ts';
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
  const pieces = await readPieces(draft, archive, last?.pieces ?? []);
  const court: Court = {
    view: archive.view,
    names: new Set(settings.names.map(foldWord)),
    ...(day ? { draftDate: day } : {}),
  };
  const said = sentencesOf(draft, pieces, archive);
  const lines = await checkLines(said, last?.lines ?? [], archive, court, pause, listen);
  const told: ToldClaim[] = [];
  for (let at = 0; at < lines.length; at++)
    for (const one of lines[at]!.told.at(said[at]!.start)) told.push(one);
  // out of order only where a note stands in the middle of a sentence
  if (told.some(({ claim }, at) => at > 0 && byPlace(told[at - 1]!.claim, claim) > 0))
    told.sort((a, b) => byPlace(a.claim, b.claim));
  const placed = pieces.map((piece, at) => ({ piece, start: draft.chunks[at]!.start }));
  const { pairs, slips } = inconsistencies(
    placed.map(({ piece: { figures }, start }) => ({ figures, start })),
    last?.slips,
  );
  const unknown = placed.flatMap(({ piece, start }) => piece.unknown.map((key) => moveKey(key, start)));
  memo.last = { archive, state, pieces, lines, slips };
  return {
    claims: told.map(({ claim }) => claim),
    ...findingsOf(draft, told, unknown, pairs, settings),
    sources: named(
      lines,
      placed.map(({ piece, start }) => citingIn(draft, piece, start, archive)),
      archive,
    ),
    complete: true,
  };
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
  const bound = await bindSentences(said, last, archive.view, pause);
  const known = new Map(last.map((line) => [line.bound, line]));
  const lines: Line[] = [];
  for (const [at, one] of bound.entries()) {
    if (isLine(one)) {
      lines.push(one);
      continue;
    }
    const { piece, start } = said[at]!;
    const old = known.get(one.bound);
    const same = old?.sentence.reading === one.sentence.reading;
    if (!same) await pause();
    const parts = same ? old.parts : await judgeClaims(one, start, court, listen);
    lines.push({ ...one, parts, told: tell({ ...one, parts }, piece.chunk, archive) });
  }
  return lines;
}

const isLine = (one: Line | LastBound): one is Line => 'told' in one;

const moveKey = (key: UnknownKey, by: number): UnknownKey => ({
  ...key,
  start: key.start + by,
  end: key.end + by,
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
  const binding = bindingOf(bound, court.view);
  const all: (readonly JudgedPart[])[] = [];
  for (const claim of binding.sentence.claims) {
    const trace = listen({ ...claim, start: claim.start + start, end: claim.end + start }, binding);
    all.push(await judgeSafely(claim, binding, trace ? { ...court, trace } : court));
  }
  return all;
}

/** The sources that evidence is of or that are cited, in the order of the library, which may be a thousand times the draft. */
function named(
  lines: readonly Line[],
  citing: readonly { readonly sources: readonly number[] }[],
  { library }: Archive,
): readonly SourceSummary[] {
  const found = new Uint8Array(library.sources.length);
  for (const { told } of lines) for (const place of told.sources) found[place] = 1;
  for (const { sources } of citing) for (const place of sources) found[place] = 1;
  const sources: SourceSummary[] = [];
  for (let at = found.indexOf(1); at >= 0; at = found.indexOf(1, at + 1)) sources.push(library.sources[at]!);
  return sources;
}
