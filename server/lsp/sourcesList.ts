import type { Index, SourceRecord } from '../index/port.ts';
import { sourcePath } from '../index/scope.ts';
import type { Checked } from './checks.ts';
import type { Project } from './project.ts';
import type { FolderSources, SourceView } from './protocol.ts';
import { toUri } from './uri.ts';

/** What the corpora of the projects hold, with how many claims of the open drafts rest on each source. */
export async function listSources(
  projects: readonly Project[],
  drafts: readonly Checked[],
): Promise<readonly FolderSources[]> {
  const listed = projects.flatMap((project) => {
    const { index } = project;
    return index ? [listProject(project, index, usesOf(project, drafts))] : [];
  });
  return Promise.all(listed);
}

async function listProject(
  { folder, config }: Project,
  index: Index,
  uses: ReadonlyMap<string, number>,
): Promise<FolderSources> {
  const uriOf = (id: string): string => toUri(sourcePath(id, config.settings.corpus));
  const sources = (await index.sources()).map((source) => sourceView(source, uriOf, uses));
  const unreadable = (await index.unreadable()).map(({ id, line, message }) => ({
    uri: uriOf(id),
    message,
    ...(line === undefined ? {} : { line }),
  }));
  return { folder: toUri(folder), sources: sources.sort(byKey), unreadable };
}

function sourceView(
  { id, key, title, publisher, date, format, passages, losses }: SourceRecord,
  uriOf: (id: string) => string,
  uses: ReadonlyMap<string, number>,
): SourceView {
  return {
    ...{ id, key, format, passages, uri: uriOf(id) },
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    losses: losses.map(({ message }) => message),
    claims: uses.get(id) ?? 0,
  };
}

const byKey = (a: SourceView, b: SourceView): number => (a.key < b.key ? -1 : 1);

/** How many claims each source of a project supports. */
function usesOf(project: Project, drafts: readonly Checked[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const own = drafts.filter((checked) => checked.project.folder === project.folder);
  for (const { evidence } of own.flatMap(({ report }) => report.claims)) {
    const ids = evidence.filter(({ relation }) => relation === 'supports').map((one) => one.sourceId);
    for (const id of new Set(ids)) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}
