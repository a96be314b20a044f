/** The process that the kill test kills: indexes a folder and tells of every step. Arguments: root, cache. */
import { openFolderIndex } from '../../server/index/folder.ts';

const [root, cache] = process.argv.slice(2) as [string, string];
const index = await openFolderIndex({
  roots: [root],
  exclude: [],
  bibliography: [],
  maxBytes: 100_000,
  cache,
  onProgress: (progress) => process.send!(progress),
});
await index.ready;
await index.close();
process.disconnect();
