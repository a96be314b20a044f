import { URI } from 'vscode-uri';
import type { Engine } from './engine.ts';
import { explainAt } from './explain.ts';
import { EXPLAIN_SCHEME, SOURCE_SCHEME } from './protocol.ts';
import type { Session } from './session.ts';

/** The text of a document of one of our schemes. Throws where there is none. */
export async function virtualText(
  session: Session,
  engine: Engine,
  uri: string,
): Promise<{ readonly text: string }> {
  const text = uri.startsWith(`${SOURCE_SCHEME}:`)
    ? (await session.texts.at(uri))?.text
    : await explained(session, engine, uri);
  return { text: text ?? 'This is not among the sources or claims any more.\n' };
}

/** The page that explains the claim at a place of a draft. */
export const explainUri = (draft: string, { line, character }: { line: number; character: number }): string =>
  URI.from({
    scheme: EXPLAIN_SCHEME,
    path: `/verdict-${line + 1}-${character + 1}.md`,
    query: JSON.stringify([draft, line, character]),
  }).toString();

async function explained(session: Session, engine: Engine, uri: string): Promise<string | undefined> {
  const asked = askedBy(uri);
  const document = asked && session.documents.get(asked.draft);
  const checked = document && (await session.checks.of(document));
  return checked ? explainAt(engine, checked, checked.document.lines.offset(asked)) : undefined;
}

function askedBy(
  uri: string,
): { readonly draft: string; readonly line: number; readonly character: number } | undefined {
  try {
    const { scheme, query } = URI.parse(uri, true);
    const [draft, line, character] = JSON.parse(query) as readonly unknown[];
    if (scheme !== EXPLAIN_SCHEME || typeof draft !== 'string') return undefined;
    return { draft, line: Number(line), character: Number(character) };
  } catch {
    return undefined;
  }
}
