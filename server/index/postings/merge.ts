import type { BlockWriter } from './blocks.ts';
import type { Cursor } from './cursor.ts';
import type { Inverted } from './invert.ts';
import { isWordKey } from './key.ts';
import { net } from './lookup.ts';

/** A group of sources inverted, and the id of each of the passages that its numbers stand for. */
export interface Group {
  readonly inverted: Inverted;
  readonly ids: Uint32Array;
}

const END = Number.POSITIVE_INFINITY;

/** Merges the sorted keys of groups: few enough to look through all at each step. */
export function mergeGroups(groups: readonly Group[], target: BlockWriter): void {
  const at = new Uint32Array(groups.length);
  const heads = Float64Array.from(groups, ({ inverted }) => inverted.keys[0] ?? END);
  const list = emptyList();
  for (let key = least(heads); key < END; key = least(heads)) {
    list.size = 0;
    for (let g = 0; g < heads.length; g++) {
      if (heads[g] !== key) continue;
      const { inverted, ids } = groups[g]!;
      const index = at[g]!++;
      if (isWordKey(key)) addCounts(inverted, index, list);
      else addIds(inverted, index, ids, list);
      heads[g] = inverted.keys[index + 1] ?? END;
    }
    if (!isWordKey(key)) sortUnlessRising(list);
    target.add(key, list.numbers, 0, list.size);
  }
}

function least(heads: Float64Array): number {
  let key = END;
  for (let i = 0; i < heads.length; i++) if (heads[i]! < key) key = heads[i]!;
  return key;
}

/** Numbers in an array that may have room for more. */
interface List {
  numbers: Uint32Array;
  size: number;
}

const emptyList = (): List => ({ numbers: new Uint32Array(1 << 12), size: 0 });

function makeRoom(list: List, more: number): void {
  if (list.size + more <= list.numbers.length) return;
  const larger = new Uint32Array(2 * (list.size + more));
  larger.set(list.numbers.subarray(0, list.size));
  list.numbers = larger;
}

const startOf = ({ ends }: Inverted, index: number): number => (index === 0 ? 0 : ends[index - 1]!);

function addIds(inverted: Inverted, index: number, ids: Uint32Array, list: List): void {
  const start = startOf(inverted, index);
  const end = inverted.ends[index]!;
  makeRoom(list, end - start);
  const from = inverted.numbers;
  const { numbers } = list;
  let { size } = list;
  for (let i = start; i < end; i++) numbers[size++] = ids[from[i]!]!;
  list.size = size;
}

function addCounts(inverted: Inverted, index: number, list: List): void {
  const start = startOf(inverted, index);
  if (list.size === 0) list.numbers.fill(0, 0, 2);
  list.size = 2;
  list.numbers[0]! += inverted.numbers[start]!;
  list.numbers[1]! += inverted.numbers[start + 1]!;
}

/** Groups come in order of id but where a source had to give way to another. */
function sortUnlessRising({ numbers, size }: List): void {
  for (let i = 1; i < size; i++) {
    if (numbers[i - 1]! < numbers[i]!) continue;
    numbers.subarray(0, size).sort();
    return;
  }
}

/** What some segments come to: additions and removals, less those that undo each other. */
export function mergeSegments(cursors: readonly Cursor[], added: BlockWriter, removed: BlockWriter): void {
  const heads = Float64Array.from(cursors, ({ key }) => key);
  const list = emptyList();
  for (let key = least(heads); key < END; key = least(heads)) {
    const among = cursors.filter((_, i) => heads[i] === key);
    if (isWordKey(key)) mergeCounts(among, key, added, removed);
    else if (concatenated(among, list)) added.add(key, list.numbers, 0, list.size);
    else {
      const sum = net(among.map(({ sign, numbers, size }) => ({ sign, ids: numbers.subarray(0, size) })));
      if (sum.added.length > 0) added.add(key, sum.added, 0, sum.added.length);
      if (sum.removed.length > 0) removed.add(key, sum.removed, 0, sum.removed.length);
    }
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] !== key) continue;
      cursors[i]!.next();
      heads[i] = cursors[i]!.key;
    }
  }
}

/** Puts the ids one behind the other where all were added and that is their order, as mostly when an index is built. */
function concatenated(cursors: readonly Cursor[], list: List): boolean {
  list.size = 0;
  let last = -1;
  for (const { sign, numbers, size } of cursors) {
    if (sign < 0 || size === 0 || numbers[0]! < last) return false;
    last = numbers[size - 1]!;
    makeRoom(list, size);
    list.numbers.set(numbers.subarray(0, size), list.size);
    list.size += size;
  }
  return true;
}

function mergeCounts(
  cursors: readonly Cursor[],
  key: number,
  added: BlockWriter,
  removed: BlockWriter,
): void {
  const sums = [0, 0];
  for (const { sign, numbers } of cursors) for (let i = 0; i < 2; i++) sums[i]! += sign * numbers[i]!;
  const positive = sums.map((sum) => Math.max(0, sum));
  const negative = sums.map((sum) => Math.max(0, -sum));
  if (positive.some((sum) => sum > 0)) added.add(key, Uint32Array.from(positive), 0, 2);
  if (negative.some((sum) => sum > 0)) removed.add(key, Uint32Array.from(negative), 0, 2);
}
