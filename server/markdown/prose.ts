import type { OffsetMap, Run } from '../text/map.ts';

/** One UTF-16 unit for an opaque inline thing. */
export const MARK = '\ufffc';

/** What a reader sees of one block. */
export interface ProseText {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A stretch of the draft as it stands, or another text that stands for it as a whole. */
interface Piece {
  readonly from: number;
  to: number;
  readonly text?: string;
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
const isLineEnd = (char: string | undefined): boolean => char === '\n' || char === '\r';

/** Gathers the prose of one block, piece by piece in order. */
export class Prose {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  /** A line break not yet written: nothing may follow it. */
  #break: { from: number; to: number } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** At most the last `length` characters written. */
  tail(length: number): string {
    let text = this.#break ? ' ' : '';
    for (let i = this.#pieces.length - 1; i >= 0 && text.length < length; i--) {
      const piece = this.#pieces[i]!;
      text = (piece.text ?? this.#source.slice(Math.max(piece.from, piece.to - length), piece.to)) + text;
    }
    return text.slice(-length);
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
    this.#pieces.push({ from, to, text });
  }

  /** A soft or hard line break. */
  lineBreak(from: number, to: number): void {
    if (this.#break) this.#break.to = to;
    else if (this.#pieces.length > 0) this.#break = { from: this.#trim(from), to };
  }

  /** A mark at the head of a continuation line. */
  linePrefix(to: number): void {
    if (this.#break) this.#break.to = to;
  }

  finish(): ProseText {
    this.#break = undefined;
    const last = this.#pieces.at(-1);
    if (last) this.#trim(last.to);
    const map: Run[] = [];
    let text = '';
    for (const piece of this.#pieces) {
      const written = piece.text ?? this.#source.slice(piece.from, piece.to);
      const sourceLength = piece.to - piece.from;
      map.push({ at: text.length, length: written.length, source: piece.from, sourceLength });
      text += written;
    }
    return { text, map };
  }

  /** Blanks at the head of the block or after a break are not written. */
  #skipBlanks(from: number, to: number): number {
    if (!this.#break && this.#pieces.length > 0) return from;
    let at = from;
    while (at < to && (isBlank(this.#source[at]) || isLineEnd(this.#source[at]))) at++;
    if (this.#break && at > from) this.#break.to = at;
    return at;
  }

  #flush(): void {
    const pending = this.#break;
    this.#break = undefined;
    if (pending && this.#pieces.length > 0) this.#pieces.push({ ...pending, text: ' ' });
  }

  #push(from: number, to: number): void {
    this.#flush();
    const last = this.#pieces.at(-1);
    if (last && last.text === undefined && last.to === from) last.to = to;
    else this.#pieces.push({ from, to });
  }

  /** Takes back blanks, and the backslash of a hard break before CRLF, just before `end`; returns where they start. */
  #trim(end: number): number {
    const last = this.#pieces.at(-1);
    if (!last || last.text !== undefined || last.to !== end) return end;
    if (this.#source[end] === '\r' && this.#source[end - 1] === '\\') last.to--;
    while (last.to > last.from && isBlank(this.#source[last.to - 1])) last.to--;
    const start = last.to;
    if (start === last.from) this.#pieces.pop();
    return start;
  }
}
