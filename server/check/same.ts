/** Where the items of a list stood before, as far as what is the same at both ends tells. */
export interface Common {
  /** As many at the beginning, and from here to the end, are the same. */
  readonly head: number;
  readonly tail: number;
  /** The place before of what stands at `at` now, if it is the same. */
  before(at: number): number | undefined;
}

/** Compares two lists, item by item: an edit leaves what stands before it and what stands after it. */
export function common<T>(now: readonly T[], before: readonly T[]): Common {
  const most = Math.min(now.length, before.length);
  const shift = before.length - now.length;
  let head = 0;
  while (head < most && now[head] === before[head]) head++;
  let tail = now.length;
  while (tail > now.length - most + head && now[tail - 1] === before[tail - 1 + shift]) tail--;
  return {
    head,
    tail,
    before: (at) => (at < head ? at : at >= tail ? at + shift : undefined),
  };
}

/** Items that stood between what is the same at both ends. */
export const replaced = <T>(
  before: readonly T[],
  now: readonly unknown[],
  { head, tail }: Common,
): readonly T[] => before.slice(head, tail + before.length - now.length);

/** Gives what it made last while what that was made of is the same, item by item. */
export type Latest<T> = (of: readonly unknown[], make: () => T) => T;

export function latest<T>(): Latest<T> {
  let known: { readonly of: readonly unknown[]; readonly value: T } | undefined;
  return (of, make) => {
    if (known?.of.length === of.length && of.every((item, i) => item === known!.of[i])) return known.value;
    const made = { of, value: make() };
    known = made;
    // what failed is tried again
    if (made.value instanceof Promise)
      made.value.catch(() => {
        if (known === made) known = undefined;
      });
    return made.value;
  };
}
