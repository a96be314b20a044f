import type { FolderIndex } from '../index/folder.ts';
import type { SourceRecord } from '../index/port.ts';
import { sourcePath } from '../index/scope.ts';
import { type ListFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { CLEAN, type Io } from './io.ts';

/** `stet sources`: lists what the corpus holds, with the keys to cite by, what reading lost, and what could not be read. */
export async function sources(flags: ListFlags, io: Io): Promise<number> {
  const settings = await settingsFor(io.cwd, flags, io);
  const index = await openIndex(settings, io);
  try {
    const pathOf = (id: string): string => shown(sourcePath(id, settings.corpus), io.cwd);
    const print = flags.format === 'json' ? json : text;
    io.stdout.write(await print(index, pathOf));
    return CLEAN;
  } finally {
    await index.close();
  }
}

type PathOf = (id: string) => string;

async function text(index: FolderIndex, pathOf: PathOf): Promise<string> {
  const lines = (await index.sources()).flatMap((source) => [
    sourceLine(source, pathOf(source.id)),
    ...source.losses.map(({ message }) => `  ${message}`),
  ]);
  const unread = (await index.unreadable()).map(({ id, line, message }) => {
    const place = line === undefined ? pathOf(id) : `${pathOf(id)}:${line}`;
    return `${line === undefined ? 'not read' : 'problem'}: ${place}: ${message}`;
  });
  return [...lines, ...unread].map((line) => `${line}\n`).join('');
}

const sourceLine = (
  { key, title, publisher, date, format, passages }: SourceRecord,
  path: string,
): string => {
  const count = `${passages} ${passages === 1 ? 'passage' : 'passages'}`;
  const facts = [title, publisher, date, format, count];
  return `@${key}  ${path}  ${facts.filter((fact) => fact !== undefined).join(', ')}`;
};

/** `sources` as the index has them, each with its path; `unreadable` as `stet check` has it. */
async function json(index: FolderIndex, pathOf: PathOf): Promise<string> {
  const found = (await index.sources()).map(({ key, id, ...rest }) => ({ key, path: pathOf(id), ...rest }));
  const unreadable = (await index.unreadable()).map(({ id, ...rest }) => ({ path: pathOf(id), ...rest }));
  return `${JSON.stringify({ sources: found, unreadable }, null, 2)}\n`;
}
