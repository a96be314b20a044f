import { distance } from 'fastest-levenshtein';
import type { Citation, CitationStyle, CitationTarget, Draft } from '../../markdown/draft.ts';
import { addressKey, decoded } from '../../sources/address.ts';
import type { Span } from '../../text/span.ts';
import type { SourceSummary } from '../report.ts';

/** What the draft's citation marks lead to. */
export interface Library {
  readonly sources: readonly SourceSummary[];
  readonly byId: ReadonlyMap<string, SourceSummary>;
  /** Citation keys of bibliography entries, whether or not a source belongs to them. */
  readonly keys: ReadonlySet<string>;
  /** The source that the target of a mark of this style names. */
  find(target: string, style: CitationStyle): SourceSummary | undefined;
}

/** Looks sources up by key, path and address; each lookup costs the same however many there are. */
export function libraryOf(sources: readonly SourceSummary[], keys: Iterable<string> = []): Library {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const byPath = new Map(sources.map((source) => [source.id.normalize('NFC'), source]));
  const byAddress = new Map(sources.map((source) => [addressKey(source.url), source]));
  const byName = new Map(sources.map((source) => [stem(source.id), source]));
  const find: Library['find'] = (target, style) => {
    if (style === 'pandoc' || style === 'footnote') return byKey.get(target);
    const address = addressKey(target);
    if (address !== undefined) return byAddress.get(address);
    const path = pathOf(target);
    const file = suffixes(path).map((suffix) => byPath.get(suffix));
    const found = file.find((source) => source !== undefined) ?? byKey.get(target);
    return found ?? (style === 'wiki' ? byName.get(stem(path)) : undefined);
  };
  const byId = new Map(sources.map((source) => [source.id, source]));
  return { sources, byId, keys: new Set(keys), find };
}

/** The path that a link destination names, without what leads up and without a place in the file. */
const pathOf = (target: string): string =>
  decoded(target.replace(/[#?^].*$/, ''))
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+/, '');

/** a/b/c → a/b/c, b/c, c. */
const suffixes = (path: string): readonly string[] => {
  const parts = path.split('/').slice(-20);
  return parts.map((_, at) => parts.slice(at).join('/'));
};

/** The name by which a wiki link calls a file: no folder, no extension. */
export const stem = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.\s]{1,8}$/, '')
    .normalize('NFC');

/** A citation key that names nothing, with the nearest one that does. */
export interface UnknownKey extends Span {
  readonly key: string;
  readonly nearest?: string;
  readonly bare?: true;
}

/** What a sentence cites: sources of the corpus, and whether there is anything besides that Stet cannot read. */
export interface Cited {
  readonly sources: ReadonlySet<string>;
  readonly beyond: boolean;
}

/** Pandoc keys of some citations that neither a source nor a bibliography has. */
export function unknownKeys(citations: readonly Citation[], library: Library): readonly UnknownKey[] {
  const unknown = citations
    .filter(({ style }) => style === 'pandoc')
    .flatMap(({ targets, bare }) => targets.map((target) => ({ ...target, ...(bare && { bare }) })))
    .filter(({ key }) => !isKnown(key, library));
  if (unknown.length === 0) return [];
  const known = [...new Set([...library.sources.map(({ key }) => key), ...library.keys])];
  return unknown.map((one) => ({ ...one, ...nearestKey(one.key, known) }));
}

/** Whether one of the marks is a Pandoc citation of something known. */
export const citesKnown = (citations: readonly Citation[], library: Library): boolean =>
  citations.some(
    ({ style, targets }) => style === 'pandoc' && targets.some(({ key }) => isKnown(key, library)),
  );

const isKnown = (key: string, library: Library): boolean =>
  library.keys.has(key) || library.find(key, 'pandoc') !== undefined;

/** Off by more than a third of its letters, a key is another one, not a slip. */
function nearestKey(key: string, known: readonly string[]): { readonly nearest?: string } {
  let best: { readonly name: string; readonly off: number } | undefined;
  for (const name of known) {
    const most = Math.max(key.length, name.length) / 3;
    if (Math.abs(key.length - name.length) > most) continue;
    const off = distance(key, name);
    if (off > most || (best && (off > best.off || (off === best.off && name > best.name)))) continue;
    best = { name, off };
  }
  return best ? { nearest: best.name } : {};
}

export const sameCited = (a: Cited, b: Cited): boolean =>
  a === b ||
  (a.beyond === b.beyond &&
    a.sources.size === b.sources.size &&
    [...a.sources].every((source) => b.sources.has(source)));

const NOTHING: Cited = { sources: new Set(), beyond: false };

/** The sources that the marks inside a sentence name. */
export function citedIn(draft: Draft, citations: readonly Citation[], library: Library): Cited {
  if (citations.length === 0) return NOTHING;
  const sources = new Set<string>();
  let beyond = false;
  for (const citation of citations) {
    const found = sourcesOf(draft, citation, library);
    for (const { id } of found) sources.add(id);
    // a link that leads to no source is an ordinary link, any other mark is a citation of something
    const mark = citation.style === 'pandoc' || citation.style === 'footnote';
    if (mark && (found.length === 0 || hasUnread(citation, library))) beyond = true;
  }
  return { sources, beyond };
}

/** Another work stands beside a source in the same group; it may be the one that says it. */
const hasUnread = ({ style, targets }: Citation, { find }: Library): boolean =>
  style === 'pandoc' && targets.some(({ key }) => find(key, style) === undefined);

/** What a mark leads to; a footnote stands for its label and for whatever its definition names. */
function targetsOf(
  draft: Draft,
  { style, targets }: Citation,
): readonly (CitationTarget & { style: CitationStyle })[] {
  const own = targets.map((target) => ({ ...target, style }));
  if (style !== 'footnote') return own;
  return own.flatMap((mark) => {
    const note = draft.footnotes.find(({ label }) => label === mark.key);
    return [mark, ...(note?.targets ?? []).flatMap((target) => inNote(target))];
  });
}

/** What a note names may be a key, a path or the name of a page. */
const inNote = (target: CitationTarget) =>
  (['pandoc', 'wiki'] as const).map((style) => ({ ...target, style }));

/** The sources of a library that a mark names, in order. */
export const sourcesOf = (draft: Draft, citation: Citation, { find }: Library): readonly SourceSummary[] =>
  targetsOf(draft, citation).flatMap(({ key, style }) => find(key, style) ?? []);
