import { dirname, resolve } from 'node:path';
import { type Explanation, explainClaims } from '../check/explain.ts';
import { parseDraft } from '../markdown/parse.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { readDraft } from './check/drafts.ts';
import { type ListFlags, openIndex, settingsFor } from './corpus.ts';
import { explanationText } from './explanation.ts';
import { Failure } from './failure.ts';
import { CLEAN, type Io, widthOf } from './io.ts';

/** `stet explain draft.md:12:8`: prints how the claim at a place came by its verdict; every claim of the line when no column is given. */
export async function explain(place: string, flags: ListFlags, io: Io): Promise<number> {
  const { name, line, column } = parsePlace(place);
  const draft = await readDraft(resolve(io.cwd, name), name);
  const settings = await settingsFor(dirname(draft.path), flags, io);
  const lines = lineIndex(draft.text);
  const index = await openIndex(settings, io, flags.cacheLocation);
  try {
    const wanted = spanOf(lines, line, column);
    const found = await explainClaims(parseDraft(draft.text), index, settings, wanted);
    if (found.length === 0)
      throw new Failure(
        place,
        'there is no claim',
        'give the line and column of a finding, as stet check prints them',
      );
    io.stdout.write(flags.format === 'json' ? json(found) : text(found, name, lines, io));
    return CLEAN;
  } finally {
    await index.close();
  }
}

interface NamedPlace {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly column?: number;
}

function parsePlace(place: string): NamedPlace {
  const [, name, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place) ?? [];
  if (!name || !line) throw new Failure(place, 'names no place', 'give it as draft.md:12:8, line and column');
  return { name, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}

function spanOf(lines: LineIndex, line: number, column: number | undefined): Span {
  if (column === undefined) return lines.line(line - 1);
  const at = lines.offset({ line: line - 1, character: column - 1 });
  return { start: at, end: at };
}

const json = (found: readonly Explanation[]): string => `${JSON.stringify(found, null, 2)}\n`;

function text(found: readonly Explanation[], name: string, lines: LineIndex, io: Io): string {
  return found
    .map((explanation) => {
      const { line, character } = lines.position(explanation.claim.start);
      return explanationText(explanation, `${name}:${line + 1}:${character + 1}`, widthOf(io));
    })
    .join('\n');
}
