import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, openCorpus } from '../server/api.ts';

/**
 * False alarms on texts that are held against themselves: `node scripts/accuracy-self.ts [pattern]`. Every text is both a source and a
 * draft, so that whatever is reported is wrong, but for sources that disagree with each other. Without a pattern, the texts are the
 * readme files of the packages installed here: tables, code, lists and changelogs as people write them.
 */
const SMALLEST = 3000;
const LARGEST = 80_000;

const texts = globSync(process.argv[2] ?? 'node_modules/{*,@*/*}/{README,readme,Readme}.md')
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => text.length >= SMALLEST && text.length <= LARGEST);

const home = mkdtempSync(join(tmpdir(), 'stet-self-'));
try {
  const folder = join(home, 'corpus');
  mkdirSync(folder);
  for (const { path, text } of texts) writeFileSync(join(folder, path.replaceAll('/', '_')), text);
  const corpus = await openCorpus({ folder, cache: join(home, 'cache') });
  await report(corpus);
  await corpus.close();
} finally {
  rmSync(home, { recursive: true });
}

async function report(corpus: Corpus): Promise<void> {
  const verdicts: string[] = [];
  const rules: string[] = [];
  for (const { path, text } of texts) {
    const { claims, findings } = await corpus.check(text);
    verdicts.push(...claims.map(({ verdict }) => verdict));
    rules.push(...findings.map(({ rule }) => rule));
    for (const { rule, start, end } of findings)
      console.log(`${path}:${text.slice(0, start).split('\n').length}: ${rule} “${text.slice(start, end)}”`);
  }
  console.log(`${texts.length} texts; ${verdicts.length} claims: ${counted(verdicts)}`);
  console.log(`${rules.length} reported: ${counted(rules)}`);
}

function counted(all: readonly string[]): string {
  const counts = Map.groupBy(all, (one) => one);
  return [...counts].map(([what, ones]) => `${ones.length} ${what}`).join(', ');
}
