import { readFileSync } from 'node:fs';

/** From source this file lies in server/config, bundled in dist. */
const UP = import.meta.url.endsWith('.ts') ? '../../' : '../';

/** The folder of package.json. */
export const PACKAGE = new URL(UP, import.meta.url);

/** Version of this program. */
export const version = (): string =>
  JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')).version as string;
