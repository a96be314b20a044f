import { dirname } from 'node:path';
import { checkDraft } from '../../check/check.ts';
import { createMemo, type Memo } from '../../check/memo.ts';
import type { FolderIndex } from '../../index/folder.ts';
import { bibliographiesOf } from '../../markdown/frontmatter.ts';
import { parseDraft } from '../../markdown/parse.ts';
import type { Job } from './drafts.ts';
import { type CheckedDraft, checkedDraft } from './result.ts';

/** What earlier checks of each draft worked out, by path. */
export type Memos = Map<string, Memo>;

/** One draft through the pipeline. */
export async function checkText(
  { path, text, settings }: Job,
  index: FolderIndex,
  cwd: string,
  memos?: Memos,
): Promise<CheckedDraft> {
  const memo = memos?.get(path) ?? createMemo();
  memos?.set(path, memo);
  const draft = parseDraft(text);
  const own = await index.forDraft(dirname(path), bibliographiesOf(draft.frontMatter));
  const report = await checkDraft(draft, own.index, settings, () => false, memo);
  return checkedDraft({ path, text, settings }, report, own.problems, cwd);
}
