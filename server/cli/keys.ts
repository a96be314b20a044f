import type { BibliographyRecord, SourceRecord } from '../index/port.ts';
import { sourcePath } from '../index/scope.ts';
import { type ListFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { CLEAN, type Io } from './io.ts';

/** A key that a draft can cite. */
interface Key {
  readonly key: string;
  /** Where the key comes from: an entry of a bibliography, or Stet made it. */
  readonly from: 'bibliography' | 'made';
  readonly title?: string;
  /** Of the source; an entry may have none. */
  readonly path?: string;
}

/** `stet keys`: lists every key that a draft can cite, sorted. */
export async function keys(flags: ListFlags, io: Io): Promise<number> {
  const settings = await settingsFor(io.cwd, flags, io);
  const index = await openIndex(settings, io);
  try {
    const pathOf = (id: string): string => shown(sourcePath(id, settings.corpus), io.cwd);
    const all = keysOf(await index.sources(), await index.bibliography(), pathOf);
    io.stdout.write(
      flags.format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : all.map(keyLine).join(''),
    );
    return CLEAN;
  } finally {
    await index.close();
  }
}

function keysOf(
  sources: readonly SourceRecord[],
  entries: readonly BibliographyRecord[],
  pathOf: (id: string) => string,
): readonly Key[] {
  const listed = new Set(entries.map(({ key }) => key));
  const own = new Set(sources.map(({ key }) => key));
  const ofSources = sources.map(({ id, key, title }): Key => {
    const from = listed.has(key) ? 'bibliography' : 'made';
    return { key, from, ...(title && { title }), path: pathOf(id) };
  });
  const others = entries
    .filter(({ key }) => !own.has(key))
    .map(({ key, title }): Key => ({ key, from: 'bibliography', ...(title && { title }) }));
  return [...ofSources, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const keyLine = ({ key, title, path }: Key): string =>
  `@${key}  ${[path ?? '(no source)', title].filter((part) => part !== undefined).join('  ')}\n`;
