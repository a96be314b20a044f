import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { globMatcher } from '../../config/globs.ts';
import { indexOptions, type Settings } from '../../config/settings.ts';
import { filesBelow } from '../../index/files.ts';
import { isSource, slashes } from '../../index/scope.ts';
import { Failure } from '../failure.ts';

/** A draft as it was read. */
export interface DraftFile {
  /** Absolute; for standard input the path it is to be taken for. */
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
  /** From standard input: there is nothing to write a fix to. */
  readonly piped?: boolean;
}

/** A draft with the settings that hold for it. */
export interface Job extends DraftFile {
  readonly settings: Settings;
}

/** What a list of names on the command line means, with the settings that say which files are drafts. */
export interface Naming {
  readonly cwd: string;
  readonly settingsFor: (folder: string) => Promise<Settings>;
}

/**
 * The drafts that a name stands for, absolute and sorted: a file, the drafts of a folder (as the setting `drafts` has them), or what
 * a glob matches. Sources are no drafts and are left out, unless the name is that of a source. Throws `Failure`.
 */
export async function draftPaths(name: string, naming: Naming): Promise<readonly string[]> {
  const path = resolve(naming.cwd, name);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return inFolder(path, naming);
  if (found || !isGlob(name)) return [path];
  const matches = picomatch(
    slashes(resolve(naming.cwd, picomatch.scan(name).base, picomatch.scan(name).glob)),
  );
  const base = resolve(naming.cwd, picomatch.scan(name).base);
  const paths = (await filesBelow(base)).filter((file) => matches(slashes(file)));
  const drafts = await withoutSources(paths, naming);
  if (drafts.length === 0) throw noDraft(name, paths.length > 0);
  return drafts;
}

const noDraft = (name: string, sources: boolean): Failure =>
  sources
    ? new Failure(
        name,
        'matches nothing but sources',
        'move the drafts out of the corpus folder or name them under "exclude" in stet.json',
      )
    : new Failure(name, 'matches no draft', 'check the pattern');

const isGlob = (name: string): boolean => picomatch.scan(name).isGlob;

async function inFolder(folder: string, naming: Naming): Promise<readonly string[]> {
  const { drafts } = await naming.settingsFor(folder);
  const isDraft = globMatcher({ ...drafts, folder: drafts.folder || folder });
  return withoutSources((await filesBelow(folder)).filter(isDraft), naming);
}

async function withoutSources(paths: readonly string[], naming: Naming): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const settings = await naming.settingsFor(dirname(path));
    if (!isSource(path, indexOptions(settings))) kept.push(path);
  }
  return kept;
}

/** Reads a draft. `name` is how the user calls it. Throws `Failure`. */
export async function readDraft(path: string, name: string): Promise<DraftFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(name, error.code ?? error.message);
  });
  return { path, text: decodeDraft(name, bytes) };
}

/** Text of a draft, without byte order mark. Throws `Failure` where the bytes are no UTF-8 text. */
export function decodeDraft(name: string, bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const utf16 = mark === 0xfffe || mark === 0xfeff;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Failure(name, 'is no text', 'name a Markdown file');
    return text;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(name, `is ${utf16 ? 'UTF-16' : 'not UTF-8'} text`, 'save it as UTF-8');
  }
}

function unreadable(name: string, code: string): Failure {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure(name, 'there is no such file', 'check the path');
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(name, 'may not be read', 'check its permissions');
  return new Failure(name, `cannot be read (${code})`, 'check the file');
}

/** How a path is called in a message to a person who stands in `cwd`. */
export const nameOf = (path: string, cwd: string): string => slashes(relative(cwd, path)) || '.';
