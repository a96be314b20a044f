import { readFileSync } from 'node:fs';

/** The folder of package.json: one up from here in source, and one up from dist/ in the bundle. */
export const PACKAGE = new URL('../', import.meta.url);

/** Version of this program. */
export const version = (): string =>
  JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')).version as string;
