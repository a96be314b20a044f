import { basename, dirname, relative } from 'node:path';
import type { EvidencePassage } from '../check/report.ts';
import { slashes, sourcePath } from '../index/scope.ts';
import { reportPage } from '../report/page.ts';
import type { Checked } from './checks.ts';
import type { ReportAnswer, ReportParams } from './protocol.ts';
import { toPath, toUri } from './uri.ts';

/** The report on one draft as a page. `verified`: how claims were verified, by position. */
export async function draftReport(
  checked: Checked,
  verified: ReadonlyMap<number, string>,
  params: Omit<ReportParams, 'uri'>,
): Promise<ReportAnswer> {
  const { document, project, report } = checked;
  const path = document.path ?? project.folder;
  const name = document.path === undefined ? 'Untitled' : slashes(relative(project.folder, document.path));
  const shown = { path: name, text: document.text, report, verified, linkTo: linksFrom(checked, params) };
  const unreadable = (await project.index?.unreadable()) ?? [];
  const notes = unreadable.map(({ id, message }) => `${id}: ${message}`);
  return { title: basename(path), html: reportPage([shown], notes) };
}

function linksFrom({ document, project }: Checked, { command, file }: Omit<ReportParams, 'uri'>) {
  const { corpus } = project.config.settings;
  const from = (file === undefined ? undefined : toPath(file)) ?? document.path;
  const home = from === undefined ? project.folder : dirname(from);
  return (sourceId: string, { locator }: EvidencePassage): string => {
    const path = sourcePath(sourceId, corpus);
    if (command === undefined) return encodeURI(slashes(relative(home, path)));
    const args = [toUri(path), ...(locator.line === undefined ? [] : [locator.line])];
    return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
  };
}
