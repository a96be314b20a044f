import { parse } from 'yaml';
import { METADATA_NAMES, recordMetadata } from './metadata.ts';
import type { Metadata } from './source.ts';

const SUFFIX = '.stet.yaml';

/** True for a file that describes another: `report.txt.stet.yaml`, no source itself. */
export const isSidecar = (name: string): boolean => name.endsWith(SUFFIX);

/** Where the metadata of a source may be written, best first: `report.txt.stet.yaml`, `report.stet.yaml`. */
export const sidecarNames = (name: string): readonly string[] => [
  name + SUFFIX,
  name.replace(/\.[^./\\]*$/, '') + SUFFIX,
];

export interface Sidecar {
  readonly metadata: Metadata;
  /** What is wrong with it and what to do; the fields that could be read count all the same. */
  readonly problem?: string;
}

/** Metadata that a writer put beside a source: title, author, publisher, date, url, language. Never throws. */
export function readSidecar(text: string): Sidecar {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    return { metadata: {}, problem: `is not valid YAML: ${firstLine(error)}` };
  }
  if (data === null) return { metadata: {} };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return { metadata: {}, problem: 'must be a mapping such as "date: 2031-05-17"' };
  }
  const unknown = Object.keys(data).find((name) => !METADATA_NAMES.has(name.toLowerCase()));
  const metadata = recordMetadata(data as Record<string, unknown>);
  if (unknown === undefined) return { metadata };
  return {
    metadata,
    problem: `unknown field "${unknown}"; known are title, author, publisher, date, url, language`,
  };
}

const firstLine = (error: unknown): string =>
  String((error as Error).message)
    .split('\n')[0]!
    .replace(/:$/, '');
