import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { lineIndex } from '../../text/lines.ts';
import { Failure } from '../failure.ts';
import type { CheckedDraft } from './result.ts';

/** Lines of a draft that differ, counted from 1, both ends included; `all` for a draft that is new. */
export type ChangedLines = 'all' | readonly (readonly [first: number, last: number])[];

/** Nothing of the repository's own settings may start a program. */
const GIT = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external='];

/**
 * The lines of a draft that differ from where its branch left `ref`, work that is not committed included. Throws `Failure` where there
 * is no git, no repository or no such commit.
 */
export async function changedLines(path: string, ref: string): Promise<ChangedLines> {
  const folder = dirname(path);
  const base = await baseOf(ref, folder);
  const name = `./${basename(path)}`;
  const was = await git(folder, ['cat-file', '-e', `${base}:${name}`]).then(
    () => true,
    () => false,
  );
  if (!was) return 'all';
  const options = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-renames', '--unified=0'];
  return parseHunks(await git(folder, ['diff', ...options, base, '--', name]));
}

async function baseOf(ref: string, folder: string): Promise<string> {
  const fault = (what: string, cure: string) => new Failure(`--changed-since ${ref}`, what, cure);
  if (ref.startsWith('-')) throw fault('is no commit', 'name a branch, a tag or a commit');
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).catch(
    (error: { code?: unknown; stderr?: string }) => {
      if (error.code === 'ENOENT') throw fault('git is not installed', 'install it');
      if (/not a git repository/.test(error.stderr ?? ''))
        throw fault(`${folder} is in no git repository`, 'run it in one');
      throw fault('there is no such commit', 'fetch it first (in CI: a deeper checkout)');
    },
  );
  const head = await git(folder, ['merge-base', commit.trim(), 'HEAD']).catch(() => commit);
  return head.trim();
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  const { stdout } = await promisify(execFile)('git', [...GIT, ...args], { cwd, env, maxBuffer: 1 << 28 });
  return stdout;
}

/** Reads `@@ -a,b +first,count @@` of a diff without context. Where lines only went, the one they went from counts. */
export function parseHunks(diff: string): readonly (readonly [number, number])[] {
  const heads = diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
  return [...heads].map(([, first, count]) => {
    const from = Math.max(1, Number(first));
    return [from, from + Math.max(1, Number(count ?? 1)) - 1] as const;
  });
}

/** A draft with only the findings that touch changed lines. */
export function onChangedLines(draft: CheckedDraft, changed: ChangedLines): CheckedDraft {
  if (changed === 'all') return draft;
  const lines = lineIndex(draft.text);
  const touches = ({ start, end }: { readonly start: number; readonly end: number }): boolean => {
    const first = lines.position(start).line + 1;
    const last = lines.position(end).line + 1;
    return changed.some(([from, to]) => first <= to && last >= from);
  };
  const { report } = draft;
  return {
    ...draft,
    report: {
      ...report,
      findings: report.findings.filter(touches),
      suppressed: report.suppressed.filter(touches),
    },
  };
}
