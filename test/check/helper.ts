import { checkDraft } from '../../server/check/check.ts';
import { applyEdits } from '../../server/check/citations/verify.ts';
import { fixesAt } from '../../server/check/fixes.ts';
import type { Fix, Report } from '../../server/check/report.ts';
import { parseSettings } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

export interface Source {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly key?: string;
  readonly url?: string;
}

/** Checks a draft against sources in memory; a source given as a string has its key as id and title. */
export async function check(
  sources: Readonly<Record<string, string | Source>>,
  draft: string,
  settings: object = {},
): Promise<Report> {
  const index = await openMemoryIndex(
    Object.entries(sources).map(([id, source]) => ({
      id,
      key: id,
      title: id,
      ...(typeof source === 'string' ? { text: source } : source),
    })),
  );
  try {
    return await checkDraft(parseDraft(draft), index, parseSettings(settings));
  } finally {
    await index.close();
  }
}

/** The verdicts as text, a line each: `kind «text» verdict tier; note → suggestion`. */
export async function verdicts(...args: Parameters<typeof check>): Promise<string> {
  const { claims } = await check(...args);
  return claims
    .map(({ kind, text, verdict, tier, note, suggestion }) =>
      [
        `${kind} «${text}» ${verdict}`,
        tier ? ` ${tier}` : '',
        note && verdict !== 'unchecked' ? `; ${note}` : '',
        suggestion ? ` → ${suggestion}` : '',
      ].join(''),
    )
    .join('\n');
}

/** The findings as text, a line each: `rule «text»`. */
export async function findings(...args: Parameters<typeof check>): Promise<string> {
  const report = await check(...args);
  return report.findings.map(({ rule, start, end }) => `${rule} «${args[1].slice(start, end)}»`).join('\n');
}

/** The draft after the first fix offered at the mark «|» of a kind, or whose title a pattern matches; the mark is no part of the draft. */
export async function fixed(
  which: Fix['kind'] | RegExp,
  sources: Parameters<typeof check>[0],
  marked: string,
  settings: object = {},
): Promise<string> {
  const at = marked.indexOf('|');
  const draft = marked.slice(0, at) + marked.slice(at + 1);
  const report = await check(sources, draft, settings);
  const fixes = fixesAt(parseDraft(draft), report, { start: at, end: at }, parseSettings(settings));
  const fix = fixes.find(({ kind, title }) =>
    typeof which === 'string' ? kind === which : which.test(title),
  );
  return fix ? applyEdits(draft, fix.edits) : 'no such fix';
}
