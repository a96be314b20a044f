import type { Location, Position } from 'vscode-languageserver/node';
import type { CheckedClaim, Evidence } from '../check/report.ts';
import type { PassageRecord } from '../index/port.ts';
import type { Checked } from './checked.ts';
import { claimAt } from './hover.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';
import { SOURCE_SCHEME } from './protocol.ts';
import { toRange } from './ranges.ts';
import { type SourceTexts, sourceAt } from './sourceText.ts';
import { toPath } from './uri.ts';

/** Passages of one source, by where they start in its extracted text. */
interface Passages {
  readonly sourceId: string;
  readonly starts: ReadonlySet<number>;
}

/** The claims of checked drafts that rest on the passages at a place of a source. */
export async function claimsOnSource(
  uri: string,
  position: Position,
  drafts: readonly Checked[],
  projects: Projects,
  texts: SourceTexts,
): Promise<Location[]> {
  const passages = uri.startsWith(`${SOURCE_SCHEME}:`)
    ? await passagesOfText(uri, position, drafts, texts)
    : await passagesOfFile(uri, position, projects);
  return passages ? claimsOn([passages], drafts) : [];
}

/** The claims of checked drafts that rest on the same passages as the claim at an offset of one of them. */
export function claimsBeside(checked: Checked, offset: number, drafts: readonly Checked[]): Location[] {
  const claim = claimAt(checked.report, offset);
  const passages = supports(claim).map(({ sourceId, passage }) => ({
    sourceId,
    starts: new Set([passage.start]),
  }));
  return claimsOn(passages, drafts);
}

const supports = (claim: CheckedClaim | undefined): readonly Evidence[] =>
  claim?.evidence.filter(({ relation }) => relation === 'supports') ?? [];

function claimsOn(passages: readonly Passages[], drafts: readonly Checked[]): Location[] {
  const rests = ({ sourceId, passage }: Evidence): boolean =>
    passages.some((one) => one.sourceId === sourceId && one.starts.has(passage.start));
  return drafts.flatMap(({ report, document }) =>
    report.claims
      .filter((claim) => supports(claim).some(rests))
      .map((claim) => ({ uri: document.uri, range: toRange(document.lines, claim) })),
  );
}

/** In an extracted text the place is an offset, and evidence says where it stands. */
async function passagesOfText(
  uri: string,
  position: Position,
  drafts: readonly Checked[],
  texts: SourceTexts,
): Promise<Passages | undefined> {
  const text = await texts.at(uri);
  if (!text) return undefined;
  const at = text.offset(position);
  const all = drafts.flatMap(({ report }) => report.claims).flatMap(supports);
  const found = [...drafts.flatMap((draft) => [...draft.texts])].find(([, { uri: own }]) => own === text.uri);
  if (!found) return undefined;
  const starts = all
    .filter(({ sourceId, passage }) => sourceId === found[0] && passage.start <= at && at <= passage.end)
    .map(({ passage }) => passage.start);
  return { sourceId: found[0], starts: new Set(starts) };
}

/** In a file the place is a line: the passages that begin in it, or the one that goes on there. */
async function passagesOfFile(
  uri: string,
  position: Position,
  projects: Projects,
): Promise<Passages | undefined> {
  const path = toPath(uri);
  const source = path === undefined ? undefined : await sourceAt(path, projects);
  if (!source) return undefined;
  const all = await passagesOf(source.project, source.id);
  const line = all.findLast(({ locator }) => (locator.line ?? 0) <= position.line + 1)?.locator.line;
  const there = all.filter(({ locator }) => locator.line === line);
  return { sourceId: source.id, starts: new Set(there.map(({ start }) => start)) };
}

const passagesOf = async ({ index }: Project, id: string): Promise<readonly PassageRecord[]> =>
  (await index?.passages(id, 0, Number.MAX_SAFE_INTEGER)) ?? [];
