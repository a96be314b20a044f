import type { DatabaseSync } from 'node:sqlite';
import { IndexError } from './errors.ts';

type Sqlite = typeof import('node:sqlite');

let loaded: Sqlite | undefined;
let probed = false;

/** Node's own SQLite, loaded on first use. Throws `IndexError` where Node has none. */
export function sqlite(): Sqlite {
  loaded ??= quietly(() => process.getBuiltinModule('node:sqlite') as Sqlite | undefined);
  if (!loaded)
    throw new IndexError('no-full-text', `stet: this Node (${process.version}) has no SQLite; ${CURE}`);
  return loaded;
}

/** Throws `IndexError` unless full-text tables can be made; only making one tells. */
export function requireFullText(db: DatabaseSync): void {
  if (probed) return;
  try {
    db.exec('CREATE VIRTUAL TABLE temp.stet_probe USING fts5(x); DROP TABLE temp.stet_probe');
    probed = true;
  } catch {
    throw new IndexError(
      'no-full-text',
      `stet: this Node (${process.version}) has SQLite without full-text search; ${CURE}`,
    );
  }
}

const CURE = 'use Node 22.16 or newer';

/** Node 22 warns on standard error that its SQLite is experimental; users can do nothing about that. */
function quietly<T>(load: () => T): T {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}
