import { elementsOf, first } from '../archive/xml.ts';
import { type Element, findAll } from '../html/html-tree.ts';
import type { Piece } from '../pieces.ts';
import type { Locator, RegionKind } from '../source.ts';
import { type Row, tablePieces } from '../tables/table.ts';
import { boxesOf, endIsDeleted, isOn, type Notes, textOfRuns } from './runs.ts';
import type { StyleOf } from './styles.ts';

/** Cells with more than this lay out a page, and are read as paragraphs. */
const LONGEST_CELL = 400;

/** Reads the paragraphs and tables below an element in order; `number` counts the paragraphs of the whole document. */
export class BlockReader {
  readonly #style: StyleOf;
  readonly #notes: Notes;
  readonly #found: Piece[] = [];
  #number = 0;
  #heading: string | undefined;
  /** Text of a paragraph whose end was deleted. */
  #open = '';

  constructor(style: StyleOf, notes: Notes) {
    this.#style = style;
    this.#notes = notes;
  }

  /** `kind` overrides what the styles say. */
  read(root: Element, kind?: RegionKind): readonly Piece[] {
    this.#blocks(root, kind);
    return this.#found;
  }

  #blocks(element: Element, kind: RegionKind | undefined): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') this.#paragraph(child, kind);
      else if (child.name === 'w:tbl') this.#table(child, kind);
      else if (child.name === 'w:sdt') this.#control(child, kind);
      else if (/^w:(?:sdtContent|ins|moveTo|smartTag|customXml)$/.test(child.name)) this.#blocks(child, kind);
    }
  }

  /** A table of contents is no text of its own. */
  #control(control: Element, kind: RegionKind | undefined): void {
    const gallery = first(control, 'w:docPartGallery')?.attributes['w:val'] ?? '';
    this.#blocks(control, /table of contents/i.test(gallery) ? 'boilerplate' : kind);
  }

  #paragraph(paragraph: Element, given: RegionKind | undefined): void {
    this.#number++;
    const text = this.#open + textOfRuns(paragraph, this.#notes);
    this.#open = '';
    if (endIsDeleted(paragraph)) {
      this.#open = text === '' ? '' : `${text} `;
      return;
    }
    const kind = given ?? this.#style(paragraph);
    if (text !== '') {
      if (kind === 'heading') this.#heading = text;
      this.#found.push({ kind, text, locator: this.#locator() });
    }
    for (const box of boxesOf(paragraph)) this.#blocks(box, given);
  }

  #locator(): Locator {
    return { paragraph: this.#number, ...(this.#heading !== undefined && { heading: this.#heading }) };
  }

  #table(table: Element, given: RegionKind | undefined): void {
    const rows = elementsOf(table)
      .filter(({ name }) => name === 'w:tr')
      .filter((row) => !this.#isDeleted(row));
    const cells = rows.map((row) => cellsOf(row));
    const texts = cells.map((row) => row.map((cell) => this.#cell(cell)));
    if (
      texts.some((row) => row.some((text) => text.length > LONGEST_CELL)) ||
      texts.every((row) => row.length < 2)
    ) {
      for (const cell of cells.flat()) this.#blocks(cell, given);
      return;
    }
    const above: string[] = [];
    const read = rows.map((row, i): Row => {
      const spread = cells[i]!.flatMap((cell, k) => {
        const column = columnOf(cells[i]!, k);
        const text = isContinued(cell) ? (above[column] ?? '') : texts[i]![k]!;
        above[column] = text;
        return [text, ...Array<string>(Math.min(50, span(cell)) - 1).fill('')];
      });
      const count = findAll(row, ({ name }) => name === 'w:p').length;
      this.#number += count;
      const mark = first(row, 'w:tblHeader');
      return { cells: spread, locator: this.#locator(), head: mark !== undefined && isOn(mark) };
    });
    this.#found.push(...tablePieces(read, given ?? 'table'));
  }

  #cell(cell: Element): string {
    return findAll(cell, ({ name }) => name === 'w:p')
      .map((paragraph) => textOfRuns(paragraph, this.#notes))
      .join(' ')
      .trim();
  }

  #isDeleted(row: Element): boolean {
    const properties = elementsOf(row).find(({ name }) => name === 'w:trPr');
    const deleted = properties !== undefined && elementsOf(properties).some(({ name }) => name === 'w:del');
    if (deleted) this.#notes.deleted++;
    return deleted;
  }
}

const cellsOf = (row: Element): readonly Element[] =>
  elementsOf(row).flatMap((child) =>
    child.name === 'w:tc'
      ? [child]
      : child.name === 'w:sdt'
        ? findAll(child, ({ name }) => name === 'w:tc')
        : [],
  );

const span = (cell: Element): number =>
  Math.max(1, Number(first(cell, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1);

const columnOf = (row: readonly Element[], at: number): number =>
  row.slice(0, at).reduce((sum, cell) => sum + span(cell), 0);

/** Part of the cell above. */
const isContinued = (cell: Element): boolean => {
  const merge = first(cell, 'w:vMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
};
