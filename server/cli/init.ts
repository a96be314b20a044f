import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG_NAMES } from '../config/load.ts';
import { configText } from '../config/template.ts';
import { Failure } from './failure.ts';
import { CLEAN, type Io } from './io.ts';
import { writeFor } from './write.ts';

/** Folders that people keep sources in, likeliest first. */
const CORPORA = ['corpus', 'sources', 'source', 'references', 'refs', 'research', 'material', 'docs/sources'];

/** `stet init`: writes a stet.json that fits the folder. What is there stays. Throws `Failure`. */
export async function init(io: Io): Promise<number> {
  const there = CONFIG_NAMES.filter((name) => name !== 'package.json').find((name) =>
    existsSync(join(io.cwd, name)),
  );
  if (there) throw new Failure(there, 'is there already', 'edit it, or delete it first');
  const corpus = CORPORA.find((name) => existsSync(join(io.cwd, name)));
  const names = await readdir(io.cwd);
  const bibliography = names.filter((name) => /\.bib$/i.test(name)).sort();
  const text = configText({ corpus: corpus ?? 'corpus', bibliography });
  await writeFor(join(io.cwd, 'stet.json'), text, 'stet.json');
  io.stdout.write(`stet.json: sources are read from ${corpus ?? 'corpus'}/\n`);
  if (!corpus)
    io.stderr.write('stet: corpus: there is no such folder yet; create it and put your sources there\n');
  return CLEAN;
}
