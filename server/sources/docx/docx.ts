import { officeMetadata } from '../archive/properties.ts';
import { elementsOf, first, relations, xmlPart } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { SourceError } from '../errors.ts';
import { findAll } from '../html/html-tree.ts';
import { compact, merge } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import { plainMetadata } from '../plain/plain-metadata.ts';
import { classified } from '../regions.ts';
import type { Loss, ReadSource } from '../source.ts';
import { BlockReader } from './docx-pieces.ts';
import type { Notes } from './runs.ts';
import { readStyles, type StyleOf } from './styles.ts';

/**
 * A Word document (ECMA-376): paragraphs, tables, foot- and endnotes. Tracked changes are read as accepted, comments are
 * no text of the document, headers and footers are furniture of the page.
 */
export function readDocx(name: string, archive: Archive, part: string): ReadSource {
  const { byType } = relations(archive, part);
  const body = first(xmlPart(archive, part), 'w:body');
  if (!body) throw new SourceError('is damaged or cut off; save it again or exclude it');
  const notes: Notes = { deleted: 0, hidden: 0 };
  const style = readStyles(archive, byType.get('styles'));
  const pieces = classified(new BlockReader(style, notes).read(body));
  const apart = [
    ...footnotes(archive, byType.get('footnotes'), 'w:footnote', style, notes),
    ...footnotes(archive, byType.get('endnotes'), 'w:endnote', style, notes),
    ...furniture(archive, part, style, notes),
  ];
  const found = assemble([...pieces, ...apart]);
  if (found.text === '')
    throw new SourceError('has no text in it; exclude it, or run text recognition if it is a scan');
  const top = pieces.filter(({ kind }) => kind !== 'boilerplate').slice(0, 8);
  const visible = plainMetadata(
    name,
    top.map(({ text }) => text),
    [],
  );
  // When a file was made says less than the date that it, or its name, bears.
  const metadata = merge(compact({ date: visible.date }), officeMetadata(archive), visible);
  return { format: 'docx', ...found, metadata, losses: losses(archive, byType.get('comments'), notes) };
}

/** Notes below the text; the first two of a document are the lines that part them from it. */
function footnotes(
  archive: Archive,
  part: string | undefined,
  element: string,
  style: StyleOf,
  notes: Notes,
): readonly Piece[] {
  const root = part === undefined ? undefined : xmlPart(archive, part);
  const all = root ? findAll(root, ({ name }) => name === element) : [];
  return all
    .filter(({ attributes }) => !/separator|continuation/i.test(attributes['w:type'] ?? ''))
    .flatMap((note) => new BlockReader(style, notes).read(note, 'footnote'))
    .map((piece, i) => ({ ...piece, locator: { heading: `note ${i + 1}` } }));
}

function furniture(archive: Archive, part: string, style: StyleOf, notes: Notes): readonly Piece[] {
  const { byId } = relations(archive, part);
  const parts = [...new Set(byId.values())].filter((target) => /\/(?:header|footer)\d*\.xml$/.test(target));
  return parts.sort().flatMap((target) => {
    const root = xmlPart(archive, target);
    const holder = root && elementsOf(root)[0];
    return holder ? new BlockReader(style, notes).read(holder, 'boilerplate') : [];
  });
}

function losses(
  archive: Archive,
  commentsPart: string | undefined,
  { deleted, hidden }: Notes,
): readonly Loss[] {
  const root = commentsPart === undefined ? undefined : xmlPart(archive, commentsPart);
  const comments = root ? findAll(root, ({ name }) => name === 'w:comment').length : 0;
  const counted = (count: number, one: string, more: string, rest: string): readonly Loss[] =>
    count === 0 ? [] : [{ message: `${count} ${count === 1 ? one : more} ${rest}` }];
  return [
    ...counted(
      deleted,
      'tracked deletion is',
      'tracked deletions are',
      'left out; accept or reject the changes to settle the text',
    ),
    ...counted(
      hidden,
      'piece of hidden text is',
      'pieces of hidden text are',
      'left out; show it if it counts',
    ),
    ...counted(comments, 'comment is', 'comments are', 'left out; a comment is no text of the document'),
  ];
}
