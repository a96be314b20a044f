import { lineIndex } from '../../text/lines.ts';
import { elementsOf, first, resolvePath, textIn, xmlPart } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { isoDate } from '../dates.ts';
import { SourceError } from '../errors.ts';
import { wholePieces } from '../html/html-pieces.ts';
import { type Element, findAll, parseHtml, textOf } from '../html/html-tree.ts';
import { compact, fileMetadata, merge } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import { classified } from '../regions.ts';
import type { Loss, Metadata, ReadSource } from '../source.ts';

/** An e-book (EPUB 2 or 3): its chapters in order of reading. */
export function readEpub(name: string, archive: Archive): ReadSource {
  const path = first(xmlPart(archive, 'META-INF/container.xml'), 'rootfile')?.attributes['full-path'];
  const book = path === undefined ? undefined : xmlPart(archive, path);
  if (path === undefined || !book)
    throw new SourceError('is damaged or cut off; save it again or exclude it');
  if (isLocked(archive)) throw new SourceError('is locked by copy protection; get it without, or exclude it');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const items = new Map(
    findAll(book, (e) => local(e) === 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  const hrefOf = (id: string | undefined): string | undefined => items.get(id ?? '')?.href;
  const chapters = findAll(book, (e) => local(e) === 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '');
    const href = hrefOf(attributes.idref);
    if (href === undefined || /(?:^|\s)nav(?:\s|$)/.test(item?.properties ?? '')) return [];
    return [resolvePath(folder, unescaped(href))];
  });
  const titles = titlesOf(archive, folder, [...items.values()]);
  const pieces: Piece[] = [];
  const losses: Loss[] = [];
  for (const [i, chapter] of chapters.entries()) {
    const html = archive.text(chapter);
    if (html === undefined) losses.push({ message: `chapter ${i + 1} is missing from the file` });
    else pieces.push(...chapterPieces(html, titles.get(chapter), i + 1));
  }
  const found = assemble(pieces);
  if (found.text === '') throw new SourceError('has no text in it; exclude it');
  return { format: 'epub', ...found, metadata: merge(metadata(book), fileMetadata(name)), losses };
}

/** Scrambled fonts are no lock; scrambled chapters are. */
function isLocked(archive: Archive): boolean {
  const root = xmlPart(archive, 'META-INF/encryption.xml');
  const names = root ? findAll(root, (e) => local(e) === 'CipherReference') : [];
  return names.some(({ attributes }) => /\.x?html?$/i.test(attributes.URI ?? ''));
}

/** A whole chapter is text: nothing in it is a page's furniture but what says so itself. */
function chapterPieces(html: string, title: string | undefined, number: number): readonly Piece[] {
  const root = parseHtml(html);
  const pieces = classified(wholePieces(root, lineIndex(html)));
  const heading = pieces.find(({ kind }) => kind === 'heading')?.text;
  const chapter = title ?? heading ?? String(number);
  return pieces.map((piece, i) => ({ ...piece, locator: { chapter, paragraph: i + 1 } }));
}

/** What the table of contents calls each file: the navigation of EPUB 3, or the NCX of EPUB 2. */
function titlesOf(
  archive: Archive,
  folder: string,
  items: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (from: string, target: string | undefined, title: string): void => {
    const file = resolvePath(from, unescaped((target ?? '').split('#')[0]!));
    if (target && title !== '' && !found.has(file)) found.set(file, title);
  };
  for (const { href, properties, 'media-type': type } of items) {
    if (href === undefined) continue;
    const path = resolvePath(folder, unescaped(href));
    const from = path.slice(0, path.lastIndexOf('/') + 1);
    if (/(?:^|\s)nav(?:\s|$)/.test(properties ?? '')) {
      const root = xmlPart(archive, path);
      const nav = root && findAll(root, (e) => e.name === 'nav')[0];
      for (const a of nav ? findAll(nav, (e) => e.name === 'a') : []) add(from, a.attributes.href, textOf(a));
    } else if (type === 'application/x-dtbncx+xml') {
      const root = xmlPart(archive, path);
      for (const point of root ? findAll(root, (e) => e.name === 'navPoint') : []) {
        const content = elementsOf(point).find((e) => e.name === 'content');
        add(from, content?.attributes.src, textIn(point, 'text') ?? '');
      }
    }
  }
  return found;
}

function metadata(book: Element): Metadata {
  const all = (name: string): string | undefined =>
    findAll(book, (e) => e.name === `dc:${name}`)
      .map(textOf)
      .filter((text) => text !== '')
      .join(' and ') || undefined;
  return compact({
    title: textIn(book, 'dc:title'),
    author: all('creator'),
    publisher: textIn(book, 'dc:publisher'),
    date: isoDate(textIn(book, 'dc:date') ?? ''),
    language: textIn(book, 'dc:language'),
  });
}

/** The name of an element without its prefix. */
const local = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
