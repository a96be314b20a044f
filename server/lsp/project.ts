import type { Config } from '../config/load.ts';
import { indexOptions } from '../config/settings.ts';
import type { FolderIndex } from '../index/folder.ts';
import type { UnreadableSource } from '../index/port.ts';
import { fileProblems } from '../index/problems.ts';
import { isSource } from '../index/scope.ts';
import type { OpenDocument } from './documents.ts';
import type { IndexPool, Lease } from './indexes.ts';
import type { Status } from './protocol.ts';
import { toUri } from './uri.ts';

/** A configuration with its index: what drafts are checked with. `index` is absent while there is nothing to check with. */
export interface Project {
  /** Folder whose status this is. */
  readonly folder: string;
  readonly config: Config;
  readonly index?: FolderIndex;
  /** Looks at the sources again, or at some paths of them. Never throws: what goes wrong becomes a status. */
  refresh(paths?: readonly string[]): Promise<void>;
  close(): void;
}

/** What a project tells the outside. */
export interface ProjectEvents {
  status(status: Status): void;
  /** The answers of the index have changed. */
  changed(): void;
  unreadable(folder: string, files: readonly UnreadableSource[], config: Config): void;
  error(what: string, error: unknown): void;
}

type State = Omit<Status, 'folder'>;
type Tell = (state: State) => void;

/** Files to read from which on the reading is worth telling. */
const MANY = 10;

const STOPPED = 'The reading of the sources was called off; read them again to check drafts.';

/** Opens the index of a configuration. Never throws: what is wrong becomes a status. */
export async function openProject(
  config: Config,
  folder: string,
  pool: IndexPool,
  events: ProjectEvents,
): Promise<Project> {
  const tell: Tell = (state) => events.status({ folder: toUri(folder), ...state });
  const failed = (error: unknown) => {
    tell(failure(error, config));
    if (!isMissingCorpus(error)) events.error(`The sources of ${folder} cannot be indexed`, error);
  };
  try {
    const lease = await pool.acquire(config.settings, ({ done, total }) => {
      if (total - done >= MANY) tell({ state: 'indexing', done, total });
    });
    if (lease.index.state() === 'indexing') tell({ state: 'indexing' });
    return {
      folder,
      config,
      ...following(lease, tell, events.changed, failed, (files) => events.unreadable(folder, files, config)),
    };
  } catch (error) {
    failed(error);
    return { folder, config, refresh: async () => {}, close() {} };
  }
}

/** Whether a document is a draft of this project that can be checked now: neither a source nor a text that we show ourselves. */
export const isDraft = (
  { index, config }: Project,
  { uri, path }: Pick<OpenDocument, 'uri' | 'path'>,
): boolean =>
  index !== undefined &&
  (path === undefined ? uri.startsWith('untitled:') : !isSource(path, indexOptions(config.settings)));

/** Follows an index: its state becomes the status, new answers are told once it is at rest. */
function following(
  { index, release }: Lease,
  tell: Tell,
  changed: () => void,
  failed: (error: unknown) => void,
  unreadable: (files: readonly UnreadableSource[]) => void,
): Pick<Required<Project>, 'index' | 'refresh' | 'close'> {
  let open = true;
  let revision: number | undefined;
  /** Drafts were asked about when there was nothing to check them with. */
  let missed = false;
  const settle = async () => {
    if (!open) return;
    const state = index.state();
    if (state === 'indexing') return;
    if (state !== 'ready') {
      missed = true;
      if (state === 'stopped') tell({ state, message: STOPPED });
      return;
    }
    const now = await index.revision();
    const { sources } = await index.totals();
    const files = await fileProblems(index);
    if (!open) return;
    unreadable(files);
    tell({ state: 'ready', sources });
    if (missed || (revision !== undefined && revision !== now)) changed();
    missed = false;
    revision = now;
  };
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (open) failed(error);
    }
  };
  const off = index.onChange(() => void guarded(settle));
  void guarded(() => index.ready.then(settle));
  return {
    index,
    refresh: (paths) => guarded(() => index.refresh(paths)),
    close() {
      open = false;
      off();
      release();
    },
  };
}

function failure(error: unknown, config: Config): State {
  if (!isMissingCorpus(error)) return { state: 'error', message: messageOf(error) };
  const unasked = config.file === undefined && codeOf(error) === 'no-corpus';
  return unasked ? { state: 'off' } : { state: 'no-corpus', message: messageOf(error) };
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;

const isMissingCorpus = (error: unknown): boolean =>
  ['no-corpus', 'empty-corpus'].includes(String(codeOf(error)));

/** The words of an error for a person. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^stet: /, '');
