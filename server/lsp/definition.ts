import type { Location, LocationLink } from 'vscode-languageserver/node';
import type { Evidence } from '../check/report.ts';
import { contains, type Span } from '../text/span.ts';
import type { Checked } from './checked.ts';
import { markAt } from './cited.ts';
import { claimAt } from './hover.ts';
import { fileOf, placeOf } from './places.ts';
import { lineRange, toRange } from './ranges.ts';

/** From a claim to its passages, best first; from a citation to what the cited source says for its sentence, else to the source. */
export function definitionAt(checked: Checked, offset: number, links: boolean): Location[] | LocationLink[] {
  const claim = claimAt(checked.report, offset);
  const found = claim
    ? { from: claim, places: claim.evidence.map((evidence) => placeOf(checked, evidence)) }
    : citedPlaces(checked, offset);
  if (!found) return [];
  const places = distinct(found.places);
  if (!links) return places;
  const originSelectionRange = toRange(checked.document.lines, found.from);
  return places.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

function citedPlaces(
  checked: Checked,
  offset: number,
): { readonly from: Span; readonly places: readonly Location[] } | undefined {
  const found = markAt(checked, offset);
  if (!found) return undefined;
  const { mark, sources } = found;
  const ids = new Set(sources.map(({ id }) => id));
  const said = evidenceAround(checked, mark).filter(({ sourceId }) => ids.has(sourceId));
  const places =
    said.length > 0
      ? said.map((evidence) => placeOf(checked, evidence))
      : sources.map(({ id }) => ({ uri: fileOf(checked.project, id), range: lineRange(1) }));
  return { from: mark, places };
}

/** What supports the claims of the sentence that a mark stands in. */
const evidenceAround = ({ report }: Checked, mark: Span): readonly Evidence[] =>
  report.claims
    .filter(({ sentence }) => contains(sentence, mark))
    .flatMap(({ evidence }) => evidence.filter(({ relation }) => relation === 'supports'));

function distinct(places: readonly Location[]): Location[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
