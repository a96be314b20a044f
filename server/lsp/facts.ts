import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver/node';
import { archiveOf } from '../check/archive.ts';
import { searchPassages } from '../check/binding/search.ts';
import { segmentOf } from '../check/citations/place.ts';
import type { Mention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import { fromSource } from '../text/map.ts';
import { sentences } from '../text/sentences.ts';
import type { Checked } from './checked.ts';
import { literal } from './hover.ts';

/** Passages looked at, and facts offered. */
const PASSAGES = 5;
const OFFERED = 12;

/** Figures and dates that the sources have about what the sentence at an offset says, best first, each with its passage. */
export async function factsAt(
  { document, own }: Checked,
  offset: number,
): Promise<readonly CompletionItem[]> {
  const sentence = sentenceAt(document.draft(), offset);
  if (!sentence) return [];
  const { view } = await archiveOf(own.index);
  const items = new Map<string, CompletionItem>();
  for (const hit of await searchPassages(sentence, view, PASSAGES)) {
    const text = (await own.index.text(hit.sourceId))?.slice(hit.start, hit.end) ?? '';
    const source = view.sources.get(hit.sourceId);
    const from = [source?.publisher ?? source?.title ?? hit.sourceId, source?.date].filter((word) => word);
    for (const mention of scan(text).filter(isFact)) {
      const value = text.slice(mention.start, mention.end);
      if (items.has(value) || sentence.includes(value) || items.size >= OFFERED) continue;
      items.set(value, {
        label: value,
        kind: CompletionItemKind.Value,
        detail: from.join(', '),
        documentation: { kind: MarkupKind.Markdown, value: quoted(text, mention) },
        sortText: String(items.size).padStart(4, '0'),
        // whatever stands before the cursor has nothing to do with it
        filterText: value,
      });
    }
  }
  return [...items.values()];
}

const isFact = ({ kind }: Mention): boolean => kind !== 'name' && kind !== 'quotation';

const quoted = (text: string, { start, end }: Mention): string =>
  `${literal(text.slice(0, start))}**${literal(text.slice(start, end))}**${literal(text.slice(end))}`;

/** The words of the sentence around an offset of the draft. */
function sentenceAt(draft: Parameters<typeof segmentOf>[0], offset: number): string | undefined {
  const segment = segmentOf(draft, { start: offset, end: offset });
  if (!segment) return undefined;
  const at = fromSource(segment.map, Math.max(segment.span.start, offset - 1)) ?? segment.text.length;
  const span = sentences(segment.text).find(({ end }) => at < end) ?? { start: 0, end: segment.text.length };
  return segment.text.slice(span.start, span.end).trim();
}
