/** A reading process of the test with three: asks until the file `stop` is there. Arguments: database, build, stop. */
import { existsSync } from 'node:fs';
import { openFile } from '../../server/index/connection.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';

const [file, build, stop] = process.argv.slice(2) as [string, string, string];
const index = sqliteIndex(openFile(file, build)!);
let questions = 0;
while (!existsSync(stop)) {
  const found = await index.candidates({ terms: ['dam', 'lock'], values: [], names: [], limit: 500 });
  const torn = found.filter(({ text }) => !/^(?:The dam|Lock \d+) (?:held|broke) \d+ times\.$/.test(text));
  if (torn.length > 0) throw new Error(`torn: ${torn[0]!.text}`);
  // Each source has two sentences, and is there whole or not at all.
  const perSource = Map.groupBy(found, ({ sourceId }) => sourceId);
  for (const [id, passages] of perSource) if (passages.length !== 2) throw new Error(`half of ${id}`);
  if (questions++ === 0) console.log('asking');
}
await index.close();
console.log(questions);
