import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportPage } from '../../report/page.ts';
import type { Render } from './format.ts';

/** The report as one page that a browser shows and prints. Links lead to the sources, relative where they lie below. */
export const html: Render = (result, { cwd }) =>
  reportPage(
    result.drafts.map(({ path, text, report, sourcePaths }) => ({
      path,
      text,
      report,
      linkTo: (id) => linkTo(sourcePaths.get(id), cwd),
    })),
    result.unreadable.map(({ path, message }) => `${path}: ${message}`),
  );

function linkTo(path: string | undefined, cwd: string): string | undefined {
  if (path === undefined) return undefined;
  return path.startsWith('../') ? pathToFileURL(resolve(cwd, path)).href : encodeURI(path);
}
