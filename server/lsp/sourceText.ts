import { URI } from 'vscode-uri';
import type { Index } from '../index/port.ts';
import { idAt, sourcePath } from '../index/scope.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Encoding, linesIn } from './encoding.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';
import { SOURCE_SCHEME } from './protocol.ts';
import { toRange } from './ranges.ts';
import { toPath, toUri } from './uri.ts';

/** The extracted text of a source as a document that an editor can show: where its parts are. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  /** Range of a span of the extracted text. */
  range(span: Span): ReturnType<typeof toRange>;
  /** Offset in the extracted text; 0 for what stands above it. */
  offset(position: Parameters<LineIndex['offset']>[0]): number;
}

/** Texts of sources whose files have no lines that an editor could show: PDF, Word and so on. */
export interface SourceTexts {
  /** Undefined for what is no source any more. */
  of(project: Project, id: string): Promise<SourceText | undefined>;
  /** The document of a URI of our scheme. */
  at(uri: string): Promise<SourceText | undefined>;
}

/** So many texts are kept. */
const KEPT = 100;

export function sourceTexts(projects: Projects, encoding: Encoding): SourceTexts {
  const known = new Map<Index, { revision: number; texts: Map<string, Promise<SourceText | undefined>> }>();

  const textsOf = async (index: Index) => {
    const revision = await index.revision();
    const last = known.get(index);
    if (last?.revision === revision) return last.texts;
    for (const old of known.keys()) if (old === index || known.size > 4) known.delete(old);
    const texts = new Map<string, Promise<SourceText | undefined>>();
    known.set(index, { revision, texts });
    return texts;
  };

  const of: SourceTexts['of'] = async ({ index, config }, id) => {
    if (!index) return undefined;
    const texts = await textsOf(index);
    const path = sourcePath(id, config.settings.corpus);
    const text =
      texts.get(id) ??
      index.text(id).then((text) => (text === undefined ? undefined : sourceText(path, text, encoding)));
    texts.delete(id);
    texts.set(id, text);
    if (texts.size > KEPT) texts.delete(texts.keys().next().value!);
    return text;
  };

  return {
    of,
    async at(uri) {
      const path = sourceOf(uri);
      if (path === undefined) return undefined;
      const { project, id } = (await sourceAt(path, projects)) ?? {};
      return project && id !== undefined ? of(project, id) : undefined;
    },
  };
}

function sourceText(path: string, text: string, encoding: Encoding): SourceText {
  const head = `Text of ${toUri(path)} as Stet reads it\n\n`;
  const whole = head + text;
  const lines = linesIn(whole, encoding);
  return {
    uri: textUri(path),
    text: whole,
    range: ({ start, end }) => toRange(lines, { start: start + head.length, end: end + head.length }),
    offset: (position) => Math.max(0, lines.offset(position) - head.length),
  };
}

const SUFFIX = '.txt';

/** The address under which the extracted text of a file is shown. */
const textUri = (path: string): string =>
  URI.file(path + SUFFIX)
    .with({ scheme: SOURCE_SCHEME })
    .toString();

/** The file whose extracted text has this address. */
function sourceOf(uri: string): string | undefined {
  if (!uri.startsWith(`${SOURCE_SCHEME}:`)) return undefined;
  return toPath(`file${uri.slice(SOURCE_SCHEME.length)}`)?.slice(0, -SUFFIX.length);
}

/** The project that has a file as a source: the one of its own folder first. */
export async function sourceAt(
  path: string,
  projects: Projects,
): Promise<{ readonly project: Project; readonly id: string } | undefined> {
  for (const project of [await projects.of(path), ...(await projects.all())]) {
    const id = project?.index && idAt(path, project.config.settings.corpus);
    if (project && id !== undefined) return { project, id };
  }
  return undefined;
}
