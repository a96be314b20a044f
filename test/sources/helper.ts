import { passages } from '../../server/sources/passages.ts';
import { readSource } from '../../server/sources/read.ts';
import { EVIDENCE, type ReadSource } from '../../server/sources/source.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (name: string, text: string): Promise<ReadSource> =>
  readSource(name, bytes(text), { maxBytes: 10_000_000 });

/** The passages, one a line: "body: The water rose." */
export async function passagesOf(name: string, text: string): Promise<string> {
  return shown(await read(name, text));
}

/** As `passagesOf`, of a source that has been read. */
export function shown(source: ReadSource): string {
  return passages(source)
    .map((p) => `${p.region}: ${source.text.slice(p.start, p.end).replace(/\s*\n\s*/g, ' ⏎ ')}`)
    .join('\n');
}

/** Reads a plain text whose «marks» are taken out, and sets them again around what was found to be no evidence. */
export async function marked(fixture: string): Promise<string> {
  const source = await read('fixture.txt', fixture.replace(/[«»]/g, ''));
  return source.regions
    .map((region) => {
      const part = source.text.slice(region.start, region.end);
      if (EVIDENCE.has(region.kind)) return part;
      const end = part.trimEnd().length;
      return `«${part.slice(0, end)}»${part.slice(end)}`;
    })
    .join('');
}

/** Lines without the indentation that the first one has. */
export function lines(text: string): string {
  const all = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = /^ */.exec(all[0]!)![0].length;
  return all.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join('\n');
}
