import type { Metadata } from './source.ts';

/** What the first lines and the name of a plain text say about it. */
export function plainMetadata(name: string, _text: string): Metadata {
  return fileMetadata(name);
}

/** Title and date out of a file name such as `2031-05-17-dam-holds.txt`. */
export function fileMetadata(name: string): Metadata {
  const stem = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/\.[^.]*$/, '');
  const date = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(stem)?.[0];
  const title = stem
    .slice(date?.length ?? 0)
    .replace(/[-_]+/g, ' ')
    .trim();
  return { ...(title && { title }), ...(date && { date }) };
}
