import { SourceError } from '../errors.ts';
import { compact, fileMetadata, merge } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import { plainMetadata } from '../plain/plain-metadata.ts';
import { classified } from '../regions.ts';
import type { Loss, Metadata, ReadSource } from '../source.ts';
import { loadPdf, type Page, type Pdf } from './load.ts';
import { pdfPieces } from './pdf-pieces.ts';

/** True for a PDF; some have a few bytes of something else before their mark. */
export const isPdf = (start: string): boolean => start.slice(0, 1024).includes('%PDF-');

/** A PDF: paragraphs in order of reading with their pages, without running heads, page numbers and marks of notes. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const pdf = await loadPdf(bytes);
  const pieces = classified(pdfPieces(pdf.pages));
  const found = assemble(pieces);
  if (found.text === '') {
    throw new SourceError('has no text layer, as scans have none; run text recognition on it or exclude it');
  }
  return { format: 'pdf', ...found, metadata: metadata(name, pdf, pieces), losses: losses(pdf, found.text) };
}

/** Browsers stamp a page with the day on which it was printed, which says nothing about when it was published. */
const BROWSER = /chrom|mozilla|firefox|safari|skia|wkhtml|quartz|print/i;
const NO_TITLE =
  /^(?:untitled|microsoft word|powerpoint|document\d*|.*\.(?:docx?|indd|qxd|pdf|html?|odt|tex))\b/i;

function metadata(name: string, { info }: Pdf, pieces: readonly Piece[]): Metadata {
  const top = pieces.filter(({ kind }) => kind !== 'boilerplate').slice(0, 8);
  const visible = plainMetadata(
    name,
    top.map(({ text }) => text),
    [],
  );
  const heading = top.find(({ kind }) => kind === 'heading')?.text;
  const title = text(info.Title);
  const [, year, month, day] = /^D?:?(\d{4})(\d\d)(\d\d)/.exec(text(info.CreationDate) ?? '') ?? [];
  const printed = BROWSER.test(`${text(info.Creator) ?? ''} ${text(info.Producer) ?? ''}`);
  return merge(
    compact({ date: visible.date, title: title && !NO_TITLE.test(title) ? title : heading }),
    compact({ author: text(info.Author), date: year && !printed ? `${year}-${month}-${day}` : undefined }),
    visible,
    fileMetadata(name),
  );
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined;

function losses({ pages, broken }: Pdf, whole: string): readonly Loss[] {
  const scans = pages
    .filter(({ items, painted }) => items.length === 0 && painted)
    .map(({ number }) => number);
  const unknown = pages.filter(isUnknown).map(({ number }) => number);
  const say = (numbers: readonly number[], one: string, more: string, rest: string): readonly Loss[] =>
    numbers.length === 0
      ? []
      : [
          {
            message: `${listed(numbers)} ${numbers.length === 1 ? one : more} ${rest}`,
            locator: { page: numbers[0]! },
          },
        ];
  return [
    ...say(scans, 'has', 'have', 'no text layer; run text recognition on the file'),
    ...say(broken, 'is', 'are', 'damaged or over the limit and not read; save the file again or split it'),
    ...say(
      whole === '' ? [] : unknown,
      'uses',
      'use',
      'letters that have no known meaning; run text recognition on the file',
    ),
  ];
}

/** Fonts without a table of characters give signs for private use, or none. */
function isUnknown({ items }: Page): boolean {
  const all = items.map(({ text }) => text).join('');
  const strange = all.match(/[\ue000-\uf8ff\ufffd\p{Cc}]/gu)?.length ?? 0;
  return strange > 20 && strange > all.length * 0.1;
}

/** [3, 4, 5, 9] → "pages 3–5, 9". */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const shown = parts.length > 8 ? [...parts.slice(0, 8), '…'] : parts;
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown.join(', ')}`;
}
