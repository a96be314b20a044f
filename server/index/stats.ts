import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { snapshot } from './connection.ts';
import { MENTION_KINDS } from './kinds.ts';

/** What an index is made of. */
export interface IndexStats {
  /** The database file, and its size in bytes with its log. */
  readonly file: string;
  readonly bytes: number;
  readonly sources: number;
  readonly passages: number;
  /** Of all texts, in UTF-16 units. */
  readonly characters: number;
  /** How many mentions there are of each kind. */
  readonly mentions: Readonly<Record<(typeof MENTION_KINDS)[number], number>>;
  /** Sources that lost something while they were read, and files that could not be read. */
  readonly lossy: number;
  readonly unreadable: number;
  /** The last time that all was looked at and files were read: how many, and how long it took. */
  readonly lastRun?: { readonly files: number; readonly bytes: number; readonly milliseconds: number };
}

/** Reads the figures out of the tables. */
export function indexStats(db: DatabaseSync, file: string): IndexStats {
  return snapshot(db, () => {
    const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0] ?? 0);
    const run = db.prepare("SELECT value FROM meta WHERE name = 'run'").get();
    return {
      file,
      bytes: sizeOf(file) + sizeOf(`${file}-wal`),
      sources: number('SELECT count(*) FROM source'),
      passages: number('SELECT sum(passages) FROM source'),
      characters: number('SELECT sum(length) FROM source'),
      mentions: mentions(db),
      lossy: number("SELECT count(*) FROM source WHERE losses <> '[]'"),
      unreadable: number('SELECT count(*) FROM unreadable'),
      ...(run && { lastRun: JSON.parse(String(run.value)) }),
    };
  });
}

function mentions(db: DatabaseSync): IndexStats['mentions'] {
  const sums = MENTION_KINDS.map(() => 0);
  for (const { mentions } of db.prepare('SELECT mentions FROM source').iterate()) {
    for (const [i, count] of String(mentions).split(' ').entries()) sums[i]! += Number(count);
  }
  return Object.fromEntries(MENTION_KINDS.map((kind, i) => [kind, sums[i]!])) as IndexStats['mentions'];
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
