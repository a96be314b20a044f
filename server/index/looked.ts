import type { DatabaseSync } from 'node:sqlite';
import type { Corpus } from './place.ts';
import { corpusFolders } from './scope.ts';
import type { FoundFile } from './walk.ts';

/** The bibliographies found when all was looked at; undefined when that has not been done to its end. */
export function lookedOver(db: DatabaseSync): readonly FoundFile[] | undefined {
  const row = db.prepare("SELECT value FROM meta WHERE name = 'bibliographies'").get();
  return row && (JSON.parse(String(row.value)) as readonly FoundFile[]);
}

/** Whether the same folders were looked over to the end before, with the same bibliographies. */
export function isLookedOver(
  db: DatabaseSync,
  { roots }: Corpus,
  bibliographies: readonly FoundFile[],
): boolean {
  const known = db.prepare('SELECT value FROM meta WHERE name = ?');
  return (
    known.get('roots')?.value === JSON.stringify(corpusFolders(roots)) &&
    known.get('bibliographies')?.value === JSON.stringify(bibliographies)
  );
}

/** Notes that all was looked at to its end. */
export function setLookedOver(
  db: DatabaseSync,
  { roots }: Corpus,
  bibliographies: readonly FoundFile[],
): void {
  const set = db.prepare(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
  );
  set.run('roots', JSON.stringify(corpusFolders(roots)));
  set.run('bibliographies', JSON.stringify(bibliographies));
}
