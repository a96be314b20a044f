import type { Progress } from '../index/progress.ts';
import type { Io } from './io.ts';

/** One line on the terminal that rewrites itself while sources are read; nothing where there is no terminal. */
export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

export function progressLine({ stderr }: Io): ProgressLine {
  if (!stderr.isTTY) return { show() {}, clear() {} };
  let shown = false;
  return {
    show({ done, total, bytes, totalBytes, secondsLeft }) {
      shown = true;
      const size = totalBytes > 0 ? `, ${megabytes(bytes)} of ${megabytes(totalBytes)} MB` : '';
      const left = secondsLeft === undefined ? '' : `, ${secondsLeft} s left`;
      stderr.write(`\r\u001B[Kstet: reading sources, ${done} of ${total}${size}${left}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
