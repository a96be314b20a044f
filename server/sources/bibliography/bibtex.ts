import { lineIndex } from '../../text/lines.ts';
import { isoDate } from '../dates.ts';
import { compact } from '../metadata.ts';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './entry.ts';

type Library = typeof import('@retorquere/bibtex-parser');
type Entry = ReturnType<Library['parse']>['entries'][number];

/** BibTeX and BibLaTeX. The parser takes about 0.1 s to load, so only those who have a bibliography pay for it. */
export async function parseBibtex(text: string): Promise<Bibliography> {
  try {
    const { parse } = await import('@retorquere/bibtex-parser');
    const library = parse(text, {
      sentenceCase: false,
      caseProtection: false,
      unsupported: 'ignore',
      english: false,
    });
    const problems = library.errors.map(({ error, input }) => problem(error, text, input));
    return { entries: located(text, library.entries), problems };
  } catch (error) {
    return { entries: [], problems: [problem(error instanceof Error ? error.message : String(error))] };
  }
}

/** At the start of the broken entry, which the parser gives with the line where it noticed ("… at line 3, column 9 in …"). */
function problem(message: string, text = '', input = ''): BibliographyProblem {
  const lines = lineIndex(text);
  const noticed = Number(/\bline (\d+)/.exec(message)?.[1] ?? 0);
  const until = noticed > 0 ? lines.offset({ line: noticed, character: 0 }) : text.length;
  const at = input === '' ? -1 : text.lastIndexOf(input, until);
  const line = at < 0 ? noticed : lines.position(at).line + 1;
  const what = message.split('\n')[0]!.replace(/(?:\.\.\.)? at line \d+, column .*$/, '');
  return { message: `BibTeX: ${what.slice(0, 200)}`, ...(line > 0 && { line }) };
}

/** Entries come in the order of the file with their text, so each begins at or after the end of the one before. */
function located(text: string, entries: readonly Entry[]): readonly BibliographyEntry[] {
  const lines = lineIndex(text);
  const found: BibliographyEntry[] = [];
  let from = 0;
  for (const entry of entries) {
    if (!entry.key || Object.keys(entry.fields).length === 0) continue;
    const at = entry.input === '' ? -1 : text.indexOf(entry.input, from);
    const start = at < 0 ? Math.max(from, text.indexOf(`${entry.key},`, from)) : at;
    const end = at < 0 ? start : at + entry.input.length;
    from = end;
    found.push({ key: entry.key, start, end, line: lines.position(start).line + 1, ...described(entry) });
  }
  return found;
}

function described({ fields }: Entry): Pick<BibliographyEntry, 'metadata' | 'doi' | 'file'> {
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => words(fields[name])).find((value) => value !== undefined);
  const metadata = compact({
    title: text('title'),
    author: authors(fields.author) ?? authors(fields.editor),
    publisher: text(
      'journaltitle',
      'journal',
      'publisher',
      'organization',
      'institution',
      'maintitle',
      'booktitle',
      'howpublished',
    ),
    date: isoDate(text('date') ?? '') ?? yearMonth(text('year'), text('month')),
    url: text('url') ?? /https?:\/\/[^\s{}]+/.exec(text('howpublished', 'note') ?? '')?.[0],
    language: text('langid', 'language'),
  });
  const doi = text('doi');
  const file = fileOf(text('file'));
  return { metadata, ...(doi && { doi }), ...(file && { file }) };
}

/** Field text without the tags the parser uses for styles. */
function words(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(', ') : value;
  if (typeof text !== 'string') return undefined;
  return (
    text
      .normalize('NFC')
      .replace(/<\/?[a-z][^<>]{0,80}>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function authors(creators: Entry['fields']['author']): string | undefined {
  const names = (creators ?? []).map(
    (c) => c.name ?? [c.firstName, c.prefix, c.lastName, c.suffix].filter(Boolean).join(' '),
  );
  return words(names.filter((name) => name !== '').join(' and '));
}

function yearMonth(year: string | undefined, month: string | undefined): string | undefined {
  if (!year || !/^\d{4}$/.test(year)) return undefined;
  return /^\d{1,2}$/.test(month ?? '')
    ? isoDate(`${year}-${month!.padStart(2, '0')}`)
    : (isoDate(`${month} ${year}`) ?? year);
}

/** "Text:corpus/a.txt:text/plain;…" of reference managers, or the plain path: the first file of it. */
function fileOf(field: string | undefined): string | undefined {
  const first = field?.split(/(?<!\\);/)[0]?.replace(/\\([:;\\])/g, '$1');
  if (!first) return undefined;
  const described = /^[^:]*:(.+):[^:]*$/.exec(first);
  return (described?.[1] ?? first).trim();
}
