import type { OffsetMap, Run } from '../text/map.ts';

/** One UTF-16 unit for an opaque inline thing. */
export const MARK = '\ufffc';

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
const isLineEnd = (char: string | undefined): boolean => char === '\n' || char === '\r';

/** Gathers what a reader sees of one block, piece by piece in order, with the map back to the draft. */
export class Prose {
  readonly #source: string;
  #text = '';
  readonly #runs: Run[] = [];
  /** Whether the last run is a unit-for-unit copy that more text may join. */
  #open = false;
  /** A line break not yet written: nothing may follow it. */
  #break: { readonly from: number; to: number } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** The last character written, or ''. */
  get last(): string {
    return this.#break ? ' ' : (this.#text.at(-1) ?? '');
  }

  /** At most the last `length` characters written. */
  tail(length: number): string {
    return this.#text.slice(-length);
  }

  /** Text of the draft as it stands; line ends with the blanks around them become one space. */
  copy(from: number, to: number): void {
    for (let at = from; at < to; ) {
      at = this.#skipBlanks(at, to);
      if (at >= to) return;
      let end = at;
      while (end < to && !isLineEnd(this.#source[end])) end++;
      if (end > at) this.#push(at, end);
      if (end < to) this.lineBreak(end, end + 1);
      at = end;
    }
  }

  /** A piece that reads as `text` and maps as a whole. */
  atom(text: string, from: number, to: number): void {
    this.#flush();
    this.#runs.push({ at: this.#text.length, length: text.length, source: from, sourceLength: to - from });
    this.#text += text;
    this.#open = false;
  }

  /** A soft or hard line break. */
  lineBreak(from: number, to: number): void {
    if (this.#break) this.#break.to = to;
    else if (this.#text !== '') this.#break = { from: this.#trim(from), to };
  }

  /** A mark at the head of a continuation line. */
  linePrefix(to: number): void {
    if (this.#break) this.#break.to = to;
  }

  finish(): { text: string; map: OffsetMap } {
    this.#break = undefined;
    const last = this.#runs.at(-1);
    if (last) this.#trim(last.source + last.sourceLength, true);
    return { text: this.#text, map: this.#runs };
  }

  /** Blanks at the head of the block or around a break are not written. */
  #skipBlanks(from: number, to: number): number {
    if (!this.#break && this.#text !== '') return from;
    let at = from;
    while (at < to && (isBlank(this.#source[at]) || isLineEnd(this.#source[at]))) at++;
    if (this.#break && at > from) this.#break.to = at;
    return at;
  }

  #flush(): void {
    const pending = this.#break;
    if (!pending) return;
    this.#break = undefined;
    this.atom(' ', pending.from, pending.to);
  }

  #push(from: number, to: number): void {
    this.#flush();
    const last = this.#runs.at(-1);
    const length = to - from;
    if (last && this.#open && last.source + last.length === from) {
      this.#runs[this.#runs.length - 1] = resized(last, last.length + length);
    } else {
      this.#runs.push({ at: this.#text.length, length, source: from, sourceLength: length });
    }
    this.#text += this.#source.slice(from, to);
    this.#open = true;
  }

  /** Takes back blanks, and a backslash before a CR, written just before `end`; returns where they start. */
  #trim(end: number, final = false): number {
    const last = this.#runs.at(-1);
    if (!last || !this.#open || last.source + last.length !== end) return end;
    let start = end;
    if (!final && this.#source[end] === '\r' && this.#source[end - 1] === '\\') start--;
    while (start > last.source && isBlank(this.#source[start - 1])) start--;
    if (start === end) return end;
    this.#text = this.#text.slice(0, this.#text.length - (end - start));
    if (start === last.source) {
      this.#runs.pop();
      this.#open = false;
    } else this.#runs[this.#runs.length - 1] = resized(last, start - last.source);
    return start;
  }
}

const resized = (run: Run, length: number): Run => ({ ...run, length, sourceLength: length });
