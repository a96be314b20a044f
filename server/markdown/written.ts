import { KEY } from './citations.ts';

/** A citation key as it stands behind `@`, in braces where it must; undefined for one that Pandoc cannot write. */
export function writtenKey(key: string): string | undefined {
  if (KEY.exec(`@${key}`)?.[1] === key) return key;
  return /^[^{}\s][^{}\n]{0,190}$/.test(key) ? `{${key}}` : undefined;
}

/** A text as prose that no part of is read as Markdown, in a table neither. */
export const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&|~^$@#!]/g, '\\$&');

/** An address or path as the destination of a link, in a table too. */
export const destination = (address: string): string =>
  address.replace(
    /[\s()<>|\\]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** The label of a footnote after a citation key. */
export const noteLabel = (key: string): string => key.replace(/[\s[\]|\\^]+/g, '-').slice(0, 200);
