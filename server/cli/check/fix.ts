import { createTwoFilesPatch } from 'diff';
import { applyEdits } from '../../check/citations/verify.ts';
import { preferredEdits } from '../../check/fix-all.ts';
import type { Io } from '../io.ts';
import { writeFor } from '../write.ts';
import type { Job } from './drafts.ts';
import type { CheckFlags } from './flags.ts';
import type { CheckedDraft } from './result.ts';
import type { Session } from './session.ts';

/**
 * Mends drafts by what the light bulb prefers and checks them again. Writes them with `--fix`; shows the differences with `--diff`.
 * Answers the drafts as they are after the fixes. Throws `Failure` where one cannot be written.
 */
export async function mend(
  jobs: readonly Job[],
  drafts: readonly CheckedDraft[],
  session: Session,
  { fix = false, diff = false }: CheckFlags,
  io: Io,
): Promise<readonly CheckedDraft[]> {
  const fresh = new Map<string, CheckedDraft>();
  for (const [at, draft] of drafts.entries()) {
    const job = jobs[at]!;
    const text = applyEdits(draft.text, preferredEdits(draft.text, draft.report));
    if (fix && job.piped) io.stdout.write(text);
    if (text === draft.text) continue;
    if (diff) io.stdout.write(patchOf(draft.path, draft.text, text));
    if (fix && !job.piped) await writeFor(job.path, text, draft.path);
    const [again] = await session.check([{ ...job, text }]);
    fresh.set(draft.path, again!);
  }
  return drafts.map((draft) => fresh.get(draft.path) ?? draft);
}

const patchOf = (path: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  );
