import { citationsIn } from '../check/citations/cite.ts';
import { type Library, libraryOf, sourcesOf } from '../check/citations/library.ts';
import type { CheckedClaim, Report, SourceSummary } from '../check/report.ts';
import type { Citation } from '../markdown/draft.ts';
import type { Checked } from './checked.ts';

const libraries = new WeakMap<Report, Library>();

/** The sources that the draft's marks may lead to. */
export function libraryFor({ report }: Checked): Library {
  const known = libraries.get(report) ?? libraryOf(report.sources);
  libraries.set(report, known);
  return known;
}

/** The sources that the sentence of a claim cites, each once. */
export function citedBy(checked: Checked, { sentence }: CheckedClaim): readonly SourceSummary[] {
  const draft = checked.document.draft();
  const marks = citationsIn(draft, sentence);
  return [...new Set(marks.flatMap((mark) => sourcesOf(draft, mark, libraryFor(checked))))];
}

/** The innermost mark that covers or touches an offset, with the sources it names there. */
export function markAt(
  checked: Checked,
  offset: number,
): { readonly mark: Citation; readonly sources: readonly SourceSummary[] } | undefined {
  const draft = checked.document.draft();
  const touches = ({ start, end }: { start: number; end: number }) => start <= offset && offset <= end;
  const mark = draft.citations.findLast(touches);
  if (!mark) return undefined;
  const library = libraryFor(checked);
  const target = mark.targets.find(touches);
  const one = target && library.find(target.key, mark.style);
  return { mark, sources: one ? [one] : sourcesOf(draft, mark, library) };
}
