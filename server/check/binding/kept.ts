/** Answers that took time, by key; of those used last as many as there is room for. */
export interface Kept<T> {
  get(key: string, make: () => Promise<T>): Promise<T>;
}

interface Answer<T> {
  readonly value: Promise<T>;
  size: number;
}

/**
 * `size` says how much of the room an answer takes. Whoever asks while an answer is awaited gets the same one; what failed is
 * tried again.
 */
export function kept<T>(room: number, size: (answer: T, key: string) => number): Kept<T> {
  const answers = new Map<string, Answer<T>>();
  let taken = 0;
  const drop = (key: string): void => {
    taken -= answers.get(key)?.size ?? 0;
    answers.delete(key);
  };
  const weigh = (key: string, answer: Answer<T>, value: T): void => {
    if (answers.get(key) !== answer) return;
    answer.size = size(value, key);
    taken += answer.size;
    for (const oldest of answers.keys()) {
      if (taken <= room) return;
      drop(oldest);
    }
  };
  return {
    get: (key, make) => {
      const known = answers.get(key);
      if (known) {
        answers.delete(key);
        answers.set(key, known);
        return known.value;
      }
      const answer: Answer<T> = { value: make(), size: 0 };
      answers.set(key, answer);
      answer.value.then(
        (value) => weigh(key, answer, value),
        () => answers.get(key) === answer && drop(key),
      );
      return answer.value;
    },
  };
}
