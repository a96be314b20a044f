import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf, type Mark } from './mark.ts';
import { writeWhole } from './write.ts';

/** Where a project keeps its ledger. */
export const ledgerFile = (folder: string): string => join(folder, '.stet', 'ledger.jsonl');

/** Marks of a ledger, and the lines (from 1) that are none: a merge may have left something behind. */
export interface Ledger {
  readonly marks: readonly Mark[];
  readonly broken: readonly number[];
}

/** Reads one mark per line. Of two about the same thing the later line counts, so that files merged by lines stay right. */
export function readLedger(text: string): Ledger {
  const marks = new Map<string, Mark>();
  const broken: number[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const mark = parse(line);
    if (mark) marks.set(keyOf(mark), mark);
    else broken.push(at + 1);
  }
  return { marks: [...marks.values()], broken };
}

/** The file's text: a mark per line, in an order of their own, so that version control merges them. */
export const ledgerText = (marks: readonly Mark[]): string =>
  [...marks]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((mark) => `${JSON.stringify(mark)}\n`)
    .join('');

/** The ledger of a folder; an empty one where there is none. */
export async function loadLedger(folder: string): Promise<Ledger> {
  const text = await readFile(ledgerFile(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
  return readLedger(text);
}

/** Writes the ledger of a folder; whoever reads meanwhile finds the old one or the new one. */
export const saveLedger = (folder: string, marks: readonly Mark[]): Promise<void> =>
  writeWhole(ledgerFile(folder), ledgerText(marks));

function parse(line: string): Mark | undefined {
  try {
    const mark = JSON.parse(line) as Partial<Record<keyof Mark, unknown>>;
    const texts = [mark.draft, mark.kind, mark.text, mark.sentence, mark.evidence];
    const rest = [mark.note, mark.by].every((one) => one === undefined || typeof one === 'string');
    const whole = texts.every((one) => typeof one === 'string') && Number.isInteger(mark.occurrence);
    return whole && rest ? (mark as Mark) : undefined;
  } catch {
    return undefined;
  }
}
