import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../../check/report.ts';
import { checkingStamp } from '../../index/build.ts';
import type { FolderIndex } from '../../index/folder.ts';
import type { UnreadableSource } from '../../index/port.ts';
import { bibliographiesOf, readFrontMatter } from '../../markdown/frontmatter.ts';
import type { Job } from './drafts.ts';
import { type CheckedDraft, checkedDraft } from './result.ts';

/** Results of earlier runs: a draft that is the same, against an index that is, is not checked again. */
export interface KnownResults {
  find(job: Job): Promise<CheckedDraft | undefined>;
  keep(job: Job, draft: CheckedDraft): Promise<void>;
}

export const NO_RESULTS: KnownResults = { find: async () => undefined, keep: async () => {} };

/** What is kept of a checked draft; the rest follows from the job. */
interface Kept {
  readonly report: Report;
  readonly problems: readonly UnreadableSource[];
}

/** The results in an index, as it is now. */
export async function knownResults(index: FolderIndex, cwd: string): Promise<KnownResults> {
  const revision = await index.revision();
  return {
    async find(job) {
      const text = index.results.find(await nameOf(job, index), revision);
      const kept = text === undefined ? undefined : parsed(text);
      return kept && checkedDraft(job, kept.report, kept.problems, cwd);
    },
    async keep(job, { report, problems }) {
      if ((await index.revision()) !== revision) return;
      const kept: Kept = { report, problems };
      index.results.keep(await nameOf(job, index), revision, JSON.stringify(kept));
    },
  };
}

function parsed(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}

/** All that a report hangs on besides the index: code, settings, the draft and the bibliographies that only it has. */
async function nameOf({ path, text, settings }: Job, index: FolderIndex): Promise<string> {
  const { own } = await index.forDraft(dirname(path), bibliographiesOf(readFrontMatter(text)));
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array): void => void hash.update(`${part.length}:`).update(part);
  add(checkingStamp());
  add(JSON.stringify(settings));
  add(text);
  for (const file of own) {
    add(file);
    add(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}
