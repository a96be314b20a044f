import { readArchive } from './archive/read.ts';
import { isZip } from './archive/zip.ts';
import { readCsv } from './csv/csv.ts';
import { type Decoded, decodeText } from './decode.ts';
import { megabytes, SourceError } from './errors.ts';
import { isHtml, readHtml } from './html/html.ts';
import { readJson, readJsonLines } from './json/json.ts';
import { isMail, readMail } from './mail/mail.ts';
import { readMarkdown } from './markdown.ts';
import { isPdf, readPdf } from './pdf/pdf.ts';
import { readPlain } from './plain/plain.ts';
import type { Loss, ReadSource } from './source.ts';
import { isTranscript } from './transcript/cues.ts';
import { readTranscript } from './transcript/transcript.ts';

/** One way of reading. A new format is a folder and a row in `FORMATS`; the first row that takes a file reads it. */
type Format = {
  readonly extensions: readonly string[];
  /** Content that settles the format whatever the file is called: the first 4 KB, as Latin-1. */
  readonly recognise?: (start: string) => boolean;
} & (
  | { readonly text: (name: string, decoded: Decoded) => ReadSource }
  | { readonly bytes: (name: string, bytes: Uint8Array) => Promise<ReadSource> }
);

const FORMATS: readonly Format[] = [
  { extensions: ['pdf'], recognise: isPdf, bytes: readPdf },
  { extensions: ['docx', 'xlsx', 'epub'], recognise: isZip, bytes: readArchive },
  { extensions: ['html', 'htm', 'xhtml'], recognise: isHtml, text: readHtml },
  { extensions: ['eml'], recognise: isMail, bytes: readMail },
  { extensions: ['srt', 'vtt'], recognise: isTranscript, text: readTranscript },
  { extensions: ['json'], text: readJson },
  { extensions: ['jsonl', 'ndjson'], text: readJsonLines },
  { extensions: ['csv', 'tsv', 'tab'], text: readCsv },
  { extensions: ['md', 'markdown', 'mdown', 'mkd'], text: readMarkdown },
  { extensions: ['txt'], text: readPlain },
];

const PLAIN: Format = { extensions: [], text: readPlain };

export interface ReadOptions {
  readonly maxBytes: number;
}

/**
 * Reads one source. `name` is its path below the corpus folder; format, title and date may come from it. Rejects with
 * `SourceError` when there is nothing to read, naming the cause and the cure but not the path, and with `NoSource` for a
 * bibliography.
 */
export async function readSource(name: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadSource> {
  if (bytes.length > options.maxBytes) throw tooLarge(bytes.length, options.maxBytes);
  if (bytes.length === 0) throw empty();
  const format = formatOf(name, startOf(bytes));
  if ('bytes' in format) return format.bytes(name, bytes);
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw empty();
  // What UTF-16 hides from a look at the bytes shows in the text.
  const decodedFormat = decoded.encoding.startsWith('utf-16')
    ? formatOf(name, decoded.text.slice(0, START))
    : format;
  const source = 'text' in decodedFormat ? decodedFormat.text(name, decoded) : readPlain(name, decoded);
  return { ...source, losses: [...decodingLosses(decoded), ...source.losses] };
}

/** True for formats whose readers need much memory or may be led astray by a hostile file: these get a thread of their own. */
export const isContainer = (bytes: Uint8Array): boolean => {
  const start = startOf(bytes);
  return isPdf(start) || isZip(start);
};

const START = 4096;

/** The start of a file as Latin-1, without a byte order mark of UTF-8. */
function startOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(START, bytes.length)).toString('latin1');
  return start.replace(/^\u00ef\u00bb\u00bf/, '');
}

const empty = (): SourceError => new SourceError('is empty; exclude it or add its text');

const tooLarge = (size: number, limit: number): SourceError =>
  new SourceError(
    `${megabytes(size)} is over the limit of ${megabytes(limit)}; raise maxSourceMegabytes or exclude it`,
  );

function formatOf(name: string, start: string): Format {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return (
    FORMATS.find((format) => format.recognise?.(start)) ??
    FORMATS.find((format) => format.extensions.includes(extension)) ??
    PLAIN
  );
}

function decodingLosses(decoded: Decoded): readonly Loss[] {
  if (decoded.damaged > 0) {
    const s = decoded.damaged === 1 ? 'character is' : 'characters are';
    return [{ message: `${decoded.damaged} ${s} damaged; save the file as UTF-8` }];
  }
  if (decoded.encoding !== 'windows-1252') return [];
  return [{ message: 'not UTF-8, read as Windows-1252; save it as UTF-8 if accents look wrong' }];
}
