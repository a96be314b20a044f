import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkDraft } from '../server/check/check.ts';
import type { Finding } from '../server/check/report.ts';
import { parseSettings } from '../server/config/layers.ts';
import { openMemoryIndex } from '../server/index/memory.ts';
import { parseDraft } from '../server/markdown/parse.ts';
import { overlaps, type Span } from '../server/text/span.ts';

/**
 * Precision and recall of each rule: `node scripts/measure-rules.ts cases.jsonl …`. A line of a file is a draft with its sources and
 * the spans that are wrong in it: `{ draft, sources: [{ id, text }], spans: [{ start, end, core }], ignore, recallOnly, caseOnly }`;
 * `core` spans are those where the name or figure is the error, findings in `ignore` count for nothing, in a `recallOnly` draft
 * findings outside spans do not either, and a `caseOnly` draft is left out. Each draft is held against its own sources.
 */
interface Case {
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string; readonly title?: string }[];
  readonly spans: readonly (Span & { readonly core?: boolean })[];
  readonly ignore?: readonly Span[];
  readonly recallOnly?: boolean;
  readonly caseOnly?: boolean;
}

interface Tally {
  /** Findings that touch an error, and that touch none. */
  right: number;
  wrong: number;
  /** Errors that a finding touches. */
  found: number;
}

const settings = parseSettings({});

for (const file of process.argv.slice(2)) await measure(file);

async function measure(file: string): Promise<void> {
  const tallies = new Map<string, Tally>();
  let errors = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const one = line === '' ? undefined : (JSON.parse(line) as Case);
    if (!one || one.caseOnly) continue;
    errors += one.spans.filter(({ core }) => core).length;
    count(one, await findingsOf(one), tallies);
  }
  console.log(`${basename(file)}: ${errors} errors`);
  for (const [rule, { right, wrong, found }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `  ${rule}: ${right + wrong} findings, ${percent(right, right + wrong)} touch an error; ${found} errors found (${percent(found, errors)})`,
    );
}

async function findingsOf({ sources, draft }: Case): Promise<readonly Finding[]> {
  const index = await openMemoryIndex(sources);
  try {
    return (await checkDraft(parseDraft(draft), index, settings)).findings;
  } finally {
    await index.close();
  }
}

function count(one: Case, findings: readonly Finding[], tallies: Map<string, Tally>): void {
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const own = findings.filter((finding) => finding.rule === rule);
    const tally = tallies.get(rule) ?? { right: 0, wrong: 0, found: 0 };
    tallies.set(rule, tally);
    tally.found += one.spans.filter((span) => span.core && own.some((each) => overlaps(each, span))).length;
    for (const finding of own) {
      if (one.spans.some((span) => overlaps(finding, span))) tally.right++;
      else if (!one.recallOnly && !one.ignore?.some((span) => overlaps(finding, span))) tally.wrong++;
    }
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}
