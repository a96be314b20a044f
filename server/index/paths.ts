import { isAbsolute, relative, sep } from 'node:path';

/** A path with forward slashes, the same on every system. */
export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** True when `path` is `folder` or lies below it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
