import { MENTION_KINDS } from '../index/keys.ts';
import type { IndexStats } from '../index/stats.ts';
import { type CorpusFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { CLEAN, type Io } from './io.ts';

export interface IndexFlags extends CorpusFlags {
  readonly stats?: boolean;
}

/** `stet index`: brings the index of the sources up to date; with `--stats` it says what the index is made of. */
export async function index(flags: IndexFlags, io: Io): Promise<number> {
  const settings = await settingsFor(io.cwd, flags, io);
  const found = await openIndex(settings, io, flags.cacheLocation);
  try {
    const stats = found.stats();
    const lines = flags.stats ? statsLines(stats, io.cwd) : [`${count(stats.sources, 'source')} indexed`];
    io.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return CLEAN;
  } finally {
    await found.close();
  }
}

function statsLines(stats: IndexStats, cwd: string): readonly string[] {
  const { file, bytes, sources, passages, characters, mentions, lossy, unreadable, lastRun } = stats;
  const kinds = MENTION_KINDS.map((kind) => count(mentions[kind], kind)).join(', ');
  const times = characters > 0 ? `, ${(bytes / characters).toFixed(2)} times the text` : '';
  return [
    `index:    ${shown(file, cwd)}, ${megabytes(bytes)}${times}`,
    `sources:  ${sources}, ${megabytes(characters)} of text, ${count(passages, 'passage')}`,
    `mentions: ${kinds}`,
    `losses:   ${count(lossy, 'source')} lost something, ${count(unreadable, 'file')} could not be read`,
    ...(lastRun ? [`last run: ${runLine(lastRun)}`] : []),
  ];
}

const runLine = ({ files, bytes, milliseconds }: NonNullable<IndexStats['lastRun']>): string =>
  `${count(files, 'file')}, ${megabytes(bytes)} in ${(milliseconds / 1000).toFixed(1)} s`;

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
