import type { Citation, CitationTarget, Draft } from '../../markdown/draft.ts';
import { destination } from '../../markdown/written.ts';
import type { Span } from '../../text/span.ts';
import type { CheckedClaim, Edit, SourceSummary } from '../report.ts';
import { citationsIn, type Desk, noteEdits } from './cite.ts';
import { sourcesOf } from './library.ts';
import { type Mark, markOf } from './marks.ts';
import { sameProse } from './verify.ts';

/**
 * The edits that make the one citation of a claim's sentence name `source` instead. None where the sentence cites several
 * sources, or where the one that it cites says something else in it. A page or other place in the old source goes with it.
 */
export function changeEdits(
  desk: Desk,
  claim: CheckedClaim,
  all: readonly CheckedClaim[],
  source: SourceSummary,
): readonly Edit[] {
  const wrong = onlyCitation(desk, claim.sentence);
  if (!wrong || speaksElsewhere(wrong.source, claim, all)) return [];
  const { citation } = wrong;
  const mark = markOf(desk.draft, source, citation.style, desk.library, desk.linkTo);
  const target = citation.targets.length === 1 ? citation.targets[0] : wrong.target;
  if (!mark || !target) return [];
  const edit = replaced(desk, citation, target, mark);
  if (!edit) return [];
  const edits = [edit, ...noteEdits(desk.draft, [mark])];
  const notes = new Set(mark.note ? [mark.note.label] : []);
  return sameProse(desk.draft, edits, { added: [], notes, prose: [] }) ? edits : [];
}

interface Wrong {
  readonly citation: Citation;
  readonly source: SourceSummary;
  readonly target: CitationTarget | undefined;
}

/** The one mark of a sentence that names a source, if it names one only. */
function onlyCitation({ draft, library }: Desk, sentence: Span): Wrong | undefined {
  const named = citationsIn(draft, sentence).flatMap((citation) =>
    sourcesOf(draft, citation, library).map((source) => ({ citation, source })),
  );
  const first = named[0];
  if (!first || named.some(({ source, citation }) => source !== first.source || citation !== first.citation))
    return undefined;
  const { style, targets } = first.citation;
  return { ...first, target: targets.find(({ key }) => library.find(key, style) === first.source) };
}

const speaksElsewhere = (
  { id }: SourceSummary,
  { sentence }: CheckedClaim,
  all: readonly CheckedClaim[],
): boolean =>
  all.some(
    (claim) =>
      claim.sentence.start === sentence.start &&
      claim.kind !== 'name' &&
      claim.evidence.some(({ relation, sourceId }) => relation === 'supports' && sourceId === id),
  );

function replaced(
  { draft, linkTo }: Desk,
  citation: Citation,
  target: CitationTarget,
  mark: Mark,
): Edit | undefined {
  const { start, end } = citation;
  if (citation.style === 'footnote') {
    return draft.text.startsWith('[^', start) ? { start, end, text: mark.text } : undefined;
  }
  if (citation.style === 'pandoc') return { ...itemAt(draft, citation, target), text: mark.text };
  if (citation.style === 'wiki') return { start: target.start, end: target.end, text: mark.prose };
  if (!/\(<?$/.test(draft.text.slice(start, target.start))) return undefined;
  return { start: target.start, end: target.end, text: destination(linkTo(mark.source)) };
}

/** From the `@` of a key to the end of its item, or to the end of the key where no number follows that may be a page. */
function itemAt({ text }: Draft, { end: markEnd }: Citation, { start, end: keyEnd }: CitationTarget): Span {
  const braced = text[start - 1] === '{';
  const from = start - (braced ? 2 : 1);
  const to = keyEnd + (braced ? 1 : 0);
  const rest = text.slice(to, markEnd);
  const suffix = /^\s*\[[^\]]*\]/.exec(rest)?.[0] ?? /^[^;\]]*/.exec(rest)![0];
  return { start: from, end: /\d/.test(suffix) ? to + suffix.length : to };
}
