import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { applyBaseline, type Baseline, entriesFor, type Identity, readBaseline } from '../check/baseline.ts';
import type { Report } from '../check/report.ts';
import { slashes } from '../index/scope.ts';
import { stampOf } from '../index/walk.ts';

/** Puts aside what the baseline of a project knows. */
export type BaselineReader = (
  file: string | undefined,
  draft: string | undefined,
  text: string,
  report: Report,
) => Report;

/** A reader that reads each file once until it changes. `complain` hears of files that are no baselines. */
export function baselineReader(complain: (line: string) => void): BaselineReader {
  const known = new Map<string, Loaded>();
  const load = (file: string): Loaded => {
    const { stamp } = stampOf(file);
    const last = known.get(file);
    if (last?.stamp === stamp) return last;
    const baseline = stamp === '' ? undefined : tryRead(file);
    if (!baseline && stamp !== '')
      complain(`${file} is no baseline; write it anew with stet check --update-baseline`);
    const loaded: Loaded = { stamp, baseline: baseline ?? { drafts: {} }, entries: new Map() };
    known.set(file, loaded);
    return loaded;
  };
  return (file, draft, text, report) => {
    if (file === undefined || draft === undefined) return report;
    const { baseline, entries } = load(file);
    const home = dirname(file);
    const exists = (path: string): boolean => existsSync(resolve(home, path));
    const own = entries.get(draft) ?? entriesFor(baseline, slashes(relative(home, draft)), exists).entries;
    entries.set(draft, own);
    return own.length > 0 ? applyBaseline(text, report, own).report : report;
  };
}

interface Loaded {
  readonly stamp: string;
  readonly baseline: Baseline;
  /** What holds for each draft asked about. */
  readonly entries: Map<string, readonly Identity[]>;
}

function tryRead(file: string): Baseline | undefined {
  try {
    return readBaseline(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
