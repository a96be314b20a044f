import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isBelow } from './paths.ts';

/**
 * What a link in a root stands for: a file of that root; something that the corpus has anyhow; or something that is not
 * followed, and why, in words for the writer.
 */
export type Link =
  | { readonly kind: 'file' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly message: string; readonly isFolder: boolean };

/** Looks where a link leads. `home` is the real path of its root, `homes` those of all. */
export function readLink(path: string, home: string, homes: readonly string[]): Link {
  const target = realOf(path);
  if (typeof target !== 'string') return refused(target.code === 'ELOOP' ? CIRCLE : NOWHERE);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return refused(NOWHERE);
  if (stat.isDirectory()) {
    const place = realOf(dirname(path));
    if (typeof place === 'string' && isBelow(place, target)) return refused(CIRCLE, true);
    return homes.some((one) => isBelow(target, one)) ? { kind: 'known' } : refused(OUTSIDE_FOLDER, true);
  }
  if (isBelow(target, home)) return { kind: 'file' };
  return homes.some((one) => isBelow(target, one)) ? { kind: 'known' } : refused(OUTSIDE);
}

const refused = (message: string, isFolder = false): Link => ({ kind: 'refused', message, isFolder });

const CIRCLE = 'is a link that leads in a circle; remove it';
const NOWHERE = 'is a link that leads nowhere; mend or remove it';
const OUTSIDE =
  'is a link that leads out of the corpus and is not followed; put a copy in its place or add the folder it leads to to "corpus"';
const OUTSIDE_FOLDER =
  'is a link to a folder outside the corpus and is not followed; add that folder to "corpus" or exclude the link';

/** Where a path leads in the end, or the error that tells why nowhere. */
function realOf(path: string): string | { readonly code?: string } {
  try {
    return realpathSync(path);
  } catch (error) {
    return error as { readonly code?: string };
  }
}

/** The real path of a root; as it is written when there is none. */
export function homeOf(folder: string): string {
  const real = realOf(folder);
  return typeof real === 'string' ? real : folder;
}
