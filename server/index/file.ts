import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { megabytes, NoSource, SourceError } from '../sources/errors.ts';
import { merge } from '../sources/metadata.ts';
import { passages } from '../sources/passages.ts';
import { readSidecar } from '../sources/sidecar.ts';
import type { ReadSource } from '../sources/source.ts';
import { readAhead } from './ahead.ts';
import { messageOf } from './errors.ts';
import { readGuarded } from './guard.ts';
import { type KeyReader, keyReader } from './keys.ts';
import { type FoundFile, isFresh, stampOf } from './walk.ts';
import { type FileRecord, type PreparedGroup, type PreparedSource, prepare } from './write.ts';

/** The bytes of a file and its sidecar as they were at `stamp`. */
interface Content {
  readonly bytes: Uint8Array;
  readonly sidecar: Uint8Array;
  readonly stamp: string;
  /** Of both. */
  readonly hash: string;
}

/** A file that is being written may change under the reader; after this many tries the next run has to see to it. */
const TRIES = 3;

/**
 * Reads a file whole, unless it has been read since it was found. When it changed meanwhile it is read again; the stamp is the one from before the last reading, so
 * that a later change is never taken for this content. It is empty where it could not tell. Throws what the file system
 * throws.
 */
function readContent({ path, sidecar, stamp: found }: FoundFile, ahead: Uint8Array | undefined): Content {
  let before = found;
  for (let left = TRIES; ; left--) {
    const bytes = left === TRIES && ahead ? ahead : readFileSync(path);
    const beside = sidecar === undefined ? EMPTY : readIfThere(sidecar);
    const { stamp, changed } = stampOf(path, sidecar);
    if (stamp !== before && left > 1) {
      before = stamp;
      continue;
    }
    const sure = stamp === before && !isFresh(changed, Date.now());
    return { bytes, sidecar: beside, stamp: sure ? stamp : '', hash: hashOf(bytes, beside) };
  }
}

/** Of both; half of SHA-256 is enough to tell contents apart. */
const hashOf = (...parts: readonly Uint8Array[]): string =>
  parts.map((part) => (part.length === 0 ? '' : hash('sha256', part, 'base64').slice(0, 22))).join(' ');

const EMPTY = new Uint8Array();

/** A sidecar may go while its source stays. */
function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return EMPTY;
  }
}

/** What is wrong with a file that is too large to be read, or undefined when it is not. */
const sizeProblem = (size: number, maxBytes: number): string | undefined =>
  size <= maxBytes
    ? undefined
    : `${megabytes(size)} is over the limit of ${megabytes(maxBytes)}; raise maxSourceMegabytes or exclude it`;

/** A file that may have changed, and the hash of its content when it was last read. */
export interface FileTask {
  readonly file: FoundFile;
  readonly hash: string | undefined;
}

/** What became of a file. A `refused` one with an empty stamp is to be tried at every run; `none` is no source. */
export type FileResult =
  | { readonly kind: 'none'; readonly record: FileRecord }
  | { readonly kind: 'source' | 'same'; readonly record: FileRecord; readonly bytes: number }
  | {
      readonly kind: 'refused';
      readonly record: FileRecord;
      readonly message: string;
      readonly bytes?: number;
    }
  | { readonly kind: 'gone'; readonly id: string };

export interface FileGroup extends PreparedGroup {
  /** For each file; `sources` are those of kind `source`, in the same order. */
  readonly results: readonly FileResult[];
}

/** Reads files whose content is new, one group after the other. Never rejects. */
export function readFiles(tasks: readonly FileTask[], maxBytes: number): Promise<FileGroup> {
  const group = queue.then(() => readGroup(tasks, maxBytes));
  queue = group;
  return group;
}

/** Two groups that take turns would each have to find its keys again. */
let queue: Promise<unknown> = Promise.resolve();

async function readGroup(tasks: readonly FileTask[], maxBytes: number): Promise<FileGroup> {
  const keys = keyReader();
  const sources: PreparedSource[] = [];
  const results: FileResult[] = [];
  const ahead = readAhead(tasks.map(({ file }) => file));
  for (const [at, task] of tasks.entries()) {
    const bytes = await ahead(at);
    results.push(await readFile(task, bytes, maxBytes, keys, (source) => sources.push(source)));
  }
  return { results, sources, keys: keys.result() };
}

async function readFile(
  { file, hash }: FileTask,
  ahead: Uint8Array | undefined,
  maxBytes: number,
  keys: KeyReader,
  found: (source: PreparedSource) => void,
): Promise<FileResult> {
  const { id, stamp } = file;
  const refused = file.refused ?? sizeProblem(file.size, maxBytes);
  if (refused !== undefined) return { kind: 'refused', record: { id, stamp, hash: '' }, message: refused };
  try {
    const content = readContent(file, ahead);
    const record = { id, stamp: content.stamp, hash: content.hash };
    const bytes = content.bytes.length;
    if (hash === content.hash) return { kind: 'same', record, bytes };
    const source = await prepareFile(id, content, maxBytes, keys);
    if (source === 'none') return { kind: 'none', record };
    if ('message' in source) return { kind: 'refused', record, message: source.message, bytes };
    found(source);
    return { kind: 'source', record, bytes };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return { kind: 'gone', id };
    return { kind: 'refused', record: { id, stamp: '', hash: '' }, message: fileProblem(error) };
  }
}

/** Makes a source of a file's content, or says why it cannot be one. Never rejects. */
async function prepareFile(
  id: string,
  { bytes, sidecar }: Content,
  maxBytes: number,
  keys: KeyReader,
): Promise<PreparedSource | 'none' | { readonly message: string }> {
  try {
    const read = withSidecar(await readGuarded(id, bytes, maxBytes), sidecar);
    return prepare(id, read, passages(read), keys);
  } catch (error) {
    if (error instanceof NoSource) return 'none';
    if (error instanceof SourceError) return { message: error.message };
    return { message: `cannot be read (${messageOf(error)}); exclude it or convert it to text` };
  }
}

/** What the file system says, in words for the writer. */
function fileProblem(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; give yourself permission or exclude it';
  return `cannot be read (${typeof code === 'string' ? code : messageOf(error)}); check the disk or exclude it`;
}

/** The sidecar is the writer's own word on the metadata, so it wins over what was read. */
function withSidecar(read: ReadSource, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) return read;
  const { metadata, problem } = readSidecar(new TextDecoder().decode(bytes));
  const losses = problem === undefined ? [] : [{ message: `its .stet.yaml file ${problem}` }];
  return { ...read, metadata: merge(metadata, read.metadata), losses: [...losses, ...read.losses] };
}
