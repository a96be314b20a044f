import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

/** A draft as read from disk. */
export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
}

/** Reads a draft named on the command line. Throws `Failure`. */
export async function readDraft(name: string, cwd: string): Promise<DraftFile> {
  const path = resolve(cwd, name);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(name, error.code ?? error.message);
  });
  return { path, text: decode(name, bytes) };
}

function decode(name: string, bytes: Uint8Array): string {
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
  if (code === 'EISDIR') {
    const example = `${name.replaceAll('\\', '/').replace(/\/$/, '')}/*.md`;
    return new Failure(name, 'is a folder', `name the drafts in it, such as ${example}`);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure(name, 'may not be read', 'check its permissions');
  }
  return new Failure(name, `cannot be read (${code})`, 'check the file');
}
