import { type LineIndex, lineIndex } from '../text/lines.ts';

/** How the client counts characters in a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const ENCODINGS: readonly string[] = ['utf-8', 'utf-16', 'utf-32'] satisfies Encoding[];

/** The one to talk in, of those that a client offers: our own way to count if it can, else its first choice that we know. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  if (!offered || offered.includes('utf-16')) return 'utf-16';
  return (offered.find((name) => ENCODINGS.includes(name)) as Encoding | undefined) ?? 'utf-16';
}

/** The lines of a text with characters counted as the client does; offsets stay UTF-16. Every range of the protocol is made by one. */
export function linesIn(text: string, encoding: Encoding): LineIndex {
  const lines = lineIndex(text);
  if (encoding === 'utf-16') return lines;
  const units = encoding === 'utf-8' ? utf8Units : () => 1;
  return {
    ...lines,
    position(offset) {
      const { line, character } = lines.position(offset);
      const { start } = lines.line(line);
      return { line, character: count(text.slice(start, start + character), units) };
    },
    offset({ line, character }) {
      if (!(line >= 0) || line >= lines.lineCount) return lines.offset({ line, character: 0 });
      const { start, end } = lines.line(line);
      return start + unitsIn(text.slice(start, end), character, units);
    },
  };
}

function utf8Units(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function count(text: string, units: (char: string) => number): number {
  let sum = 0;
  for (const char of text) sum += units(char);
  return sum;
}

/** Length in UTF-16 of the first `most` units; a character that is cut begins after it. */
function unitsIn(text: string, most: number, units: (char: string) => number): number {
  let sum = 0;
  let length = 0;
  for (const char of text) {
    sum += units(char);
    if (!(sum <= most)) break;
    length += char.length;
  }
  return length;
}
