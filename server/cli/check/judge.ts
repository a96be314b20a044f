import { checkDraft } from '../../check/check.ts';
import { createMemo, type Memo } from '../../check/memo.ts';
import type { Index } from '../../index/port.ts';
import { sourcePath } from '../../index/scope.ts';
import { parseDraft } from '../../markdown/parse.ts';
import { shown } from '../failure.ts';
import type { Job } from './drafts.ts';
import type { CheckedDraft } from './result.ts';

/** What earlier checks of each draft worked out, by path. */
export type Memos = Map<string, Memo>;

/** One draft through the pipeline. */
export async function checkText(
  { path, text, settings }: Job,
  index: Index,
  cwd: string,
  memos?: Memos,
): Promise<CheckedDraft> {
  const memo = memos?.get(path) ?? createMemo();
  memos?.set(path, memo);
  const report = await checkDraft(parseDraft(text), index, settings, () => false, memo);
  const sourcePaths = new Map(
    report.sources.map(({ id }) => [id, shown(sourcePath(id, settings.corpus), cwd)]),
  );
  return { path: shown(path, cwd), text, report, sourcePaths };
}
