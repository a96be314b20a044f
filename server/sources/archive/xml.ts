import { Parser } from 'htmlparser2';
import { SourceError } from '../errors.ts';
import { type Element, findAll, type Node, parseMarkup, wholeText } from '../html/html-tree.ts';
import type { Archive } from './zip.ts';

/** Larger parts would need more memory as a tree than reading them may take. */
const LARGEST_TREE = 24_000_000;

/** A part as a tree of elements, names with their prefixes; undefined when there is no such part. Total on broken XML. */
export function xmlPart(archive: Archive, name: string): Element | undefined {
  const text = archive.text(name);
  if (text === undefined) return undefined;
  if (text.length > LARGEST_TREE) throw new SourceError('is too long to be read in one piece; split it');
  return parseMarkup(text, { xmlMode: true });
}

/** What a walk over a large part listens to, so that no tree of it is kept. */
export interface Events {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (data: string) => void;
  readonly close?: (name: string) => void;
}

/** Tells the elements and texts of a document one after the other. */
export function walkXml(text: string, { open, text: data, close }: Events): void {
  const parser = new Parser(
    {
      ...(open && { onopentag: open }),
      ...(data && { ontext: data }),
      ...(close && { onclosetag: close }),
    },
    { xmlMode: true },
  );
  parser.end(text);
}

/** The elements right below. */
export const elementsOf = (element: Element): readonly Element[] =>
  element.children.filter((child: Node): child is Element => child.type === 'element');

/** The first element below of that name. */
export const first = (root: Element | undefined, name: string): Element | undefined =>
  root && findAll(root, (element) => element.name === name)[0];

/** The text of the first element below of that name; undefined when there is none or it is blank. */
export function textIn(root: Element | undefined, name: string): string | undefined {
  const found = first(root, name);
  return (found && wholeText(found).replace(/\s+/g, ' ').trim()) || undefined;
}

/** The parts that a part leads to, by relationship id and by the last word of their type. */
export interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
}

/** Reads the relationships of an Office part (ECMA-376 part 2): "word/document.xml" → "word/_rels/document.xml.rels". */
export function relations(archive: Archive, part: string): Relations {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const root = xmlPart(archive, `${folder}_rels/${part.slice(cut)}.rels`);
  const all = root ? findAll(root, ({ name }) => name === 'Relationship') : [];
  const inside = all.filter(({ attributes }) => attributes.TargetMode !== 'External' && attributes.Target);
  const target = (element: Element): string => resolvePath(folder, element.attributes.Target!);
  return {
    byId: new Map(inside.map((element) => [element.attributes.Id ?? '', target(element)])),
    byType: new Map(
      inside
        .toReversed()
        .map((element) => [(element.attributes.Type ?? '').split('/').at(-1)!, target(element)]),
    ),
  };
}

/** "../media/a.png" seen from "word/" → "media/a.png"; from the top when it begins with a slash. */
export function resolvePath(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
