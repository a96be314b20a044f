/** Time spent by step, for `--timing`. */
export interface Timing {
  /** Runs some work and adds its time to a step. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The table, in the order in which the steps were first taken. */
  lines(): readonly string[];
}

export function createTiming(now: () => number = () => performance.now()): Timing {
  const steps = new Map<string, number>();
  return {
    async step(name, work) {
      const start = now();
      try {
        return await work();
      } finally {
        steps.set(name, (steps.get(name) ?? 0) + now() - start);
      }
    },
    lines() {
      const width = Math.max(0, ...[...steps.keys()].map((name) => name.length));
      return [...steps].map(([name, ms]) => `${name.padEnd(width)}  ${ms.toFixed(0).padStart(7)} ms`);
    },
  };
}
