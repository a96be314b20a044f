import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { SourceError } from '../errors.ts';

/** A run of text as placed on its page, in points from the lower left corner. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly items: readonly Item[];
  /** Something is painted on it: a page without text that has this is a scan. */
  readonly painted: boolean;
}

export interface Pdf {
  readonly pages: readonly Page[];
  readonly info: Readonly<Record<string, unknown>>;
  /** Pages that could not be read, or that were over the limit. */
  readonly broken: readonly number[];
}

/** No more pages, or runs of text on all of them, are read of one file. */
const MOST_PAGES = 5000;
const MOST_ITEMS = 3_000_000;

/** Nothing is fetched, no font is drawn, no script of the file is run. */
const OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  verbosity: 0,
};

/** Reads where each run of text stands. Rejects with `SourceError` for a file that is damaged or locked. */
export async function loadPdf(bytes: Uint8Array): Promise<Pdf> {
  // Large, and needed by few corpora: loaded when the first PDF comes.
  const { getDocument } = await import('unpdf/pdfjs');
  // The buffer is taken over, so it gets one of its own.
  const task = getDocument({ ...OPTIONS, data: Uint8Array.from(bytes) });
  try {
    const document = await task.promise;
    return { ...(await readPages(document)), info: await infoOf(document) };
  } catch (error) {
    throw refusal(error);
  } finally {
    await task.destroy();
  }
}

function refusal(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const { name } = error as Error;
  if (name === 'PasswordException') return new SourceError('is locked with a password; save it without one');
  return new SourceError('is damaged or cut off; save it again or exclude it');
}

async function readPages(document: PDFDocumentProxy): Promise<Omit<Pdf, 'info'>> {
  const pages: Page[] = [];
  const broken: number[] = [];
  let left = MOST_ITEMS;
  for (let number = 1; number <= document.numPages; number++) {
    if (number > MOST_PAGES || left <= 0) broken.push(number);
    else {
      const page = await readPage(document, number);
      if (page) pages.push(page);
      else broken.push(number);
      left -= page?.items.length ?? 0;
    }
    if (broken.length > MOST_PAGES) break;
  }
  return { pages, broken };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<Page | undefined> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const [left = 0, , right = 0] = page.view;
    const found = items.flatMap((item) => ('str' in item ? (upright(item) ?? []) : []));
    const painted = found.length === 0 && (await isPainted(page));
    page.cleanup();
    return { number, width: right - left, items: found, painted };
  } catch {
    return undefined;
  }
}

/** Runs that lie on their side are stamps at the margin. */
function upright(item: { str: string; transform: readonly unknown[]; width: number }): Item | undefined {
  const [a, b, c, d, x, y] = item.transform as readonly number[];
  if (item.str === '' || Math.abs(b!) > Math.abs(a!) * 0.1) return undefined;
  const placed = { x: x!, y: y!, width: item.width, size: Math.hypot(c!, d!) };
  // A damaged file may place text nowhere.
  return Object.values(placed).every(Number.isFinite) ? { text: item.str, ...placed } : undefined;
}

async function isPainted(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.length > 4;
}

async function infoOf(document: PDFDocumentProxy): Promise<Pdf['info']> {
  try {
    const { info } = await document.getMetadata();
    return info as Pdf['info'];
  } catch {
    return {};
  }
}
