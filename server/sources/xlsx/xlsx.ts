import { officeMetadata } from '../archive/properties.ts';
import { first, relations, walkXml, xmlPart } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { SourceError } from '../errors.ts';
import { findAll } from '../html/html-tree.ts';
import { compact, fileMetadata, merge } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import type { Loss, ReadSource } from '../source.ts';
import { tablePieces } from '../tables/table.ts';
import { readSheet, type Sheet } from './cells.ts';
import { readFormats } from './formats.ts';

/** An Excel workbook (ECMA-376): each row of each sheet that can be seen, with the values as they are shown. */
export function readXlsx(name: string, archive: Archive, part: string): ReadSource {
  const book = xmlPart(archive, part);
  const { byId, byType } = relations(archive, part);
  const sheets = book ? findAll(book, (element) => element.name === 'sheet') : [];
  if (sheets.length === 0) throw new SourceError('is damaged or has no sheets; save it again or exclude it');
  const from1904 = /^(?:1|true)$/.test(first(book, 'workbookPr')?.attributes.date1904 ?? '');
  const shown = readFormats(archive, byType.get('styles'), from1904);
  const strings = sharedStrings(archive, byType.get('sharedStrings'));
  const pieces: Piece[] = [];
  const losses: Loss[] = [];
  for (const { attributes } of sheets) {
    const title = attributes.name ?? '';
    const target = byId.get(attributes['r:id'] ?? '');
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') {
      losses.push({
        message: `sheet "${title}" is hidden and not read; show it if it counts`,
        locator: { sheet: title },
      });
      continue;
    }
    const xml = target === undefined ? undefined : archive.text(target);
    if (xml === undefined || !/worksheets?\//.test(target!)) continue;
    const sheet = readSheet(xml, title, strings, shown);
    pieces.push(...sheetPieces(title, sheet));
    losses.push(...sheetLosses(title, sheet));
  }
  const found = assemble(pieces);
  if (found.text === '' && losses.length === 0)
    throw new SourceError('has no cells with anything in them; exclude it');
  const file = fileMetadata(name);
  const metadata = merge(compact({ date: file.date }), officeMetadata(archive), file);
  return { format: 'xlsx', ...found, metadata, losses };
}

/** The name of a sheet is what its figures are about, unless it is the program's own. */
function sheetPieces(title: string, { rows }: Sheet): readonly Piece[] {
  const tables = split(rows).flatMap((table) => tablePieces(table));
  if (tables.length === 0 || /^(?:sheet|tabelle|feuil|hoja|foglio|blad|planilha)\s?\d+$/i.test(title))
    return tables;
  return [{ kind: 'heading', text: title, locator: { sheet: title } }, ...tables];
}

/** An empty row, or several, parts two tables on one sheet. */
function split(rows: Sheet['rows']): readonly Sheet['rows'][] {
  const tables: Sheet['rows'][number][][] = [];
  let last = Number.NaN;
  for (const row of rows) {
    const number = Number(/\d+$/.exec(row.locator.cells?.[0] ?? '')?.[0]);
    if (number === last + 1) tables.at(-1)!.push(row);
    else tables.push([row]);
    last = number;
  }
  return joinTitles(tables);
}

/** A title alone above an empty row belongs to the table below it; a lone row below a table is a note to it. */
function joinTitles(tables: readonly Sheet['rows'][]): readonly Sheet['rows'][] {
  const found: Sheet['rows'][number][][] = [];
  for (const table of tables) {
    const last = found.at(-1);
    if (last?.every(({ cells }) => cells.filter((cell) => cell !== '').length === 1)) last.push(...table);
    else found.push([...table]);
  }
  return found;
}

function sheetLosses(title: string, { hiddenRows, hiddenColumns, formulas }: Sheet): readonly Loss[] {
  const locator = { sheet: title };
  const say = (count: number, what: string): readonly Loss[] =>
    count === 0 ? [] : [{ message: `sheet "${title}": ${what}`, locator }];
  return [
    ...say(hiddenRows, `${hiddenRows} hidden ${hiddenRows === 1 ? 'row is' : 'rows are'} not read`),
    ...say(
      hiddenColumns,
      `${hiddenColumns} hidden ${hiddenColumns === 1 ? 'column is' : 'columns are'} not read`,
    ),
    ...say(
      formulas,
      `${formulas} ${formulas === 1 ? 'formula has' : 'formulas have'} no value; open and save it in a spreadsheet program`,
    ),
  ];
}

/** Texts that cells refer to by number; how Japanese ones are read aloud is no part of them. */
function sharedStrings(archive: Archive, part: string | undefined): readonly string[] {
  const xml = part === undefined ? undefined : archive.text(part);
  const strings: string[] = [];
  let into = false;
  let aloud = false;
  walkXml(xml ?? '', {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') aloud = true;
      else if (name === 't') into = !aloud;
    },
    text(data) {
      if (into) strings[strings.length - 1] += data;
    },
    close(name) {
      if (name === 't') into = false;
      else if (name === 'rPh') aloud = false;
    },
  });
  return strings;
}
