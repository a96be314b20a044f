import type { RegionKind } from '../source.ts';

/** A paragraph with what is known of its kind so far. */
export interface Paragraph {
  readonly kind: RegionKind;
  readonly text: string;
}

const OPEN: ReadonlySet<RegionKind> = new Set(['body', 'heading', 'caption', 'quotation']);

/** True while a paragraph may still turn out to be something other than evidence. */
export const isOpen = (paragraph: Paragraph): boolean => OPEN.has(paragraph.kind);
