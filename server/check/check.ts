import type { Claim, Sentence } from '../claims/claim.ts';
import { readSentences } from '../claims/read.ts';
import { RULES, type RuleId, type Severity } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import type { Index, SourceRecord } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import type { Casing } from '../mentions/mention.ts';
import { foldWord } from '../text/fold.ts';
import { byPlace, type Span } from '../text/span.ts';
import { type Binding, bindSentences } from './bind.ts';
import { parseDay } from './calendar.ts';
import { viewCorpus } from './corpus.ts';
import { type Court, judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { messageFor } from './messages.ts';
import type { CheckedClaim, Finding, Report, SourceSummary } from './report.ts';
import { ruleFor } from './rules.ts';
import { suppression } from './suppress.ts';

/** Thrown by `checkDraft` when its caller no longer wants the answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/**
 * The one pipeline: draft → sentences with claims → bindings → verdicts → findings. Editor, command line and library all
 * call it. It lets other work in between sentences, and throws `Cancelled` soon after `cancelled` turns true.
 */
export async function checkDraft(
  draft: Draft,
  index: Index,
  settings: Settings,
  cancelled: () => boolean = () => false,
): Promise<Report> {
  const pause = breather(cancelled);
  const view = await viewCorpus(index);
  const sentences = readSentences(draft, await casingOf(draft, index));
  const bindings = await bindSentences(sentences, view, pause);
  const court: Court = { view, names: new Set(settings.names.map(foldWord)), ...dateOf(draft) };
  const claims: CheckedClaim[] = [];
  for (const binding of bindings) {
    await pause();
    for (const claim of binding.sentence.claims)
      claims.push(checkedClaim(claim, binding.sentence, await judgeSafely(claim, binding, court)));
  }
  claims.sort(byPlace);
  const sources = summaries(claims, view.sources);
  return {
    claims,
    findings: findingsOf(draft, claims, sources, settings),
    sources,
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
const judgeSafely = async (claim: Claim, binding: Binding, court: Court): Promise<Judgement> =>
  court.view.passageCount === 0
    ? { verdict: 'unchecked', note: 'there are no sources', evidence: [] }
    : judge(claim, binding, court);

async function casingOf(draft: Draft, index: Index): Promise<Casing> {
  const words = new Set<string>();
  for (const { text } of draft.segments)
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) words.add(foldWord(word));
  const known = await index.casing([...words]);
  return { capitalised: (word) => known.get(foldWord(word)) };
}

function dateOf(draft: Draft): { readonly draftDate?: string } {
  const stated = draft.frontMatter?.data.date;
  const iso = stated instanceof Date ? stated.toISOString() : typeof stated === 'string' ? stated : undefined;
  return parseDay(iso) ? { draftDate: iso!.slice(0, 10) } : {};
}

function checkedClaim(claim: Claim, sentence: Sentence, judgement: Judgement): CheckedClaim {
  const { start, end, kind, text, norm, core } = claim;
  return { start, end, kind, text, norm, core, sentence: sentence.source, ...judgement };
}

function summaries(
  claims: readonly CheckedClaim[],
  records: ReadonlyMap<string, SourceRecord>,
): readonly SourceSummary[] {
  const named = new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)));
  return [...named].sort().flatMap((id) => {
    const record = records.get(id);
    return record ? [summary(record)] : [];
  });
}

function summary({ id, key, title, publisher, author, date, url }: SourceRecord): SourceSummary {
  const stated = Object.entries({ title, publisher, author, date, url }).filter(
    ([, value]) => value !== undefined,
  );
  return { id, key, ...Object.fromEntries(stated) };
}

function findingsOf(
  draft: Draft,
  claims: readonly CheckedClaim[],
  sources: readonly SourceSummary[],
  settings: Settings,
): readonly Finding[] {
  const hidden = suppression(draft);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const about = claims.flatMap((claim, at): readonly Finding[] => {
    const rule = ruleFor(claim);
    if (!rule || hidden.hides(rule, claim)) return [];
    return finding(rule, claim, messageFor(rule, claim, byId), settings, at);
  });
  const unknown = hidden.unknown.flatMap((name) =>
    finding(
      'directive-unknown',
      name,
      `There is no rule “${name.name}”; the rules are ${Object.keys(RULES).join(', ')}.`,
      settings,
    ),
  );
  const unused = hidden
    .unused()
    .flatMap((directive) =>
      finding('directive-unused', directive, 'This comment hides nothing; remove it.', settings),
    );
  return [...about, ...unknown, ...unused].sort((a, b) => byPlace(a, b) || (a.rule < b.rule ? -1 : 1));
}

function finding(
  rule: RuleId,
  span: Span,
  message: string,
  settings: Settings,
  claim?: number,
): readonly Finding[] {
  const severity: Severity = severityOf(rule, settings);
  if (severity === 'off') return [];
  return [
    { rule, severity, message, start: span.start, end: span.end, ...(claim === undefined ? {} : { claim }) },
  ];
}
