import { basename } from 'node:path';
import { proposeConfig } from '../config/propose.ts';
import { Failure } from './failure.ts';
import { CLEAN, type Io } from './io.ts';
import { writeFor } from './write.ts';

/** `stet init`: writes a stet.json that fits the folder. What is there stays. Throws `Failure`. */
export async function init(io: Io): Promise<number> {
  const { file, text, corpus } = await proposeConfig(io.cwd);
  const name = basename(file);
  if (text === undefined || !corpus)
    throw new Failure(name, 'is there already', 'edit it, or delete it first');
  await writeFor(file, text, name);
  io.stdout.write(`${name}: sources are read from ${corpus.name}/\n`);
  if (!corpus.found)
    io.stderr.write('stet: corpus: there is no such folder yet; create it and put your sources there\n');
  return CLEAN;
}
