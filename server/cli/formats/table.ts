import type { Render } from './format.ts';

/** Every report format by its name on the command line, loaded when it is asked for. */
export const FORMATS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} as const satisfies Record<string, () => Promise<Render>>;

export type FormatName = keyof typeof FORMATS;

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
