import { isoDate } from '../dates.ts';
import { compact, fileMetadata, METADATA_NAMES, merge, recordMetadata } from '../metadata.ts';
import type { Metadata } from '../source.ts';

/** How many paragraphs at the top may be title, byline and date. */
const TOP = 8;

/**
 * What a plain text says of itself: labelled lines ("Published: …"), a title alone on the first line, a byline, a line with
 * a date, a dateline, the edition a notice names; then what the file name says. `notices` are its boilerplate paragraphs.
 */
export function plainMetadata(
  name: string,
  paragraphs: readonly string[],
  notices: readonly string[],
): Metadata {
  const top = paragraphs.slice(0, TOP).filter((p) => p.length < 600);
  const file = fileMetadata(name);
  return merge(labelled(top), heading(top), dateline(top), edition(notices), file);
}

const LABEL = /^([A-Za-z][A-Za-z ]{1,18}):\s+(\S.{0,200})$/;

function labelled(top: readonly string[]): Metadata {
  const record: Record<string, string> = {};
  for (const [label, value] of top.flatMap((line) => labelOf(line) ?? [])) record[label] ??= value;
  return recordMetadata(record);
}

function labelOf(line: string): readonly (readonly [string, string])[] | undefined {
  const [, label, value] = LABEL.exec(line) ?? [];
  const name = label?.toLowerCase().replace(/ on$/, '').trim();
  return name && value && METADATA_NAMES.has(name) ? [[name, value.trim()]] : undefined;
}

/** The unlabelled lines above the first sentence. */
function heading(top: readonly string[]): Metadata {
  const prose = top.findIndex(isProse);
  const lines = top.slice(0, prose < 0 ? top.length : prose).filter((line) => !labelOf(line));
  const found: { -readonly [Field in keyof Metadata]: Metadata[Field] } = {};
  for (const [i, line] of lines.entries()) {
    const author = byline(line);
    const dated = dateLine(line);
    if (author) found.author ??= author;
    else if (dated) {
      found.date ??= dated.date!;
      if (dated.publisher) found.publisher ??= dated.publisher;
    } else if (/^https?:\/\/\S+$/.test(line)) found.url ??= line;
    else if (i === 0 && isTitle(line)) found.title = line.replace(/^#+\s+/, '');
  }
  return found;
}

const isProse = (line: string): boolean => /[.!?]["”’')]{0,8}$/.test(line.slice(-9)) && MANY_WORDS.test(line);

/** More than eight. */
const MANY_WORDS = /^\S*(?:\s+\S+){8}/;

const isTitle = (line: string): boolean =>
  line.length <= 160 && /\p{L}{2}.*\s.*\p{L}/u.test(line) && !/[.,;:]$/.test(line) && !/^[-*•]\s/.test(line);

/** "By Ada Berg and Ole Lund, in Skarvik" → Ada Berg and Ole Lund. */
function byline(line: string): string | undefined {
  if (line.length > 100 || /[.!?]$/.test(line)) return undefined;
  return /^(?:words )?by\s+(\p{Lu}[^,|–—]{2,70}?)(?:\s*(?:,|\||–|—|\bin\s+\p{Lu}).*)?$/iu
    .exec(line)?.[1]
    ?.trim();
}

/** A short line that has a date and hardly anything else: "The Lamp | Monday, 17 May 2031, 18:40". */
function dateLine(line: string): Metadata | undefined {
  if (line.length > 90 || isProse(line) || line.split(/\s+/).length > 12) return undefined;
  // A name before a comma may be the outlet or the place ("Lindhavn, 16 March 2031"): only the date is sure.
  const rest = /^[\p{L}][\p{L} .'’-]{1,40}, (?=\d|\p{Lu}\p{Ll}+ \d)(.*)$/u.exec(line)?.[1];
  const parts = (rest ?? line).split(/\s+[|·•–—]\s+/);
  const part = parts.find((p) => isoDate(p) !== undefined && DATE_ONLY.test(p));
  if (part === undefined) return undefined;
  const other = parts.find((p) => p !== part && /^\p{Lu}/u.test(p) && !/\d/.test(p) && !byline(p));
  return compact({ date: isoDate(part), publisher: other });
}

const DATE_ONLY =
  /^(?:(?:first )?(?:published|posted|updated|date|issued|released)(?: on| at)?:?\s+)?(?:\p{L}{3,9},?\s+)?[\p{L}\d.,-]{1,10}\s?[\p{L}\d.,]{0,10}\s?\d{0,4}(?:[,T]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}.{0,16})?$/iu;

/** "SKARVIK, 17 May 2031 (Northwire) — Water …": place, date and agency before the first sentence. */
function dateline(top: readonly string[]): Metadata {
  const prose = top.find(isProse) ?? '';
  const found =
    /^(\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^—–()]{1,40})?)\s*(?:\(([^()]{2,30})\))?\s*(?:—|–|--| - )/u.exec(prose);
  return found ? compact({ date: isoDate(found[1]!), publisher: found[2]?.trim() }) : {};
}

const EDITION = /\b(?:edition|issue|edición|édition|ausgabe|edizione|edição|editie)\b/iu;

/** "This story is from the May 18, 2031 edition of The Lamp." */
function edition(notices: readonly string[]): Metadata {
  const line = notices.find((n) => n.length < 200 && EDITION.test(n) && isoDate(n) !== undefined);
  if (line === undefined) return {};
  const publisher = /\b(?:of|de|del|von|der|di|van|da|do)\s+(\p{Lu}[^.,\d]{2,40})\.?$/u.exec(line)?.[1];
  return compact({ date: isoDate(line), publisher: publisher?.trim() });
}
