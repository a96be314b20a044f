import { IndexError } from './errors.ts';

type Sqlite = typeof import('node:sqlite');

let loaded: Sqlite | undefined;

/** Node's own SQLite, loaded on first use. Throws `IndexError` where Node has none. */
export function sqlite(): Sqlite {
  loaded ??= quietly(() => process.getBuiltinModule('node:sqlite') as Sqlite | undefined);
  if (!loaded)
    throw new IndexError('no-sqlite', `stet: this Node (${process.version}) has no SQLite; ${CURE}`);
  return loaded;
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
