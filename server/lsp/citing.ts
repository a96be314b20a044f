import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Home } from '../check/citations/cite.ts';
import type { LinkTo } from '../check/citations/marks.ts';
import { slashes, sourcePath } from '../index/scope.ts';
import type { Checked } from './checks.ts';

/** Destination of a Markdown link from the draft to a source: its address on the web, else the way to the file. */
export function linkFrom({ document, project }: Pick<Checked, 'document' | 'project'>): LinkTo {
  return ({ url, id }) => {
    if (url !== undefined) return url;
    const path = sourcePath(id, project.config.settings.corpus);
    const from = document.path === undefined ? project.folder : dirname(document.path);
    return encodeURI(slashes(relative(from, path)));
  };
}

/** The draft's bibliography as it stands on disk, if it can be read. */
export function homeOf({ own }: Pick<Checked, 'own'>): Home | undefined {
  if (own.home === undefined) return undefined;
  try {
    return { path: own.home, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(own.home)) };
  } catch {
    return undefined;
  }
}
