import { recent } from '../../text/recent.ts';

/** Answers that took time, by key; of those used last as many as there is room for. */
export interface Kept<T> {
  get(key: string, make: () => Promise<T>): Promise<T>;
}

/**
 * `size` says how much of the room an answer takes. Whoever asks while an answer is awaited gets the same one; what failed is
 * tried again.
 */
export function kept<T>(room: number, size: (answer: T, key: string) => number): Kept<T> {
  const awaited = new Map<string, Promise<T>>();
  const answers = recent<string, Promise<T>>(room);
  return {
    get: (key, make) => {
      const known = answers.get(key) ?? awaited.get(key);
      if (known) return known;
      const made = make();
      awaited.set(key, made);
      made.then(
        (answer) => {
          awaited.delete(key);
          answers.set(key, made, size(answer, key));
        },
        () => awaited.delete(key),
      );
      return made;
    },
  };
}
