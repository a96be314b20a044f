import type { SyntaxNode, Tree } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { Chunk, ChunkReading, Definition, Draft } from './draft.ts';
import { parsePlainTree, parseTree } from './grammar.ts';
import { readDefinitions } from './links.ts';
import { shadow } from './shadow.ts';

/*
 * A draft is cut where, after a blank line, a line begins a block that is in no other. Blocks are told line by line, and with
 * one line ahead at most, so at such a place nothing is open any more: what follows is parsed as if the draft began there, and what
 * stands before is settled. An edit therefore changes the cuts only from the piece before it up to the next place where
 * the new text is cut like the old one.
 */

/** A piece of a draft between two cuts, parsed; or one that is known from the draft as it was before. */
export interface Cut extends Span {
  readonly definitions: readonly Definition[];
  readonly from: Parsed | ChunkReading;
}

/** Blocks with offsets in a text that stands at `at` in the draft. */
export interface Parsed {
  readonly at: number;
  readonly text: string;
  readonly blocks: readonly SyntaxNode[];
}

/** Cuts and parses the draft from one offset, where a piece begins, to another. */
export function cut(text: string, from: number, to: number): readonly Cut[] {
  const found = cutWell(text, from, to);
  if (found) return found;
  const part = text.slice(from, to);
  const blocks = blocksOf(parsePlainTree(shadow(part)));
  return [{ start: from, end: to, definitions: [], from: { at: from, text: part, blocks } }];
}

function cutWell(text: string, from: number, to: number): readonly Cut[] | undefined {
  const part = text.slice(from, to);
  const written = shadow(part);
  const tree = parseTree(written);
  if (!tree) return undefined;
  const groups: SyntaxNode[][] = [[]];
  for (const block of blocksOf(tree)) {
    if (groups.at(-1)!.length > 0 && isCut(written, block.from)) groups.push([]);
    groups.at(-1)!.push(block);
  }
  return groups.map((blocks, i) => ({
    start: i === 0 ? from : from + blocks[0]!.from,
    end: from + (groups[i + 1]?.[0]?.from ?? part.length),
    definitions: blocks.flatMap((block) => readDefinitions(part, block)),
    from: { at: from, text: part, blocks },
  }));
}

function blocksOf(tree: Tree): readonly SyntaxNode[] {
  const blocks: SyntaxNode[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) blocks.push(node);
  return blocks;
}

/** At the beginning of a line, after a blank one. */
function isCut(text: string, at: number): boolean {
  if (text[at - 1] !== '\n') return false;
  let before = at - 2;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before >= 0 && text[before] === '\n';
}

/** The same as `cut` to the end of the draft, with what has not changed since `previous`. */
export function cutAgain(text: string, from: number, { text: old, chunks }: Draft): readonly Cut[] {
  const shift = text.length - old.length;
  const head = chunks[0]?.start === from ? commonHead(old, text) : 0;
  const tail = Math.max(
    old.length - commonTail(old, text, Math.min(old.length, text.length) - head),
    from - shift,
  );
  if (head === text.length && shift === 0) return chunks.map((chunk) => keep(chunk, 0));
  const settled = chunks.filter(({ end }) => end <= head).slice(0, -1);
  const begin = settled.at(-1)?.end ?? from;
  const first = chunks.findIndex(({ start }) => start >= tail);
  for (let beyond = 2; first >= 0 && first + beyond < chunks.length; beyond *= 2) {
    const next = chunks.slice(first, first + beyond);
    const made = cutWell(text, begin, next.at(-1)!.end + shift);
    // what the last piece begins with may depend on what comes next
    const met = next
      .slice(0, -1)
      .map(({ start }) => made?.findIndex((one) => one.start === start + shift) ?? -1);
    const at = met.findIndex((index) => index >= 0);
    if (at < 0) continue;
    return [
      ...settled.map((chunk) => keep(chunk, 0)),
      ...made!.slice(0, met[at]),
      ...chunks.slice(first + at).map((chunk) => keep(chunk, shift)),
    ];
  }
  const rest = cutWell(text, begin, text.length);
  return rest ? [...settled.map((chunk) => keep(chunk, 0)), ...rest] : cut(text, from, text.length);
}

const keep = (chunk: Chunk, shift: number): Cut => ({
  start: chunk.start + shift,
  end: chunk.end + shift,
  definitions: chunk.reading.definitions,
  from: chunk.reading,
});

/** Long stretches are compared at once. */
const STRIDE = 1024;

/** How much of the beginning of both texts is the same. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  at = Math.min(at, most);
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How much of the end of both texts is the same, at most so much. */
function commonTail(a: string, b: string, most: number): number {
  const same = (length: number, count: number): boolean =>
    a.slice(a.length - length - count, a.length - length) ===
    b.slice(b.length - length - count, b.length - length);
  let length = 0;
  while (length + STRIDE <= most && same(length, STRIDE)) length += STRIDE;
  while (length < most && same(length, 1)) length++;
  return length;
}
