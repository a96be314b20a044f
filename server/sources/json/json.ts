import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import type { Decoded } from '../decode.ts';
import { NoSource, SourceError } from '../errors.ts';
import { fileMetadata, merge, recordMetadata } from '../metadata.ts';
import { assemble } from '../pieces.ts';
import { classified } from '../regions.ts';
import type { Loss, Metadata, ReadSource } from '../source.ts';
import { isBibliographic } from './bibliographic.ts';
import { jsonPieces, type Value } from './json-pieces.ts';

/** Deeper data is no writing, and would exhaust the stack. */
const DEEPEST = 100;

/** A JSON document: its strings as prose, its records as rows of tables, each with the path that leads to it. */
export function readJson(name: string, { text }: Decoded): ReadSource {
  refuseDeep(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const lines = lineIndex(text);
  const [error] = errors;
  if (!root || (error && root.type !== 'object' && root.type !== 'array'))
    throw new SourceError(invalid(error));
  if (isBibliographic(root)) throw new NoSource();
  const losses = error ? [{ message: invalid(error), locator: { line: lineAt(lines, error.offset) } }] : [];
  return source(name, [{ root, path: '', line: (offset) => lineAt(lines, offset) }], losses);
}

/** A file with one JSON value to a line. */
export function readJsonLines(name: string, { text }: Decoded): ReadSource {
  const values: Value[] = [];
  const bad: number[] = [];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    refuseDeep(line);
    const errors: ParseError[] = [];
    const root = parseTree(line, errors);
    if (!root || errors.length > 0) bad.push(i + 1);
    else values.push({ root, path: '', line: () => i + 1 });
  }
  if (values.length === 0) throw new SourceError('has no line of valid JSON; exclude it or mend it');
  const s = bad.length === 1 ? 'line is' : 'lines are';
  const losses =
    bad.length === 0
      ? []
      : [{ message: `${bad.length} ${s} not valid JSON and not read`, locator: { line: bad[0]! } }];
  return source(name, values, losses);
}

function source(name: string, values: readonly Value[], losses: readonly Loss[]): ReadSource {
  const found = assemble(classified(jsonPieces(values)));
  if (found.text === '') throw new SourceError('has nothing to read in it; exclude it');
  const metadata = merge(values.length === 1 ? stated(values[0]!.root) : {}, fileMetadata(name));
  return { format: 'json', ...found, metadata, losses };
}

/** What an object at the top says of the whole: "title", "date", "url" and the like. */
function stated(root: Node): Metadata {
  if (root.type !== 'object') return {};
  const pairs = (root.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return value && (value.type === 'string' || value.type === 'number')
      ? [[String(key!.value), value.value]]
      : [];
  });
  return recordMetadata(Object.fromEntries(pairs));
}

const invalid = (error: ParseError | undefined): string =>
  `is not valid JSON (${error ? printParseErrorCode(error.error) : 'empty'}); mend it or exclude it`;

const lineAt = (lines: LineIndex, offset: number): number => lines.position(offset).line + 1;

/** Counts brackets, whether or not they stand in strings: too many are too many either way. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) throw new SourceError(`is nested deeper than ${DEEPEST} levels; exclude it`);
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}
