import { type Disposable, EventEmitter, Uri } from 'vscode';
import type { Status } from '../server/lsp/protocol.ts';

/** The last word of the server on each workspace folder. A failure of the server itself stands for all folders. */
export class StatusStore implements Disposable {
  readonly #folders = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  #failure: string | undefined;

  readonly onDidChange = this.#changed.event;

  set(status: Status): void {
    this.#failure = undefined;
    this.#folders.set(keyOf(status.folder), status);
    this.#changed.fire();
  }

  /** The server is down; nothing that it said holds any more. */
  fail(message: string): void {
    this.#failure = message;
    this.#folders.clear();
    this.#changed.fire();
  }

  clear(): void {
    this.#failure = undefined;
    this.#folders.clear();
    this.#changed.fire();
  }

  /** Where a folder stands, or undefined before the server has said so. */
  of(folder: Uri): Status | undefined {
    const uri = folder.toString();
    if (this.#failure !== undefined) return { folder: uri, state: 'error', message: this.#failure };
    return this.#folders.get(keyOf(uri));
  }

  /** Whether any folder has, or should have, sources. */
  get enabled(): boolean {
    return [...this.#folders.values()].some(({ state }) => state !== 'off');
  }

  /** Whether sources are being read. */
  get reading(): boolean {
    return [...this.#folders.values()].some(({ state }) => state === 'indexing');
  }

  /** Whether the server is not there to be asked. */
  get down(): boolean {
    return this.#folders.size === 0;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Editor and server may spell one URI in two ways: a slash at the end, a drive letter in capitals, `:` as `%3A`. */
const keyOf = (uri: string): string => Uri.parse(uri.replace(/\/$/, '')).toString();
