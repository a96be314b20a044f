import type { SourceRecord } from '../index/port.ts';
import { sourcePath } from '../index/scope.ts';
import { type CorpusFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { CLEAN, type Io } from './io.ts';

/** `stet sources`: lists what the corpus holds, with the keys to cite by, and what could not be read. */
export async function sources(flags: CorpusFlags, io: Io): Promise<number> {
  const settings = await settingsFor(io.cwd, flags, io);
  const index = await openIndex(settings, io);
  try {
    for (const source of await index.sources()) {
      io.stdout.write(`${sourceLine(source, shown(sourcePath(source.id, settings.corpus), io.cwd))}\n`);
      for (const { message } of source.losses) io.stdout.write(`  ${message}\n`);
    }
    for (const { id, message } of await index.unreadable()) {
      io.stdout.write(`not read: ${shown(sourcePath(id, settings.corpus), io.cwd)}: ${message}\n`);
    }
    return CLEAN;
  } finally {
    await index.close();
  }
}

const sourceLine = ({ key, title, publisher, date, passages }: SourceRecord, path: string): string => {
  const facts = [title, publisher, date, `${passages} ${passages === 1 ? 'passage' : 'passages'}`];
  return `@${key}  ${path}  ${facts.filter((fact) => fact !== undefined).join(', ')}`;
};
