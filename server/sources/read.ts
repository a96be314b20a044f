import { type Decoded, decodeText } from './decode.ts';
import { megabytes, SourceError } from './errors.ts';
import { isHtml, readHtml } from './html/html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain/plain.ts';
import type { Loss, ReadSource } from './source.ts';

/** One way of reading. A new format is a file and a row in `FORMATS`; the first row that takes a file reads it. */
interface Format {
  readonly extensions: readonly string[];
  /** Content that settles the format whatever the file is called. */
  readonly recognise?: (start: string) => boolean;
  readonly read: (name: string, decoded: Decoded) => ReadSource;
}

const FORMATS: readonly Format[] = [
  { extensions: ['html', 'htm', 'xhtml'], recognise: isHtml, read: readHtml },
  { extensions: ['md', 'markdown', 'mdown', 'mkd'], read: readMarkdown },
  { extensions: ['txt'], read: readPlain },
];

export interface ReadOptions {
  readonly maxBytes: number;
}

/**
 * Reads one source. `name` is its path below the corpus folder; format, title and date may come from it. Throws
 * `SourceError` when there is nothing to read, naming the cause and the cure but not the path.
 */
export function readSource(name: string, bytes: Uint8Array, options: ReadOptions): ReadSource {
  if (bytes.length > options.maxBytes) throw tooLarge(bytes.length, options.maxBytes);
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new SourceError('is empty; exclude it or add its text');
  const source = formatOf(name, decoded.text).read(name, decoded);
  return { ...source, losses: [...decodingLosses(decoded), ...source.losses] };
}

const tooLarge = (size: number, limit: number): SourceError =>
  new SourceError(
    `${megabytes(size)} is over the limit of ${megabytes(limit)}; raise maxSourceMegabytes or exclude it`,
  );

function formatOf(name: string, text: string): Format {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 1000);
  return (
    FORMATS.find((format) => format.recognise?.(start)) ??
    FORMATS.find((format) => format.extensions.includes(extension)) ??
    PLAIN
  );
}

const PLAIN: Format = { extensions: [], read: readPlain };

function decodingLosses(decoded: Decoded): readonly Loss[] {
  if (decoded.damaged > 0) {
    const s = decoded.damaged === 1 ? 'character is' : 'characters are';
    return [{ message: `${decoded.damaged} ${s} damaged; save the file as UTF-8` }];
  }
  if (decoded.encoding !== 'windows-1252') return [];
  return [{ message: 'not UTF-8, read as Windows-1252; save it as UTF-8 if accents look wrong' }];
}
