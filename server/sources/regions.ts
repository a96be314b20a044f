import type { Region } from './source.ts';

/** The regions of a plain text: sorted, without overlap, covering it. */
export function plainRegions(text: string): readonly Region[] {
  return text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }];
}
