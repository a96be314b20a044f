/** The process that dies in the kill test: indexes a folder. Arguments: root, database, build, the step to be killed at. */
import { openFile } from '../../server/index/connection.ts';
import { runIndexer } from '../../server/index/indexer.ts';

const [root, file, build, last] = process.argv.slice(2) as [string, string, string, string];
const corpus = { roots: [root], exclude: [], bibliography: [], maxBytes: 100_000 };
const db = openFile(file, build)!;
let steps = 0;
const step = (): null => {
  if (++steps === Number(last)) process.kill(process.pid, 'SIGKILL');
  return null;
};
// In the middle of transactions too.
db.function('step', step);
for (const event of ['INSERT ON main.chunk', 'DELETE ON main.source', 'INSERT ON main.file']) {
  db.exec(`CREATE TEMP TRIGGER "${event}" AFTER ${event} BEGIN SELECT step(); END`);
}
await runIndexer(db, corpus, { onProgress: step, onCommit: step });
db.close();
