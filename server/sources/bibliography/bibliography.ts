import { parseBibtex } from './bibtex.ts';
import { parseCslJson } from './csl-json.ts';
import type { Bibliography, BibliographyEntry } from './entry.ts';

/** True for a file that `parseBibliography` reads by its name: BibTeX, or CSL-JSON called `*.csl.json`. */
export const isBibliography = (name: string): boolean => /\.(?:bib|bibtex|csl\.json)$/i.test(name);

/**
 * The entries of a bibliography in order: CSL-JSON when `name` ends in `.json`, else BibTeX or BibLaTeX. Never rejects for
 * what the file contains; a key that comes twice counts once, with a problem for the second.
 */
export async function parseBibliography(name: string, text: string): Promise<Bibliography> {
  const parsed = /\.json$/i.test(name) ? parseCslJson(text) : await parseBibtex(text);
  const lines = new Map<string, number>();
  const entries: BibliographyEntry[] = [];
  const problems = [...parsed.problems];
  for (const entry of parsed.entries) {
    const first = lines.get(entry.key);
    if (first === undefined) entries.push(entry);
    else
      problems.push({
        message: `key "${entry.key}" is already used in line ${first}; rename one`,
        line: entry.line,
      });
    lines.set(entry.key, first ?? entry.line);
  }
  return { entries, problems };
}
