import type { Settings } from '../../config/settings.ts';
import type { Draft } from '../../markdown/draft.ts';
import { fromSource, toSource } from '../../text/map.ts';
import { sentences } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Fix, Report, SourceSummary } from '../report.ts';
import { citeEdits, type Home, isCited, openDesk } from './cite.ts';
import { listEdit } from './list.ts';
import type { LinkTo } from './marks.ts';

/** The edits that cite a source at a place, or why there are none. */
export type CitedAt =
  | { readonly edits: Fix['edits']; readonly other?: Fix['other'] }
  | { readonly reason: 'no-sentence' | 'cited' | 'no-place' };

/** Cites a source for the sentence at an offset of the draft, in the draft's style, whatever the source says of it. */
export function citeAt(
  draft: Draft,
  report: Report,
  offset: number,
  source: SourceSummary,
  settings: Settings,
  linkTo: LinkTo,
  home?: Home,
): CitedAt {
  const sentence = sentenceAt(draft, offset);
  if (!sentence) return { reason: 'no-sentence' };
  const known = report.sources.some(({ id }) => id === source.id);
  const sources = known ? report.sources : [...report.sources, source];
  const desk = openDesk(draft, sources, settings, linkTo, home);
  if (isCited(desk, sentence, source)) return { reason: 'cited' };
  const edits = citeEdits(desk, [{ sentence, sources: [source] }]);
  if (edits.length === 0) return { reason: 'no-place' };
  const other = listEdit(desk, [source]);
  return { edits, ...(other ? { other } : {}) };
}

/** The sentence that an offset lies in or right behind, as a span of the draft; a heading is none. */
function sentenceAt(draft: Draft, offset: number): Span | undefined {
  const place = { start: offset, end: offset };
  const segment = draft.segments.findLast(({ span, kind }) => kind !== 'heading' && contains(span, place));
  if (!segment) return undefined;
  const at = fromSource(segment.map, offset) ?? segment.text.length;
  const spans = sentences(segment.text);
  const found = spans.find(({ end }) => at <= end) ?? spans.at(-1);
  return found && toSource(segment.map, found);
}
