import { parseDraft } from '../../server/markdown/parse.ts';
import { toSource } from '../../server/text/map.ts';

const WORD = /[\p{L}\p{N}&*|\\$]+|\ufffc/gu;

/**
 * A draft as text: one line per segment, "kind: prose" with U+FFFC as ¤. Quoted segments have a ">" before the kind.
 */
export function showSegments(draft: string): string {
  return parseDraft(draft)
    .segments.map(
      ({ kind, text, quoted }) => `${quoted ? '> ' : ''}${kind}: ${text.replaceAll('\ufffc', '¤')}`,
    )
    .join('\n');
}

/** The draft with «» around whatever each word of the prose came from. */
export function showSources(draft: string): string {
  const { segments } = parseDraft(draft);
  const spans = segments.flatMap(({ text, map, kind }) =>
    [...text.matchAll(WORD)].map((word) => ({
      ...toSource(map, { start: word.index, end: word.index + word[0].length }),
      kind,
    })),
  );
  let shown = '';
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    shown += `${draft.slice(at, start)}«${draft.slice(start, end)}»`;
    at = end;
  }
  return shown + draft.slice(at);
}

/** One line per citation: "style mark → key=written, …". */
export function showCitations(draft: string): string {
  return parseDraft(draft)
    .citations.map(({ style, start, end, targets }) => {
      const keys = targets.map((target) => {
        const written = draft.slice(target.start, target.end);
        return written === target.key ? target.key : `${target.key}=${written}`;
      });
      return `${style} ${draft.slice(start, end)} → ${keys.join(', ')}`;
    })
    .join('\n');
}
