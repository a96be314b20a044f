import { readFileSync } from 'node:fs';
import { type CorpusView, viewCorpus } from '../server/check/binding/corpus.ts';
import { openMemoryIndex } from '../server/index/memory.ts';
import type { Index } from '../server/index/port.ts';

/** A draft that weights are fitted on, with its sources. */
export interface Sourced {
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string; readonly title?: string }[];
}

/** The records of a file that has one in JSON on each line. */
export const readCases = <T extends Sourced>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));

/** A corpus, and its view for those who look places up themselves. */
export interface Opened {
  readonly index: Index;
  readonly view: CorpusView;
}

/** Indexes sources in memory, each once however often it is given. */
export async function open(sources: Sourced['sources']): Promise<Opened> {
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  const index = await openMemoryIndex(
    distinct.map(({ id, text, title }) => ({ id, key: id, title: title ?? id, text })),
  );
  return { index, view: await viewCorpus(index) };
}
