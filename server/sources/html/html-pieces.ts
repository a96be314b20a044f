import type { LineIndex } from '../../text/lines.ts';
import type { Piece } from '../pieces.ts';
import type { Locator, RegionKind } from '../source.ts';
import { tablePieces } from '../tables/table.ts';
import { articleOf, isFurniture, isHidden, UNREAD, type Weights, weigh } from './html-boilerplate.ts';
import { dataRows, isData, isPairs, rowsOf } from './html-tables.ts';
import { type Element, isNoteMark, type Node, rawText, textOf } from './html-tree.ts';

const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
);

const HEADING = /^h[1-6]$/;

const KINDS: Readonly<Record<string, RegionKind>> = {
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
};

const REFERENCES =
  /(?:^|[-_\s])(?:references|reflist|bibliography|citations|endnotes|works-cited)(?:$|[-_\s])/i;
const FOOTNOTES = /(?:^|[-_\s])(?:footnotes?|fn)(?:$|[-_\s])/i;

/** The blocks of a page in order of reading; what is not the article is boilerplate. */
export function htmlPieces(root: Element, lines: LineIndex): readonly Piece[] {
  const weights = weigh(root);
  return new Walk(lines, weights, articleOf(root, weights)).pieces(root);
}

/** As `htmlPieces`, of a page that is text from beginning to end: the chapter of a book, a message. */
export const wholePieces = (root: Element, lines: LineIndex): readonly Piece[] =>
  new Walk(lines, weigh(root), root).pieces(root);

interface Context {
  readonly kind: RegionKind;
  readonly inArticle: boolean;
  readonly preformatted: boolean;
}

/** Gathers inline text until a block begins or ends. */
class Walk {
  readonly #lines: LineIndex;
  readonly #weights: Weights;
  readonly #article: Element;
  readonly #found: Piece[] = [];
  #buffer = '';
  #at = -1;
  #heading: string | undefined;

  constructor(lines: LineIndex, weights: Weights, article: Element) {
    this.#lines = lines;
    this.#weights = weights;
    this.#article = article;
  }

  pieces(root: Element): readonly Piece[] {
    const inArticle = this.#article === root;
    const context: Context = { kind: inArticle ? 'body' : 'boilerplate', inArticle, preformatted: false };
    this.#children(root, context);
    this.#flush(context);
    return this.#found;
  }

  #children(element: Element, context: Context): void {
    for (const child of element.children) this.#visit(child, context);
  }

  #visit(node: Node, context: Context): void {
    if (node.type === 'text') this.#text(node.data, node.at, context);
    else if (node.name === 'br') this.#buffer += '\n';
    else if (node.name === 'q') this.#quoted(node, context);
    else if (!UNREAD.has(node.name) && !isHidden(node) && !isNoteMark(node)) this.#element(node, context);
  }

  /** Browsers draw the marks of `q` themselves. */
  #quoted(element: Element, context: Context): void {
    this.#buffer += '“';
    this.#children(element, context);
    this.#buffer += '”';
  }

  #text(data: string, at: number, context: Context): void {
    if (this.#at < 0 && data.trim() !== '') this.#at = at + data.search(/\S/);
    this.#buffer += context.preformatted ? data : data.replace(/[\s\u200b]+/g, ' ');
  }

  #element(element: Element, outer: Context): void {
    const context = this.#enter(element, outer);
    const block = BLOCK.has(element.name) || context.kind !== outer.kind;
    if (!block) {
      this.#children(element, context);
      return;
    }
    this.#flush(outer);
    if (element.name === 'table' && isData(element)) this.#table(element, context);
    else if (element.name === 'dl' && isPairs(element)) this.#pairs(element, context);
    else this.#children(element, context);
    this.#flush(context);
  }

  #enter(element: Element, outer: Context): Context {
    if (element === this.#article) return { ...outer, kind: 'body', inArticle: true };
    const preformatted = outer.preformatted || element.name === 'pre';
    return { ...outer, preformatted, kind: this.#kind(element, outer) };
  }

  #kind(element: Element, outer: Context): RegionKind {
    // A title above the element that holds the article is the article's.
    if (element.name === 'h1' && outer.kind === 'boilerplate' && !outer.inArticle) return 'heading';
    const { class: className = '', id = '', role = '', 'epub:type': type = '' } = element.attributes;
    const names = `${className} ${id} ${role.replace('doc-', '')} ${type}`;
    // Notes may stand below the element that holds the article.
    if (!outer.inArticle && BLOCK.has(element.name) && FOOTNOTES.test(names)) return 'footnote';
    if (outer.kind === 'boilerplate' || outer.kind === 'references') return outer.kind;
    if (isFurniture(element, this.#weights) && !FOOTNOTES.test(names)) return 'boilerplate';
    if (BLOCK.has(element.name)) {
      if (FOOTNOTES.test(names)) return this.#unlessMost(element, 'footnote', outer);
      if (REFERENCES.test(names) && !HEADING.test(element.name))
        return this.#unlessMost(element, 'references', outer);
    }
    if (HEADING.test(element.name)) return 'heading';
    return KINDS[element.name] ?? outer.kind;
  }

  #unlessMost(element: Element, kind: RegionKind, outer: Context): RegionKind {
    return this.#weights.of(element) <= this.#weights.of(this.#article) * 0.5 ? kind : outer.kind;
  }

  #table(table: Element, context: Context): void {
    const kind = context.kind === 'boilerplate' || context.kind === 'references' ? context.kind : 'table';
    const rows = rowsOf(table);
    for (const caption of rows.filter(({ name }) => name === 'caption')) {
      this.#push(textOf(caption), kind === 'table' ? 'caption' : kind, firstOffset(caption), false);
    }
    for (const piece of tablePieces(
      dataRows(rows, (row) => this.#locator(firstOffset(row), kind)),
      kind,
    )) {
      this.#found.push(piece);
    }
  }

  #pairs(list: Element, context: Context): void {
    const kind = context.kind === 'body' ? 'table' : context.kind;
    let row: Element[] = [];
    const flush = (): void => {
      if (row.length > 0) this.#push(row.map(textOf).join(' | '), kind, firstOffset(row[0]!), false);
      row = [];
    };
    for (const item of list.children) {
      if (item.type === 'text') continue;
      if (item.name === 'dt' && row.at(-1)?.name === 'dd') flush();
      row.push(item);
    }
    flush();
  }

  #flush(context: Context): void {
    // Two line breaks in a row are how older pages part paragraphs.
    const paragraphs = context.preformatted ? [this.#buffer] : flowed(this.#buffer).split(/\n{2,}/);
    for (const part of paragraphs) this.#push(part.trim(), context.kind, this.#at, false);
    this.#buffer = '';
    this.#at = -1;
  }

  #push(text: string, kind: RegionKind, at: number, joined: boolean): void {
    if (text.replace(/[|\s]/g, '') === '') return;
    if (kind === 'heading') this.#heading = text;
    this.#found.push({ kind, text, locator: this.#locator(at, kind), joined });
  }

  #locator(at: number, kind: RegionKind): Locator {
    const line = this.#lines.position(Math.max(0, at)).line + 1;
    return { line, ...(this.#heading !== undefined && kind !== 'boilerplate' && { heading: this.#heading }) };
  }
}

/** Runs of spaces as one, none beside a line break. */
const flowed = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n');

function firstOffset(node: Node): number {
  if (node.type === 'text') return rawText(node).trim() === '' ? -1 : node.at;
  for (const child of node.children) {
    const at = firstOffset(child);
    if (at >= 0) return at;
  }
  return -1;
}
