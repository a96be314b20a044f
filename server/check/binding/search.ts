import type { Index } from '../../index/port.ts';
import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { scan } from '../../mentions/scan.ts';
import type { Span } from '../../text/span.ts';
import { contentTerms } from '../../text/tokens.ts';
import { viewCorpus } from './corpus.ts';
import { rank } from './rank.ts';

/** A passage found by `search`; offsets in the source's text. */
export interface Hit extends Span {
  readonly sourceId: string;
  readonly score: number;
}

/** Candidates ranked per hit asked for. */
const DEPTH = 20;

/** The passages that speak of `text`, best first. */
export async function searchPassages(text: string, index: Index, limit: number): Promise<readonly Hit[]> {
  const view = await viewCorpus(index);
  const terms = [...new Set(contentTerms(text))];
  const mentions = scan(text);
  const found = await view.find({
    terms,
    values: mentions.flatMap((mention) =>
      mention.kind === 'name' || mention.kind === 'quotation' ? [] : valueKeys(mention),
    ),
    names: mentions.flatMap((mention) => (mention.kind === 'name' ? nameKeys(mention, text) : [])),
    limit: limit * DEPTH,
  });
  return rank(await view.idf(terms), found)
    .slice(0, limit)
    .map(({ passage, score }) => ({
      sourceId: passage.sourceId,
      start: passage.start,
      end: passage.end,
      score,
    }));
}
