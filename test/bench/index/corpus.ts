/** The corpus of the measurements: made up, seeded, kept in the temporary folder between runs. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, random } from '../../index/generate.ts';

export interface BenchCorpus {
  /** The folder of the documents. */
  readonly root: string;
  /** The folder for the index. */
  readonly cache: string;
  /** A database of SQLite's own full-text search, to compare with. */
  readonly reference: string;
  /** What a draft has of values and names, as patterns for `rg -F -f`. */
  readonly patterns: string;
}

const PER_FOLDER = 1000;

/** Documents of about 3 KB, a thousand to a folder. */
export function benchCorpus(documents: number): BenchCorpus {
  const home = join(tmpdir(), 'stet-bench', String(documents));
  const root = join(home, 'corpus');
  if (!existsSync(join(home, 'written'))) {
    rmSync(home, { recursive: true, force: true });
    writeDocuments(root, documents);
    writeFileSync(join(home, 'written'), '');
  }
  return {
    root,
    cache: join(home, 'cache'),
    reference: join(home, 'reference.sqlite'),
    patterns: join(home, 'patterns.txt'),
  };
}

function writeDocuments(root: string, documents: number): void {
  const next = random(1);
  for (let i = 0; i < documents; i++) {
    const folder = join(root, String(Math.floor(i / PER_FOLDER)).padStart(3, '0'));
    if (i % PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, `${String(i).padStart(6, '0')}.txt`),
      article(next, 10 + Math.floor(next() * 40)),
    );
  }
}

export const indexOptions = ({ root, cache }: BenchCorpus) => ({
  roots: [root],
  exclude: [],
  bibliography: [],
  maxBytes: 20e6,
  cache,
});
