import type { Io } from './io.ts';

/** One line on the terminal that rewrites itself while sources are read; nothing where there is no terminal. */
export interface ProgressLine {
  show(progress: { readonly done: number; readonly total: number }): void;
  clear(): void;
}

export function progressLine({ stderr }: Io): ProgressLine {
  if (!stderr.isTTY) return { show() {}, clear() {} };
  let shown = false;
  return {
    show({ done, total }) {
      shown = true;
      stderr.write(`\r\u001B[Kstet: reading sources, ${done} of ${total}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}
