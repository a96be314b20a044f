import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import type { Home } from '../check/citations/cite.ts';
import type { SourceSummary } from '../check/report.ts';
import { slashes, sourcePath } from '../index/scope.ts';
import type { Checked } from './checks.ts';
import { toCodeAction, toSpan } from './convert.ts';
import type { Engine } from './engine.ts';

/** The offers of the light bulb for a range, preferred ones first. */
export function codeActions(
  engine: Engine,
  checked: Checked,
  params: CodeActionParams,
  versioned: boolean,
): readonly CodeAction[] {
  const { only } = params.context;
  if (only && !only.some((kind) => kind === '' || kind === 'quickfix')) return [];
  const { document, report, project } = checked;
  const span = toSpan(document.lines, params.range);
  const home = homeOf(checked);
  const { settings } = project.config;
  const fixes = engine.fixes(document.draft(), report, span, settings, linkFrom(checked), home);
  return [...fixes]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .map((fix) => toCodeAction(checked, fix, versioned, home));
}

/** Destination of a Markdown link from the draft to a source: its address on the web, else the way to the file. */
function linkFrom({ document, project }: Checked): (source: SourceSummary) => string {
  return ({ url, id }) => {
    if (url !== undefined) return url;
    const path = sourcePath(id, project.config.settings.corpus);
    const from = document.path === undefined ? project.folder : dirname(document.path);
    return encodeURI(slashes(relative(from, path)));
  };
}

/** The draft's bibliography as it stands on disk, if it can be read. */
function homeOf({ own }: Checked): Home | undefined {
  if (own.home === undefined) return undefined;
  try {
    return { path: own.home, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(own.home)) };
  } catch {
    return undefined;
  }
}
