import { Parser, type ParserOptions } from 'htmlparser2';

export interface Element {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** `at` is the offset in the file. */
interface Text {
  readonly type: 'text';
  readonly data: string;
  readonly at: number;
}

export type Node = Element | Text;

interface Building extends Element {
  readonly children: Node[];
}

/** Deeper elements lend their content to the one at this depth, so that walks over the tree may recurse. */
const DEEPEST = 150;

/** A light tree of an HTML page: elements, attributes, decoded text with offsets. Total on any input. */
export const parseHtml = (html: string): Element => parseMarkup(html, {});

/** As `parseHtml`, also for XML. */
export function parseMarkup(html: string, options: ParserOptions): Element {
  const root = element('#root', {});
  const open: Building[] = [root];
  let tooDeep = 0;
  const handler = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      if (open.length >= DEEPEST) {
        tooDeep++;
        return;
      }
      const child = element(name, attributes);
      open.at(-1)!.children.push(child);
      open.push(child);
    },
    ontext(data: string) {
      open.at(-1)!.children.push({ type: 'text', data, at: parser.startIndex });
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep--;
      else if (open.length > 1) open.pop();
    },
  };
  const parser: Parser = new Parser(handler, options);
  parser.end(html);
  return root;
}

const element = (name: string, attributes: Readonly<Record<string, string>>): Building => ({
  type: 'element',
  name,
  attributes,
  children: [],
});

/** Every element below, in document order, that the test takes. */
export function findAll(root: Element, test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'text') return;
    if (test(node)) found.push(node);
    for (const child of node.children) visit(child);
  };
  for (const child of root.children) visit(child);
  return found;
}

/** All text below, white space collapsed. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** All text below as it stands, without the marks of notes. */
export function rawText(node: Node): string {
  if (node.type === 'text') return node.data;
  return isNoteMark(node) ? '' : node.children.map(rawText).join('');
}

/** A raised "[1]" or "*" that leads to a note on the page, and the arrow that leads back: no part of the text. */
export function isNoteMark(element: Element): boolean {
  if (element.name === 'a') return isNoteLink(element);
  if (element.name !== 'sup') return false;
  const text = wholeText(element).trim();
  if (/^\[[\w ]{1,12}\]$/.test(text)) return true;
  const leads = findAll(element, (e) => e.name === 'a' && (e.attributes.href ?? '').includes('#')).length > 0;
  return leads && /^[\w*†‡§, ]{1,8}$/.test(text);
}

/** All text below as it stands. */
export const wholeText = (node: Node): string =>
  node.type === 'text' ? node.data : node.children.map(wholeText).join('');

function isNoteLink(link: Element): boolean {
  const { href = '', role = '', class: names = '', 'epub:type': type = '' } = link.attributes;
  if (!href.includes('#')) return false;
  const text = wholeText(link).trim();
  if (/^[↩↑⏎^]\ufe0e?$/.test(text) || /backlink/.test(role)) return true;
  const named = /noteref|footnote-?ref/i.test(`${role} ${names} ${type}`);
  const raised = link.children.some((child) => child.type === 'element' && child.name === 'sup');
  return (named || raised) && /^[[(]?[\w*†‡§]{1,4}[\])]?$/.test(text);
}
