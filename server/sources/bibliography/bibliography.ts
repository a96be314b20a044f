import { parseBibtex } from './bibtex.ts';
import { parseCslJson } from './csl-json.ts';
import { parseCslYaml } from './csl-yaml.ts';
import type { Bibliography, BibliographyEntry } from './entry.ts';

/** True for a file that is a bibliography by its name: BibTeX, `*.csl.json` or `*.csl.yaml`. */
export const isBibliography = (name: string): boolean => /\.(?:bib|bibtex|csl\.(?:json|ya?ml))$/i.test(name);

/** What a bibliography is written in, by the name of its file. */
export const bibliographyFormat = (name: string): 'csl-json' | 'csl-yaml' | 'bibtex' =>
  /\.json$/i.test(name) ? 'csl-json' : /\.ya?ml$/i.test(name) ? 'csl-yaml' : 'bibtex';

/**
 * The entries of a bibliography in order: CSL-JSON when `name` ends in `.json`, CSL-YAML when in `.yaml` or `.yml`, else
 * BibTeX or BibLaTeX. Never rejects for what the file contains; a key that comes twice counts once, with a problem for
 * the second. Problems are in order of line.
 */
export async function parseBibliography(name: string, text: string): Promise<Bibliography> {
  const parsed = await parseAs(bibliographyFormat(name), text);
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
  return { entries, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

async function parseAs(format: ReturnType<typeof bibliographyFormat>, text: string): Promise<Bibliography> {
  if (format === 'bibtex') return parseBibtex(text);
  try {
    return format === 'csl-json' ? parseCslJson(text) : parseCslYaml(text);
  } catch (error) {
    // Nesting without end overflows the stack of either parser.
    const message = error instanceof Error ? error.message : String(error);
    return { entries: [], problems: [{ message: `cannot be read (${message}); check it`, line: 1 }] };
  }
}
