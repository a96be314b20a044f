import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG_NAMES } from './load.ts';
import { configText } from './template.ts';

/** A configuration for a folder that has none. */
export interface Proposal {
  /** Path of the file. */
  readonly file: string;
  /** Absent when the file is there already. */
  readonly text?: string;
  /** The folder of sources that it names, and whether it is there. */
  readonly corpus?: { readonly name: string; readonly found: boolean };
}

/** Folders that people keep sources in, likeliest first. */
const CORPORA = ['corpus', 'sources', 'source', 'references', 'refs', 'research', 'material', 'docs/sources'];

/** The stet.json that fits a folder, or the configuration that is there. Throws what the file system throws. */
export async function proposeConfig(folder: string): Promise<Proposal> {
  const there = CONFIG_NAMES.filter((name) => name !== 'package.json').find((name) =>
    existsSync(join(folder, name)),
  );
  if (there) return { file: join(folder, there) };
  const corpus = CORPORA.find((name) => existsSync(join(folder, name)));
  const bibliography = (await readdir(folder)).filter((name) => /\.bib$/i.test(name)).sort();
  const name = corpus ?? CORPORA[0]!;
  return {
    file: join(folder, 'stet.json'),
    text: configText({ corpus: name, bibliography }),
    corpus: { name, found: corpus !== undefined },
  };
}
