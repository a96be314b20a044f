import { blocks } from '../blocks.ts';
import type { Decoded } from '../decode.ts';
import { lineMarks } from '../locators.ts';
import { plainRegions } from '../regions.ts';
import { EVIDENCE, type ReadSource } from '../source.ts';
import { plainMetadata } from './plain-metadata.ts';

/** A plain text: the extracted text is the decoded file itself. */
export function readPlain(name: string, { text }: Decoded): ReadSource {
  const found = blocks(text);
  const regions = plainRegions(text, found);
  const evidence: string[] = [];
  const notices: string[] = [];
  let r = 0;
  for (const block of found) {
    while (regions[r]!.end <= block.start) r++;
    (EVIDENCE.has(regions[r]!.kind) ? evidence : notices).push(text.slice(block.start, block.end));
  }
  return {
    format: 'text',
    text,
    regions,
    locators: lineMarks(text),
    metadata: plainMetadata(name, evidence, notices),
    losses: [],
  };
}
