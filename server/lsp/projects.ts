import { dirname } from 'node:path';
import { ConfigError } from '../config/error.ts';
import type { ConfigFiles } from '../config/files.ts';
import { type Config, loadConfig } from '../config/load.ts';
import { isBelow } from '../index/scope.ts';
import type { IndexPool } from './indexes.ts';
import { openProject, type Project, type ProjectEvents } from './project.ts';
import { toUri } from './uri.ts';

/** The projects of all workspace folders, and of drafts outside them that have a configuration. */
export interface Projects {
  readonly folders: readonly string[];
  /** Opens the projects of the workspace folders. */
  start(): Promise<void>;
  setFolders(folders: readonly string[]): Promise<void>;
  /** Reads every configuration again; indexes that stay the same stay open. */
  reload(): Promise<void>;
  /** The project that a file belongs to: nearest configuration, else its workspace folder. `undefined`: not ours. */
  of(path: string | undefined): Promise<Project | undefined>;
  /** Calls off the reading of sources for the status of this folder. */
  cancel(folder: string): void;
  /** All that are open now. */
  all(): Promise<readonly Project[]>;
  close(): Promise<void>;
}

/** What goes wrong with a configuration file, or `undefined` when it is mended, for the Problems view. */
export interface ProjectsEvents extends ProjectEvents {
  config(file: string, error: ConfigError | undefined): void;
}

/** Keeps one project per configuration file or unconfigured workspace folder. */
export function openProjects(
  given: readonly string[],
  files: ConfigFiles,
  pool: IndexPool,
  events: ProjectsEvents,
): Projects {
  let folders = [...new Set(given)];
  let open = new Map<string, Promise<Project>>();
  /** Nearest configuration by folder; forgotten on every reload. */
  let near = new Map<string, Promise<Config | undefined>>();
  const broken = new Set<string>();

  const folderOf = (path: string): string | undefined =>
    folders.filter((folder) => isBelow(path, folder)).sort((a, b) => b.length - a.length)[0];

  const configOf = (folder: string): Promise<Config | undefined> => {
    const known = near.get(folder);
    if (known) return known;
    const loading = tryLoad(folder);
    near.set(folder, loading);
    return loading;
  };

  const tryLoad = async (folder: string): Promise<Config | undefined> => {
    try {
      return await loadConfig(folder, files, folderOf(folder) ?? folder);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      broken.add(error.file);
      events.config(error.file, error);
      events.status({ folder: toUri(statusFolder(error.file)), state: 'error', message: error.message });
      return undefined;
    }
  };

  /** A configuration inside a workspace folder speaks for its own folder, one at or above it for the workspace folder. */
  const statusFolder = (file: string, from = dirname(file)): string => {
    const home = dirname(file);
    return folderOf(home) === undefined ? (folderOf(from) ?? home) : home;
  };

  const projectIn = async (folder: string): Promise<Project | undefined> => {
    const config = await configOf(folder);
    const home = folderOf(folder);
    if (!config || (config.file === undefined && home === undefined)) return undefined;
    const key = config.file ?? home!;
    const known = open.get(key);
    if (known) return known;
    const status = config.file === undefined ? home! : statusFolder(config.file, folder);
    const opening = openProject(config, status, pool, events);
    open.set(key, opening);
    return opening;
  };

  const openFolders = async () => {
    await Promise.all(folders.map(projectIn));
  };

  const replace = async () => {
    const old = open;
    open = new Map();
    near = new Map();
    for (const file of broken) events.config(file, undefined);
    broken.clear();
    // What still runs with the old indexes is of no use, and must not meet a closed one.
    events.changed();
    await openFolders();
    const alive = new Set((await Promise.all(open.values())).map(({ folder }) => folder));
    for (const opened of old.values()) {
      const project = await opened;
      if (!alive.has(project.folder)) events.unreadable(project.folder, [], project.config);
      project.close();
    }
  };

  return {
    get folders() {
      return folders;
    },
    start: openFolders,
    async setFolders(paths) {
      folders = [...new Set(paths)];
      await replace();
    },
    reload: replace,
    of: async (path) => {
      const folder = path === undefined ? folders[0] : dirname(path);
      return folder === undefined ? undefined : projectIn(folder);
    },
    cancel(folder) {
      for (const opening of open.values())
        void opening.then((project) => {
          if (toUri(project.folder) === folder) project.index?.cancel();
        });
    },
    all: () => Promise.all(open.values()),
    async close() {
      for (const project of open.values()) (await project).close();
      open.clear();
    },
  };
}
