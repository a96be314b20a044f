import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, which is also the extension under development. */
export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Everything that the editor tests download or leave behind; ignored by git. */
export const CACHE = join(ROOT, '.vscode-test');

/** What the suite runs in the extension host. */
export const SUITE = join(ROOT, 'dist', 'test', 'index.cjs');
