import { contentTerms } from '../text/tokens.ts';
import type { Block } from './blocks.ts';
import { languageOf, SAMPLE } from './language.ts';
import { cover, type Piece } from './pieces.ts';
import { captionKind, isAboutNotices, isMenuWord, isNotice, isTeaserHeading } from './plain/furniture.ts';
import { isOpen, type Paragraph } from './plain/paragraph.ts';
import { references } from './plain/references.ts';
import { teasers } from './plain/teasers.ts';
import type { Region, RegionKind } from './source.ts';

/** The regions of a plain text by its paragraphs: sorted, without overlap, covering it. */
export function plainRegions(text: string, found: readonly Block[]): readonly Region[] {
  const kinds = classify(found.map((b) => ({ kind: 'body', text: text.slice(b.start, b.end) })));
  return cover(
    found.map(({ start, end }, i) => ({ kind: kinds[i]!, start, end })),
    text.length,
  );
}

/** Pieces with what their words give away as boilerplate, references or captions marked as such. */
export function classified(pieces: readonly Piece[]): readonly Piece[] {
  const kinds = classify(pieces);
  return pieces.map((piece, i) => ({ ...piece, kind: kinds[i]! }));
}

type Step = (paragraphs: readonly Paragraph[]) => readonly RegionKind[];

/** Each step sees what the ones before found, and may turn evidence into something else, never back. */
const STEPS: readonly Step[] = [notices, references, foreignTail, teasers];

function classify(paragraphs: readonly Paragraph[]): readonly RegionKind[] {
  let known = paragraphs.map(({ kind, text }) => ({ kind, text }));
  for (const step of STEPS) {
    const kinds = step(known);
    known = known.map(({ text }, i) => ({ kind: kinds[i]!, text }));
  }
  return known.map((p) => p.kind);
}

/** Notices wherever they stand, runs of menu words, credits and captions. */
function notices(paragraphs: readonly Paragraph[]): readonly RegionKind[] {
  const menu = menuRuns(paragraphs);
  const legal = isAboutNotices(paragraphs.find(isOpen)?.text ?? '');
  return paragraphs.map((p, i) => {
    if (!isOpen(p)) return p.kind;
    if (menu.has(i) || (!legal && isNotice(p.text)) || isTeaserHeading(p.text)) return 'boilerplate';
    return p.kind === 'body' ? (captionKind(p.text) ?? p.kind) : p.kind;
  });
}

/** Three menu entries in a row are a menu; one may be a heading. */
function menuRuns(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (let i = 0; i <= paragraphs.length; i++) {
    const p = paragraphs[i];
    if (p && isOpen(p) && isMenuWord(p.text)) continue;
    if (i - start >= 3) for (let k = start; k < i; k++) found.add(k);
    start = i + 1;
  }
  return found;
}

/** A frame speaks in a few lines; more is a text of its own. */
const MOST_FOREIGN = 8;

/**
 * Text in another language than the body's is the page's frame when a notice stands beside it, or it closes the text;
 * unless it is a fair part of the whole (a bilingual release) or names what the body names.
 */
function foreignTail(paragraphs: readonly Paragraph[]): readonly RegionKind[] {
  const body = paragraphs.filter(isOpen);
  const language = languageOf(startOf(body));
  const kinds = paragraphs.map((p) => p.kind);
  if (language === undefined) return kinds;
  const isForeign = (p: Paragraph): boolean => isOpen(p) && (languageOf(p.text) ?? language) !== language;
  if (!suspects(paragraphs).some(isForeign)) return kinds;
  const foreign = paragraphs.map(isForeign);
  const share = lengthOf(paragraphs.filter((_, i) => foreign[i])) / Math.max(1, lengthOf(body));
  if (share === 0 || share > 0.3 || foreign.filter(Boolean).length > MOST_FOREIGN) return kinds;
  const native = new Set(
    paragraphs.filter((p, i) => isOpen(p) && !foreign[i]).flatMap((p) => contentTerms(p.text)),
  );
  const lastNative = paragraphs.findLastIndex((p, i) => isOpen(p) && !foreign[i]);
  return kinds.map((kind, i) => {
    if (!foreign[i]) return kind;
    const framed = kinds[i - 1] === 'boilerplate' || kinds[i + 1] === 'boilerplate';
    const shared = contentTerms(paragraphs[i]!.text).some((term) => term.length > 3 && native.has(term));
    return framed || (i > lastNative && !shared) ? 'boilerplate' : kind;
  });
}

/** The paragraphs that would be a frame if they were foreign, or with which it begins: most texts have no more than their last. */
const suspects = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const last = paragraphs.findLastIndex(isOpen);
  const isNotice = (i: number): boolean => paragraphs[i]?.kind === 'boilerplate';
  return paragraphs.filter((p, i) => i === last || (isOpen(p) && (isNotice(i - 1) || isNotice(i + 1))));
};

/** The texts one below the other, as far as anybody looks at them to tell the language. */
function startOf(paragraphs: readonly Paragraph[]): string {
  let start = '';
  for (const { text } of paragraphs) {
    start += start === '' ? text : `\n${text}`;
    if (start.length >= SAMPLE) break;
  }
  return start;
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, p) => sum + p.text.length, 0);
