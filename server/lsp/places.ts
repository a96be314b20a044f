import type { Location } from 'vscode-languageserver/node';
import { type Page, pagesOf } from '../check/pages.ts';
import type { Evidence, Report } from '../check/report.ts';
import { sourcePath } from '../index/scope.ts';
import type { Checked, Texts } from './checked.ts';
import type { Project } from './project.ts';
import { lineRange } from './ranges.ts';
import type { SourceText, SourceTexts } from './sourceText.ts';
import { toUri } from './uri.ts';

/** The extracted texts that the evidence of a report stands in, for passages whose file has no lines. */
export async function textsFor(report: Report, project: Project, texts: SourceTexts): Promise<Texts> {
  const ids = new Set(pagesOf(report).flatMap(({ claims }) => extractedIn(claims)));
  const found = await Promise.all([...ids].map(async (id) => [id, await texts.of(project, id)] as const));
  return new Map(found.filter((entry): entry is [string, SourceText] => entry[1] !== undefined));
}

const byClaims = new WeakMap<Page['claims'], readonly string[]>();

/** The sources of a page's evidence whose files have no lines. */
function extractedIn(claims: Page['claims']): readonly string[] {
  const known = byClaims.get(claims);
  if (known) return known;
  const evidence = claims.flatMap((claim) => claim.evidence);
  const ids = evidence.filter(withoutLine).map(({ sourceId }) => sourceId);
  byClaims.set(claims, ids);
  return ids;
}

const withoutLine = ({ passage }: Evidence): boolean => passage.locator.line === undefined;

/** Where an editor can show a passage: the line of its file, else its place in the extracted text. */
export function placeOf({ project, texts }: Checked, evidence: Evidence): Location {
  const { line } = evidence.passage.locator;
  const text = line === undefined ? texts.get(evidence.sourceId) : undefined;
  if (text) return { uri: text.uri, range: text.range(evidence.passage) };
  return { uri: fileOf(project, evidence.sourceId), range: lineRange(line ?? 1) };
}

/** Address of a source's own file. */
export const fileOf = ({ config }: Project, id: string): string =>
  toUri(sourcePath(id, config.settings.corpus));

/** Address of a passage for a person to follow: the file itself, at its line or page. */
export function linkTo({ project }: Checked, { sourceId, passage }: Evidence): string {
  const { line, page } = passage.locator;
  const uri = fileOf(project, sourceId);
  if (line !== undefined) return `${uri}#L${line}`;
  return page === undefined ? uri : `${uri}#page=${page}`;
}
