import { distance } from 'fastest-levenshtein';
import type { Citation, CitationTarget, Draft } from '../markdown/draft.ts';
import type { Span } from '../text/span.ts';
import type { SourceSummary } from './report.ts';

/** What the draft's citation marks lead to. */
export interface Library {
  readonly sources: readonly SourceSummary[];
  /** Citation keys of bibliography entries, whether or not a source belongs to them. */
  readonly keys: ReadonlySet<string>;
}

/** A citation key that names nothing, with the nearest one that does. */
export interface UnknownKey extends Span {
  readonly key: string;
  readonly nearest?: string;
}

/** What a sentence cites: sources of the corpus, and whether there is anything besides that Stet cannot read. */
export interface Cited {
  readonly sources: ReadonlySet<string>;
  readonly beyond: boolean;
}

/** Pandoc keys of the draft that neither a source nor a bibliography has. */
export function unknownKeys(draft: Draft, library: Library): readonly UnknownKey[] {
  const known = [...library.sources.map(({ key }) => key), ...library.keys];
  const names = new Set(known);
  return draft.citations
    .filter(({ style }) => style === 'pandoc')
    .flatMap(({ targets }) => targets)
    .filter(({ key }) => !names.has(key))
    .map(({ start, end, key }) => ({ start, end, key, ...nearestKey(key, known) }));
}

/** Off by more than a third of its letters, a key is another one, not a slip. */
function nearestKey(key: string, known: readonly string[]): { readonly nearest?: string } {
  const [best] = known
    .map((name) => ({ name, off: distance(key, name) }))
    .filter(({ name, off }) => off <= Math.max(key.length, name.length) / 3)
    .sort((a, b) => a.off - b.off || (a.name < b.name ? -1 : 1));
  return best ? { nearest: best.name } : {};
}

/** The sources that the marks inside a sentence name. */
export function citedIn(draft: Draft, citations: readonly Citation[], library: Library): Cited {
  const sources = new Set<string>();
  let beyond = false;
  for (const citation of citations) {
    const found = targetsOf(draft, citation).map((target) => sourceOf(target.key, library.sources));
    for (const source of found) if (source) sources.add(source.id);
    // a link that leads to no source is an ordinary link, any other mark is a citation of something
    if (citation.style !== 'link' && !found.some((source) => source !== undefined)) beyond = true;
  }
  return { sources, beyond };
}

/** What a mark leads to; a footnote stands for its label and for whatever its definition names. */
export const targetsOf = (draft: Draft, citation: Citation): readonly CitationTarget[] =>
  citation.style !== 'footnote'
    ? citation.targets
    : citation.targets.flatMap((mark) => [
        mark,
        ...(draft.footnotes.find(({ label }) => label === mark.key)?.targets ?? []),
      ]);

const sourceOf = (target: string, sources: readonly SourceSummary[]): SourceSummary | undefined =>
  sources.find((source) => isNamedBy(target, source));

/** True when a citation key, a path or an address names the source. */
export function isNamedBy(target: string, { id, key, url }: SourceSummary): boolean {
  const path = decode(target).replace(/#.*$/, '');
  return (
    key === target ||
    path === id ||
    path.endsWith(`/${id}`) ||
    (url !== undefined && sameAddress(url, target))
  );
}

const sameAddress = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '');

function decode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
