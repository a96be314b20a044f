import { basename, dirname, relative } from 'node:path';
import type { EvidencePassage } from '../check/report.ts';
import { slashes, sourcePath } from '../index/scope.ts';
import { reportPage } from '../report/page.ts';
import type { Checked } from './checks.ts';
import type { ReportAnswer } from './protocol.ts';
import { toUri } from './uri.ts';

/**
 * The report on one draft as a page. `verified`: how claims were verified, by position. With `command` links run that command of
 * the editor, else they lead from the folder of the draft to the sources.
 */
export async function draftReport(
  checked: Checked,
  verified: ReadonlyMap<number, string>,
  command?: string,
): Promise<ReportAnswer> {
  const { document, project, report } = checked;
  const path = document.path ?? project.folder;
  const name = document.path === undefined ? 'Untitled' : slashes(relative(project.folder, document.path));
  const shown = { path: name, text: document.text, report, verified, linkTo: linksFrom(checked, command) };
  const unreadable = (await project.index?.unreadable()) ?? [];
  const notes = unreadable.map(({ id, message }) => `${id}: ${message}`);
  return { title: basename(path), html: reportPage([shown], notes) };
}

function linksFrom({ document, project }: Checked, command: string | undefined) {
  const { corpus } = project.config.settings;
  const home = document.path === undefined ? project.folder : dirname(document.path);
  return (sourceId: string, { locator }: EvidencePassage): string => {
    const path = sourcePath(sourceId, corpus);
    if (command === undefined) return encodeURI(slashes(relative(home, path)));
    const args = [toUri(path), ...(locator.line === undefined ? [] : [locator.line])];
    return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
  };
}
