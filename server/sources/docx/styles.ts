import { elementsOf, first, xmlPart } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { type Element, findAll } from '../html/html-tree.ts';
import type { RegionKind } from '../source.ts';

/** What the style of a paragraph says it is. */
export type StyleOf = (paragraph: Element) => RegionKind;

const KINDS: readonly (readonly [RegExp, RegionKind])[] = [
  [/^(?:heading|überschrift|titre|título|titolo|kop)\s?\d|^(?:sub)?title$/i, 'heading'],
  [/quot(?:e|ation)s?\b|block ?text|^zitat/i, 'quotation'],
  [/^caption|beschriftung|^(?:figure|table|illustration|drawing)$/i, 'caption'],
  [/^(?:footnote|endnote) text$/i, 'footnote'],
  [/^(?:header|footer|toc \d|contents \d|table of|toc heading)/i, 'boilerplate'],
  [/^bibliography/i, 'references'],
];

/** Reads the names of styles, which tell in every language of the program but German what is a heading. */
export function readStyles(archive: Archive, part: string | undefined): StyleOf {
  const root = part === undefined ? undefined : xmlPart(archive, part);
  const kinds = new Map<string, RegionKind>();
  for (const style of root ? findAll(root, ({ name }) => name === 'w:style') : []) {
    const name = first(style, 'w:name')?.attributes['w:val'] ?? '';
    const level = first(style, 'w:outlineLvl')?.attributes['w:val'];
    const kind =
      KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? (isHeading(level) ? 'heading' : undefined);
    if (kind) kinds.set(style.attributes['w:styleId'] ?? '', kind);
  }
  return (paragraph) => {
    const properties = elementsOf(paragraph).find(({ name }) => name === 'w:pPr');
    const own = first(properties, 'w:outlineLvl')?.attributes['w:val'];
    if (isHeading(own)) return 'heading';
    return kinds.get(first(properties, 'w:pStyle')?.attributes['w:val'] ?? '') ?? 'body';
  };
}

/** Levels 0 to 8 are headings; 9 is body text. */
const isHeading = (level: string | undefined): boolean => level !== undefined && Number(level) < 9;
