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
  /** The same for what takes time; what is known already is given at once. */
  later<T>(step: string, key: string, make: () => Promise<T>): T | Promise<T>;
  /** A name that nothing else has in this state. */
  name(): string;
}

interface Kept {
  value: unknown;
  used: number;
}

interface State {
  readonly steps: Map<string, Map<string, Kept>>;
  names: number;
}

/** A memo for one draft. */
export function createMemo(): Memo {
  let turn = 0;
  let kept: State = { steps: new Map(), names: 0 };
  let of: { readonly index: Index; readonly state: string } | undefined;
  return {
    begin(index, state) {
      if (of?.index !== index || of.state !== state) kept = { steps: new Map(), names: 0 };
      of = { index, state };
      for (const step of kept.steps.values())
        for (const [key, { used }] of step) if (used < turn) step.delete(key);
      return recall(kept, ++turn);
    },
  };
}

function recall(state: State, turn: number): Recall {
  const find = <T>(step: string, key: string, make: () => T): Kept => {
    const keys = state.steps.get(step) ?? new Map<string, Kept>();
    state.steps.set(step, keys);
    const known = keys.get(key);
    if (known) {
      known.used = turn;
      return known;
    }
    const made: Kept = { value: make(), used: turn };
    keys.set(key, made);
    // what failed is tried again
    if (made.value instanceof Promise) made.value.catch(() => keys.delete(key));
    return made;
  };
  return {
    get: <T>(step: string, key: string, make: () => T) => find(step, key, make).value as T,
    later: <T>(step: string, key: string, make: () => Promise<T>) => {
      const kept = find(step, key, make);
      if (kept.value instanceof Promise)
        kept.value.then(
          (value) => {
            kept.value = value;
          },
          () => undefined,
        );
      return kept.value as T | Promise<T>;
    },
    name: () => String(state.names++),
  };
}

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
