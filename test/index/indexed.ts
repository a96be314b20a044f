/** The process that the kill test kills: indexes a folder and tells of every step. Arguments: root, cache. */
import { openFile } from '../../server/index/connection.ts';
import { runIndexer } from '../../server/index/indexer.ts';
import { databaseFile } from '../../server/index/place.ts';

const [root, cache] = process.argv.slice(2) as [string, string];
const corpus = { roots: [root], exclude: [], bibliography: [], maxBytes: 100_000 };
const db = openFile(databaseFile(corpus, cache))!;
await runIndexer(db, corpus, { onProgress: (progress) => process.send!(progress) });
db.close();
process.disconnect();
