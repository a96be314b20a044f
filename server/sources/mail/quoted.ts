import type { Piece } from '../pieces.ts';
import type { RegionKind } from '../source.ts';

const MARK = /^\s{0,3}(?:>\s?)+/;
const ATTRIBUTION =
  /^(?:on .{6,120}\bwrote:|.{3,80} (?:wrote|schrieb|a écrit|escribió):|-{2,}\s?original message\s?-{2,}|-{5,}.{3,40}-{5,})$/i;

/** The paragraphs of a message in plain text: replies it quotes as quotations, what follows the signature mark as boilerplate. */
export function textPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  let kind: RegionKind = 'body';
  const close = (): void => {
    if (open.length > 0) pieces.push({ kind, text: open.join(' '), locator: {} });
    open = [];
  };
  let signature = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^-- ?$/.test(line)) signature = true;
    const quoted = MARK.test(line);
    const words = line.replace(MARK, '').trim();
    const next: RegionKind =
      quoted || ATTRIBUTION.test(words) ? 'quotation' : signature ? 'boilerplate' : 'body';
    if (words === '' || next !== kind || startsAnew(words, open.at(-1))) close();
    kind = next;
    if (words !== '') open.push(words);
  }
  close();
  return pieces;
}

/** Lines of a message are wrapped at about 72; a short one before, or a list mark, begins a paragraph. */
const startsAnew = (line: string, before: string | undefined): boolean =>
  before !== undefined && (/^(?:[-*•]\s|\d{1,2}[.)]\s)/.test(line) || before.length < 45);
