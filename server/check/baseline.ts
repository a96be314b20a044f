import { isRuleId, type RuleId } from '../config/rules.ts';
import type { Finding, Report } from './report.ts';

/**
 * What a finding is known by wherever it moves: its rule, the draft's words, and, where the draft has several such, which
 * of them it is (from 1).
 */
export interface Identity {
  readonly rule: RuleId;
  readonly text: string;
  readonly occurrence: number;
}

/** Findings that a project has agreed to live with, by draft (path relative to the baseline file, forward slashes). */
export interface Baseline {
  readonly drafts: Readonly<Record<string, readonly Identity[]>>;
}

/** The identity of each finding of a draft, in their order. */
export function identitiesOf(text: string, findings: readonly Finding[]): readonly Identity[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, start, end }) => {
    const said = text.slice(start, end).replace(/\s+/g, ' ');
    const occurrence = (seen.get(`${rule} ${said}`) ?? 0) + 1;
    seen.set(`${rule} ${said}`, occurrence);
    return { rule, text: said, occurrence };
  });
}

/** A report with the findings of the baseline put aside, and the entries that nothing answers to any more. */
export function applyBaseline(
  text: string,
  report: Report,
  entries: readonly Identity[],
): { readonly report: Report; readonly stale: readonly Identity[] } {
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const identities = identitiesOf(text, report.findings);
  const isKnown = (at: number): boolean => known.has(keyOf(identities[at]!));
  const met = new Set(identities.map(keyOf));
  return {
    report: {
      ...report,
      findings: report.findings.filter((_, at) => !isKnown(at)),
      suppressed: [
        ...report.suppressed,
        ...report.findings
          .filter((_, at) => isKnown(at))
          .map((finding) => ({ ...finding, by: 'baseline' as const })),
      ].sort((a, b) => a.start - b.start || a.end - b.end),
    },
    stale: entries.filter((entry) => !met.has(keyOf(entry))),
  };
}

const keyOf = ({ rule, text, occurrence }: Identity): string => `${rule} ${occurrence} ${text}`;

/**
 * The entries that hold for a draft: its own; else, when it is new, those of drafts that are gone, since it may be one of
 * them under another name.
 */
export function entriesFor(
  baseline: Baseline,
  path: string,
  exists: (path: string) => boolean,
): { readonly entries: readonly Identity[]; readonly renamed: boolean } {
  const own = baseline.drafts[path];
  if (own) return { entries: own, renamed: false };
  const gone = Object.entries(baseline.drafts).filter(([other]) => !exists(other));
  return { entries: gone.flatMap(([, entries]) => entries), renamed: true };
}

/** The file's text: sorted, one finding per line, so that version control merges it well. */
export function baselineText(baseline: Baseline): string {
  const paths = Object.keys(baseline.drafts)
    .filter((path) => baseline.drafts[path]!.length > 0)
    .sort();
  const drafts = paths.map((path) => {
    const rows = baseline.drafts[path]!.map((entry) => `      ${JSON.stringify(entry)}`);
    return `    ${JSON.stringify(path)}: [\n${rows.join(',\n')}\n    ]`;
  });
  const body = drafts.length === 0 ? '{}' : `{\n${drafts.join(',\n')}\n  }`;
  return `{\n  "version": 1,\n  "drafts": ${body}\n}\n`;
}

/** Reads a baseline; undefined when the text is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const data = JSON.parse(text.replace(/^\uFEFF/, '')) as { version?: unknown; drafts?: unknown };
    if (data?.version !== 1 || typeof data.drafts !== 'object' || data.drafts === null) return undefined;
    const drafts = Object.entries(data.drafts);
    return drafts.every(([, entries]) => Array.isArray(entries) && entries.every(isIdentity))
      ? { drafts: Object.fromEntries(drafts) as Baseline['drafts'] }
      : undefined;
  } catch {
    return undefined;
  }
}

function isIdentity(entry: unknown): entry is Identity {
  if (typeof entry !== 'object' || entry === null) return false;
  const { rule, text, occurrence } = entry as Record<string, unknown>;
  return (
    typeof rule === 'string' && isRuleId(rule) && typeof text === 'string' && Number.isInteger(occurrence)
  );
}
