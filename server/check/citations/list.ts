import { insertEntries, type NewEntry } from '../../sources/bibliography/insert.ts';
import type { FileEdit, SourceSummary } from '../report.ts';
import type { Desk } from './cite.ts';

/** The edit that gives sources their entries in the draft's bibliography, where it has one, cites by key, and lacks them. */
export function listEdit({ home, style }: Desk, sources: readonly SourceSummary[]): FileEdit | undefined {
  if (!home || style !== 'pandoc') return undefined;
  const missing = [...new Set(sources)].filter(({ listed }) => !listed);
  const edit = insertEntries(home.path, home.text, missing.map(entryOf));
  return edit && { path: home.path, edits: [edit] };
}

const entryOf = ({ id, key, listed: _, ...metadata }: SourceSummary): NewEntry => ({
  key,
  file: id,
  metadata,
});
