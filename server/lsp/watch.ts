import { basename } from 'node:path';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { CONFIG_NAMES } from '../config/load.ts';
import { corpusFolders, isBelow } from '../index/scope.ts';
import { isBibliography } from '../sources/bibliography/bibliography.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';
import { toPath, toUri } from './uri.ts';

/** What the client can do about watching files. */
export interface WatchSupport {
  readonly dynamic: boolean;
  readonly relative: boolean;
}

/** Asks the client to watch configuration files, corpus folders and bibliographies; asking again replaces the last. */
export interface Watchers {
  update(projects: readonly Project[]): Promise<void>;
}

export function createWatchers(connection: Connection, support: WatchSupport): Watchers {
  let registered: Disposable | undefined;
  let current = '';
  return {
    async update(projects) {
      if (!support.dynamic) return;
      const watchers = [
        CONFIGS,
        BIBLIOGRAPHIES,
        ...projects.flatMap((project) => watchersOf(project, support.relative)),
      ];
      const text = JSON.stringify(watchers);
      if (text === current) return;
      current = text;
      registered?.dispose();
      registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  };
}

/** Of drafts: beside them, or named in them. */
const BIBLIOGRAPHIES: FileSystemWatcher = {
  globPattern: '**/*.{bib,bibtex,csl.json,csl.yaml,csl.yml}',
};

const CONFIGS: FileSystemWatcher = { globPattern: `**/{${CONFIG_NAMES.join(',')}}` };

function watchersOf({ config }: Project, relative: boolean): readonly FileSystemWatcher[] {
  const { corpus, bibliography, baseline } = config.settings;
  const folders = corpusFolders(corpus).map((path) => ({
    globPattern: relative ? { baseUri: toUri(path), pattern: '**/*' } : `${glob(path)}/**/*`,
  }));
  const others = config.files.filter((path) => !hasConfigName(path));
  const files = [...bibliography, ...others, ...(baseline === undefined ? [] : [baseline])];
  return [...folders, ...files.map((path) => ({ globPattern: glob(path) }))];
}

const glob = (path: string): string => path.replaceAll('\\', '/').replace(/[[\]{}?*]/g, '[$&]');

/**
 * Brings projects in line with changed files. Settings are read again; an index looks only at what changed. `beside`: what
 * drafts are checked by besides settings and sources, bibliographies of their own and baselines, is another now.
 */
export async function filesChanged(
  events: readonly FileEvent[],
  projects: Projects,
): Promise<'settings' | 'sources' | 'beside'> {
  const paths = events.map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
  const open = await projects.all();
  const settings = paths.some(
    (path) =>
      open.some(({ config }) => config.files.includes(path)) ||
      (hasConfigName(path) && !open.some((project) => inCorpus(path, project))),
  );
  // A corpus that was missing may be there now.
  const appeared = open.some((project) => !project.index && paths.some((path) => concerns(path, project)));
  if (settings || appeared) {
    await projects.reload();
    return 'settings';
  }
  await Promise.all(
    open.map(async (project) => {
      const own = paths.filter((path) => concerns(path, project));
      if (own.length > 0) await project.refresh(own);
    }),
  );
  const beside = paths.some(
    (path) =>
      open.some(({ config }) => config.settings.baseline === path) ||
      (isBibliography(path) && !open.some((project) => concerns(path, project))),
  );
  return beside ? 'beside' : 'sources';
}

const hasConfigName = (path: string): boolean => (CONFIG_NAMES as readonly string[]).includes(basename(path));

const inCorpus = (path: string, { config }: Project): boolean =>
  corpusFolders(config.settings.corpus).some((folder) => isBelow(path, folder));

/** A changed folder concerns what lies in it, since not every client reports its files one by one. */
const concerns = (path: string, project: Project): boolean =>
  inCorpus(path, project) ||
  project.config.settings.bibliography.includes(path) ||
  corpusFolders(project.config.settings.corpus).some((folder) => isBelow(folder, path));
