/** `npm run bench -- NAME [arguments]`: runs the measurement `test/bench/NAME.ts`. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = import.meta.dirname;
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('text'))
  .map((file) => file.slice(0, -3))
  .sort();
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || !benches.includes(name)) {
  console.error(`Give the name of a measurement: ${benches.join(', ')}.`);
  process.exitCode = 2;
} else {
  // A measurement reads its own arguments from the third on, as if it were run by itself.
  const file = join(folder, `${name}.ts`);
  process.argv = [process.argv[0], file, ...rest];
  process.chdir(dirname(dirname(folder)));
  await import(pathToFileURL(file).href);
}
