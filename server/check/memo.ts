import type { Index } from '../index/port.ts';

/**
 * What checking one draft has found out, kept for the next time: an edit then costs what it touches, not the draft.
 * Every step it keeps is a function of its key and of the state given to `begin`, so an answer from here is the answer that
 * would be worked out anew.
 */
export interface Memo {
  /** Starts a check: forgets everything when index or state are others, and what neither this nor the last check used. */
  begin(index: Index, state: string): Recall;
}

/** What is known in one state of things. A check that is overtaken by another state goes on with its own. */
export interface Recall {
  get<T>(step: string, key: string, make: () => T): T;
}

interface Kept {
  readonly value: unknown;
  used: number;
}

/** A memo for one draft. */
export function createMemo(): Memo {
  let turn = 0;
  let kept = new Map<string, Kept>();
  let of: { readonly index: Index; readonly state: string } | undefined;
  return {
    begin(index, state) {
      if (of?.index !== index || of.state !== state) kept = new Map();
      of = { index, state };
      for (const [key, { used }] of kept) if (used < turn) kept.delete(key);
      return recall(kept, ++turn);
    },
  };
}

const recall = (kept: Map<string, Kept>, turn: number): Recall => ({
  get<T>(step: string, key: string, make: () => T): T {
    const name = `${step}\u0000${key}`;
    const known = kept.get(name);
    if (known) {
      known.used = turn;
      return known.value as T;
    }
    const value = make();
    kept.set(name, { value, used: turn });
    // what failed is tried again
    if (value instanceof Promise) value.catch(() => kept.delete(name));
    return value;
  },
});

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
