import type { Decoded } from './decode.ts';
import { lineMarks } from './locators.ts';
import { plainMetadata } from './metadata.ts';
import { plainRegions } from './regions.ts';
import type { ReadSource } from './source.ts';

/** A plain text: the extracted text is the decoded file itself. */
export function readPlain(name: string, { text }: Decoded): ReadSource {
  return {
    format: 'text',
    text,
    regions: plainRegions(text),
    locators: lineMarks(text),
    metadata: plainMetadata(name, text),
    losses: [],
  };
}
