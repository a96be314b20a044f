import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** Item types of the Citation Style Language 1.0.2 that reference managers write most. */
const TYPES: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry
  entry-encyclopedia interview legal_case legislation manuscript motion_picture pamphlet paper-conference patent
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  webpage`.split(/\s+/),
);

/** True for CSL-JSON, which lists references and is read as a bibliography: items with an id and a type of CSL's. */
export function isBibliographic(root: Node): boolean {
  const list = root.type === 'object' ? findNodeAtLocation(root, ['items']) : root;
  const items = list?.type === 'array' ? (list.children ?? []) : [];
  return items.length > 0 && items.slice(0, 5).every(isItem);
}

function isItem(node: Node): boolean {
  if (node.type !== 'object') return false;
  const value = (name: string): unknown => findNodeAtLocation(node, [name])?.value;
  return (value('id') ?? value('citation-key')) !== undefined && TYPES.has(String(value('type')));
}
