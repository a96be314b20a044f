import { type Document, isMap, isNode, isSeq, LineCounter, parseAllDocuments, type YAMLSeq } from 'yaml';
import { cslEntry } from './csl.ts';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './entry.ts';

/** CSL-YAML as Pandoc keeps it: a mapping with `references`, between `---` marks or not, or a bare list. */
export function parseCslYaml(text: string): Bibliography {
  const lines = new LineCounter();
  const line = (offset: number): number => lines.linePos(offset).line;
  const document = firstDocument(text, lines);
  const error = document?.errors[0];
  if (error) {
    const problem = { message: `not valid YAML: ${error.message.split('\n')[0]}`, line: line(error.pos[0]) };
    return { entries: [], problems: [problem] };
  }
  const list = document && yamlList(document);
  if (!list) return { entries: [], problems: [{ message: 'must have a list "references"', line: 1 }] };
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  for (const item of list.items) {
    const [start, end] = isNode(item) && item.range ? [item.range[0], item.range[1]] : [0, 0];
    const place = { start, end, line: line(start) };
    const entry = cslEntry(plain(item, document));
    if (typeof entry === 'string') problems.push({ message: entry, line: place.line });
    else entries.push({ ...entry, ...place });
  }
  return { entries, problems };
}

/** The document that a bibliography is; a closing mark begins a second one, which is empty. */
export const firstDocument = (text: string, lineCounter: LineCounter): Document | undefined => {
  const [document] = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  return document as Document | undefined;
};

/** The node that holds the items. */
export function yamlList({ contents }: Document): YAMLSeq | undefined {
  const list = isMap(contents) ? contents.get('references', true) : contents;
  return isSeq(list) ? list : undefined;
}

/** An alias bomb makes `toJS` throw. */
function plain(item: unknown, document: Document): unknown {
  try {
    return isNode(item) ? item.toJS(document, { maxAliasCount: 100 }) : item;
  } catch {
    return undefined;
  }
}
