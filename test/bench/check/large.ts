/** A draft of 5,000 words against many indexed sources, beside a search for all its values and names in their files. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDraft } from '../../../server/check/check.ts';
import { DEFAULTS } from '../../../server/config/layers.ts';
import { openFolderIndex } from '../../../server/index/folder.ts';
import { parseDraft } from '../../../server/markdown/parse.ts';
import { scan } from '../../../server/mentions/scan.ts';
import { article, random } from '../../index/generate.ts';
import { benchCorpus, indexOptions } from '../index/corpus.ts';

const SENTENCES = 290;
const ROUNDS = 3;

/** Indexes the documents where they are not yet, and measures drafts that were not checked before by turns with `rg -F -f`. */
export async function measureAgainst(documents: number): Promise<void> {
  const corpus = benchCorpus(documents);
  const index = await openFolderIndex({ ...indexOptions(corpus), look: 'here' });
  await index.ready;
  const next = random(4);
  for (let round = 0; round < ROUNDS; round++) {
    const text = article(next, SENTENCES);
    const begun = performance.now();
    const before = process.cpuUsage();
    const { claims } = await checkDraft(parseDraft(text), index, DEFAULTS);
    const { user, system } = process.cpuUsage(before);
    const wall = performance.now() - begun;
    console.log(
      `${documents} sources, ${claims.length} claims: ${ms(wall)}, processor ${ms((user + system) / 1000)}; rg -F -f ${grep(corpus.root, text)}`,
    );
  }
  await index.close();
}

function grep(root: string, text: string): string {
  const file = join(tmpdir(), 'stet-bench', 'draft-patterns.txt');
  const patterns = new Set(scan(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')));
  writeFileSync(file, `${[...patterns].join('\n')}\n`);
  const begun = performance.now();
  const { error } = spawnSync('rg', ['-F', '-f', file, '--count', '--no-messages', root], { maxBuffer: 1e9 });
  return error ? 'is not installed' : ms(performance.now() - begun);
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;
