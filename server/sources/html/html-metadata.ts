import { isoDate } from '../dates.ts';
import { compact, fileMetadata, merge } from '../metadata.ts';
import type { Metadata } from '../source.ts';
import { type Element, findAll, rawText, textOf } from './html-tree.ts';

/** What a page says of itself: JSON-LD first, then Open Graph and other `meta`, then the visible elements. */
export function htmlMetadata(name: string, root: Element): Metadata {
  return tidy(merge(linkedData(root), metaTags(root), visible(root), fileMetadata(name)));
}

/** "Dam holds | The Herald" is "Dam holds" when the Herald is the publisher. */
function tidy(metadata: Metadata): Metadata {
  const { title, publisher } = metadata;
  const tail = /^(.{3,}?)\s+[|–—·-]\s+([^|]{2,60})$/.exec(title ?? '');
  if (!tail || !publisher || tail[2]!.toLowerCase() !== publisher.toLowerCase()) return metadata;
  return { ...metadata, title: tail[1]! };
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Report|BlogPosting|WebPage|Statement|Dataset/;

function linkedData(root: Element): Metadata {
  const scripts = findAll(root, (e) => e.name === 'script' && /ld\+json/i.test(e.attributes.type ?? ''));
  const items = scripts.flatMap((script) => flatten(parse(rawText(script)), 0));
  const item =
    items.find((i) => ARTICLE.test(String(i['@type'])) && string(i.headline)) ??
    items.find((i) => ARTICLE.test(String(i['@type'])));
  if (!item) return {};
  return compact({
    title: string(item.headline) ?? string(item.name),
    author: names(item.author),
    publisher: names(item.publisher),
    date: isoDate(string(item.datePublished) ?? ''),
    url: link(item.url) ?? link(item.mainEntityOfPage),
    language: string(item.inLanguage),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function flatten(value: unknown, depth: number): readonly Json[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((v) => flatten(v, depth + 1));
  const item = value as Json;
  return [item, ...flatten(item['@graph'], depth + 1)];
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;

function names(value: unknown): string | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(
    (v) => string(v) ?? string((v as Json | undefined)?.name),
  );
  return string(all.filter((n) => n !== undefined).join(' and '));
}

const link = (value: unknown): string | undefined => {
  const text = string(value) ?? string((value as Json | undefined)?.['@id']);
  return text && /^https?:/i.test(text) ? text : undefined;
};

function metaTags(root: Element): Metadata {
  const tags = new Map<string, string>();
  for (const tag of findAll(root, (e) => e.name === 'meta')) {
    const { property, name, itemprop, content } = tag.attributes;
    const key = (property ?? name ?? itemprop ?? '').toLowerCase();
    const value = string(content);
    if (key !== '' && value && !tags.has(key)) tags.set(key, value);
  }
  const first = (keys: string): string | undefined =>
    keys
      .split(' ')
      .map((key) => tags.get(key))
      .find((v) => v);
  const authors = first('author article:author dc.creator citation_author parsely-author byl');
  return compact({
    title: first('og:title citation_title dc.title twitter:title headline'),
    author: authors && !/^https?:/i.test(authors) ? authors.replace(/^by\s+/i, '') : undefined,
    publisher: first('og:site_name citation_publisher dc.publisher application-name'),
    date: isoDate(
      first(
        'article:published_time datepublished citation_publication_date dc.date date pubdate parsely-pub-date',
      ) ?? '',
    ),
    url: link(first('og:url')),
    language: first('content-language og:locale')?.replace('_', '-'),
  });
}

function visible(root: Element): Metadata {
  const one = (name: string): string | undefined => string(firstText(root, (e) => e.name === name));
  const canonical = findAll(
    root,
    (e) => e.name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(e.attributes.rel ?? ''),
  )[0];
  const time = findAll(root, (e) => e.name === 'time')[0];
  const html = findAll(root, (e) => e.name === 'html')[0];
  const byline = string(
    firstText(root, (e) =>
      /(?:^|[-_\s])(?:byline|author)(?:$|[-_\s])/i.test(
        `${e.attributes.class ?? ''} ${e.attributes.rel ?? ''}`,
      ),
    ),
  );
  return compact({
    title: one('h1') ?? one('title'),
    author: byline && byline.length < 80 ? byline.replace(/^by\s+/i, '') : undefined,
    date: time && (isoDate(time.attributes.datetime ?? '') ?? isoDate(textOf(time))),
    url: link(canonical?.attributes.href),
    language: string(html?.attributes.lang),
  });
}

const firstText = (root: Element, test: (e: Element) => boolean): string | undefined => {
  const found = findAll(root, test)[0];
  return found && textOf(found);
};
