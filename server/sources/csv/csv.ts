import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Decoded } from '../decode.ts';
import { SourceError } from '../errors.ts';
import { fileMetadata } from '../metadata.ts';
import { assemble } from '../pieces.ts';
import type { Loss, ReadSource } from '../source.ts';
import { type Row, tablePieces } from '../tables/table.ts';
import { delimiterOf } from './delimiter.ts';

/** A table of values parted by commas, semicolons, tabs or bars: one passage for each row, with the heads of its columns. */
export function readCsv(name: string, { text }: Decoded): ReadSource {
  const { rows, losses } = rowsOf(text, delimiterOf(text));
  const metadata = fileMetadata(name);
  return { format: 'csv', ...assemble(tablePieces(rows)), metadata, losses };
}

interface Parsed {
  readonly rows: readonly Row[];
  readonly losses: readonly Loss[];
}

/** A quotation mark that never closes would swallow the rest of the file: then all are read as ordinary characters. */
function rowsOf(text: string, delimiter: string): Parsed {
  try {
    return { rows: parsed(text, delimiter, '"'), losses: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    try {
      return { rows: parsed(text, delimiter, null), losses: [quotes(error)] };
    } catch {
      throw new SourceError(`is no table that can be read (${error.code}); save it again as CSV`);
    }
  }
}

const quotes = (error: CsvError): Loss => {
  const line = typeof error.lines === 'number' ? { locator: { line: error.lines } } : {};
  return { message: 'a quotation mark does not close; all were read as they stand', ...line };
};

function parsed(text: string, delimiter: string, quote: '"' | null): readonly Row[] {
  const options: Options = {
    delimiter,
    quote,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  let line = 1;
  return (parse(text, options) as unknown as readonly Parsed1[]).map(({ record, info }) => {
    const locator = { line };
    line = info.lines + 1;
    return { cells: record, locator };
  });
}

interface Parsed1 {
  readonly record: readonly string[];
  /** `lines` counts those read so far. */
  readonly info: { readonly lines: number };
}
