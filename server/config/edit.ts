import { findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';

/** A change of a settings file; offsets in its text, end exclusive. */
export interface ConfigEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a new settings file says, with names to accept. */
export const newConfig = (names: readonly string[]): string => `${JSON.stringify({ names }, null, 2)}\n`;

/**
 * The edits that add a name to those that a settings file accepts; everything else in it, comments too, stays as it is.
 * Where the file names none it gets `inherited` as well, since its list will stand in place of theirs. None where the file
 * cannot be read.
 */
export function addName(
  path: string,
  text: string,
  name: string,
  inherited: readonly string[],
): readonly ConfigEdit[] {
  return /\.ya?ml$/i.test(path)
    ? inYaml(text, name, inherited)
    : inJson(text, /package\.json$/i.test(path) ? ['stet', 'names'] : ['names'], name, inherited);
}

function inJson(
  text: string,
  path: readonly string[],
  name: string,
  inherited: readonly string[],
): readonly ConfigEdit[] {
  const list = findNodeAtLocation(parseTree(text, [], LENIENT) ?? EMPTY, [...path]);
  if (list?.type === 'array') return intoArray(text, list, JSON.stringify(name));
  if (list || text.trim() === '') return [];
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol: eolOf(text) };
  const edits = modify(text, [...path], [...inherited, name], { formattingOptions });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

const LENIENT = { allowTrailingComma: true };

const EMPTY: Node = { type: 'object', offset: 0, length: 0 };

/** Behind the last name, with the white space that stands before the first. */
function intoArray(text: string, { offset, children = [] }: Node, written: string): readonly ConfigEdit[] {
  const [first, last] = [children[0], children.at(-1)];
  const at = last ? last.offset + last.length : offset + 1;
  const gap = first ? /^\s*/.exec(text.slice(offset + 1, first.offset))![0] : '';
  return [{ start: at, end: at, text: last ? `,${gap === '' ? ' ' : gap}${written}` : written }];
}

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const indentOf = (text: string): number => /^( +)\S/m.exec(text)?.[1]?.length ?? 2;

function inYaml(text: string, name: string, inherited: readonly string[]): readonly ConfigEdit[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [];
  const written = JSON.stringify(name);
  const list = isMap(document.contents) ? document.contents.get('names', true) : undefined;
  if (isSeq(list)) return intoList(text, list, written);
  if (list !== undefined || !(document.contents === null || isMap(document.contents))) return [];
  const eol = eolOf(text);
  const all = [...inherited.map((one) => JSON.stringify(one)), written].map((one) => `  - ${one}${eol}`);
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  return [{ start: text.length, end: text.length, text: `${gap}names:${eol}${all.join('')}` }];
}

/** Behind the last name, as it is written. */
function intoList(text: string, list: YAMLSeq, written: string): readonly ConfigEdit[] {
  const last = list.items.at(-1) as Scalar | undefined;
  if (last && (!isScalar(last) || !last.range)) return [];
  if (list.flow) {
    const at = last ? last.range![1] : list.range![0] + 1;
    return [{ start: at, end: at, text: last ? `, ${written}` : written }];
  }
  const at = last!.range![1];
  const line = text.lastIndexOf('\n', last!.range![0]) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line))![0];
  return [{ start: at, end: at, text: `${eolOf(text)}${indent}- ${written}` }];
}
