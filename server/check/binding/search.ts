import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { scan } from '../../mentions/scan.ts';
import type { Span } from '../../text/span.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { CorpusView } from './corpus.ts';
import { byRank } from './rank.ts';
import { retrieve, type Wanted } from './retrieve.ts';

/** A passage found by `search`; offsets in the source's text. */
export interface Hit extends Span {
  readonly sourceId: string;
  readonly score: number;
}

/** The passages that speak of `text`, best first. */
export async function searchPassages(text: string, view: CorpusView, limit: number): Promise<readonly Hit[]> {
  const { stretches } = await retrieve(wantedOf(text), view);
  const best = stretches
    .flatMap(({ passages }) => passages)
    .sort(byRank)
    .slice(0, limit);
  const passages = await view.at(best);
  return passages.flatMap((passage, at) => {
    if (!passage) return [];
    const { sourceId, start, end } = passage;
    return [{ sourceId, start, end, score: best[at]!.score }];
  });
}

/** What a text by itself looks for. */
export function wantedOf(text: string): Wanted {
  const mentions = scan(text);
  return {
    terms: contentTerms(text),
    values: mentions.flatMap((mention) =>
      mention.kind === 'name' || mention.kind === 'quotation' ? [] : valueKeys(mention),
    ),
    names: mentions.flatMap((mention) => (mention.kind === 'name' ? nameKeys(mention, text) : [])),
  };
}
