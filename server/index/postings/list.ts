import { countUpTo, seek } from '../rising.ts';
import { readSteps } from './blocks.ts';

/** Rising ids in the bytes that they are stored in, and where reading can begin, which takes a fifth as much again or less. */
export interface List {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** The first id of each group, and the byte at which each begins, with the end of the last. */
  readonly firsts: Uint32Array;
  readonly starts: Uint32Array;
}

/** Ids in a group; less in the last of a part. */
const GROUP = 32;

/** A list from its parts in order, each of which begins with an id as it is. */
export function listOf(parts: readonly Uint8Array[]): List {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  const firsts: number[] = [];
  const starts: number[] = [];
  let at = 0;
  let count = 0;
  for (const part of parts) {
    bytes.set(part, at);
    count += addGroups(part, at, firsts, starts);
    at += part.length;
  }
  return { count, bytes, firsts: Uint32Array.from(firsts), starts: Uint32Array.from([...starts, size]) };
}

/** Answers how many ids there are. */
function addGroups(part: Uint8Array, offset: number, firsts: number[], starts: number[]): number {
  let id = 0;
  let i = 0;
  for (let at = 0; at < part.length; i++) {
    const start = at;
    let step = 0;
    for (let shift = 0; at < part.length; shift += 7) {
      const byte = part[at++]!;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    id = (id + step) >>> 0;
    if (i % GROUP !== 0) continue;
    firsts.push(id);
    starts.push(offset + start);
  }
  return i;
}

/** The first `most` ids. */
export function firstIds(list: List, most: number): Uint32Array {
  const ids = new Uint32Array(Math.min(list.count, most));
  let end = 0;
  for (let group = 0; group < list.firsts.length && end < ids.length; group++)
    end = readGroup(list, group, ids, end);
  return ids.subarray(0, end);
}

/** The ids from one to another, which is included. */
export function idsBetween(list: List, from: number, to: number): Uint32Array {
  const first = Math.max(0, countUpTo(list.firsts, from) - 1);
  const last = countUpTo(list.firsts, to);
  const ids = new Uint32Array(Math.max(0, last - first) * GROUP);
  let end = 0;
  for (let group = first; group < last; group++) end = readGroup(list, group, ids, end);
  const read = ids.subarray(0, end);
  return read.subarray(seek(read, from, 0), countUpTo(read, to));
}

function readGroup({ bytes, firsts, starts }: List, group: number, ids: Uint32Array, at: number): number {
  const end = readSteps(bytes, starts[group]!, starts[group + 1]!, ids, at);
  // the first of a group within a part is a step from the group before
  const before = (firsts[group]! - ids[at]!) >>> 0;
  if (before !== 0) for (let i = at; i < end; i++) ids[i]! += before;
  return end;
}

/** Adds `sign` to the marks of those of some rising ids that the list has; reads no more of it than it must. */
export function mark(
  { bytes, firsts, starts }: List,
  ids: Uint32Array,
  sign: number,
  marks: Int8Array,
): void {
  let group = -1;
  let at = 0;
  let id = 0;
  for (let i = 0; i < ids.length; i++) {
    const wanted = ids[i]!;
    const next = seek(firsts, wanted + 1, Math.max(0, group)) - 1;
    if (next < 0) continue;
    if (next !== group) {
      group = next;
      id = firsts[group]!;
      at = starts[group]!;
      while (bytes[at]! > 127) at++;
      at++;
    }
    for (const end = starts[group + 1]!; id < wanted && at < end; ) {
      let step = 0;
      for (let shift = 0; at < end; shift += 7) {
        const byte = bytes[at++]!;
        step |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      id = (id + step) >>> 0;
    }
    if (id === wanted) marks[i]! += sign;
  }
}
