import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Document, isMap, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import type { ConfigProblem } from './error.ts';

type Path = readonly (string | number)[];

/** What a configuration file holds, with the way back to its lines. Nothing is ever executed. */
export interface ConfigData {
  /** `undefined` when the file has nothing at the place asked for. */
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  /** Line, from 1, of the key that the path ends in; of the nearest parent where the path leads nowhere. */
  lineOf(path: Path): number;
}

/** Reads JSON with comments and trailing commas. `under` is the key that holds the settings, as in package.json. */
export function readJson(text: string, under: Path = []): ConfigData {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, [...under]);
  return {
    value: node && getNodeValue(node),
    problems: errors.map((error) => jsonProblem(text, error)),
    lineOf: (path) => lineAt(text, jsonOffset(root, [...under, ...path])),
  };
}

/** Reads one YAML document. */
export function readYaml(text: string): ConfigData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    what: `not valid YAML: ${error.message.toLowerCase()}`,
    cure: 'correct the syntax',
  }));
  return {
    value: problems.length === 0 ? toValue(document) : undefined,
    problems,
    lineOf: (path) => lines.linePos(yamlOffset(document, path)).line,
  };
}

/** An alias bomb makes `toJS` throw; to the writer such a file is merely invalid. */
function toValue(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return 'too many aliases';
  }
}

function jsonProblem(text: string, { error, offset }: ParseError): ConfigProblem {
  const words = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return { line: lineAt(text, offset), what: `not valid JSON: ${words}`, cure: 'correct the syntax' };
}

function jsonOffset(root: Node | undefined, path: Path): number {
  for (let length = path.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root?.offset ?? 0;
}

function yamlOffset(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent) && parent.items.find((item) => String(item.key) === String(path[length - 1]));
    const node = (pair ? pair.key : document.getIn(path.slice(0, length), true)) as YamlNode | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
