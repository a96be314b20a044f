import { MENTION_KINDS } from '../index/kinds.ts';
import { isBelow } from '../index/scope.ts';
import type { IndexStats } from '../index/stats.ts';
import { type CorpusFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { CLEAN, type Io } from './io.ts';

/** Bytes from which on the size of the index follows that of the text. */
const LARGE = 5e6;

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
  // A small index is mostly empty pages, which says nothing of how it grows.
  const times = bytes > LARGE && characters > 0 ? `, ${(bytes / characters).toFixed(2)} times the text` : '';
  return [
    `index:    ${placeOf(file, cwd)}, ${sizeOf(bytes)}${times}`,
    `sources:  ${sources}, ${sizeOf(characters)} of text, ${count(passages, 'passage')}`,
    `mentions: ${kinds}`,
    `losses:   ${count(lossy, 'source')} lost something, ${count(unreadable, 'file')} could not be read`,
    ...(lastRun ? [`last run: ${runLine(lastRun)}`] : []),
  ];
}

const runLine = ({ files, bytes, milliseconds }: NonNullable<IndexStats['lastRun']>): string =>
  `${count(files, 'file')}, ${sizeOf(bytes)} in ${(milliseconds / 1000).toFixed(1)} s`;

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The cache of a user seldom lies below where they stand. */
const placeOf = (file: string, cwd: string): string => (isBelow(file, cwd) ? shown(file, cwd) : file);
