import { readDocx } from '../docx/docx.ts';
import { readEpub } from '../epub/epub.ts';
import { SourceError } from '../errors.ts';
import type { ReadSource } from '../source.ts';
import { readXlsx } from '../xlsx/xlsx.ts';
import { relations } from './xml.ts';
import { type Archive, openZip } from './zip.ts';

type Reader = (name: string, archive: Archive, part: string) => ReadSource;

/** What the package's main part lies in, and who reads that. */
const READERS: readonly (readonly [folder: string, Reader])[] = [
  ['word/', readDocx],
  ['xl/', readXlsx],
];

/** A document that is a ZIP file of parts: Word, Excel, an e-book; told apart by what it holds. */
export async function readArchive(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const archive = openZip(bytes);
  if (archive.names.includes('META-INF/container.xml')) return readEpub(name, archive);
  const main = relations(archive, '').byType.get('officeDocument');
  const reader = main && READERS.find(([folder]) => main.startsWith(folder))?.[1];
  if (!main || !reader || !archive.names.includes(main)) {
    throw new SourceError('is a ZIP file without a text that can be read; unpack it, or exclude it');
  }
  return reader(name, archive, main);
}
