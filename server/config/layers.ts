import type { RuleId, Severity } from './rules.ts';
import { type Override, type Parsed, type Rules, SETTINGS, type Settings } from './settings.ts';

/** Settings that one file states, and what it builds on. */
export interface Layer {
  readonly settings: Partial<Settings>;
  readonly root: boolean;
  readonly extends: readonly string[];
}

/** What a settings object states, its paths made absolute below `folder`; throws `z.ZodError` when it is invalid. */
export function layerOf(input: unknown, folder: string, resolve: (path: string) => string): Layer {
  const { root, extends: bases, overrides, $schema: _, ...rest } = SETTINGS.parse(input);
  const { corpus, bibliography, baseline, drafts, rules: severities, ...plain } = rest;
  const all: Partial<Settings> = {
    ...plain,
    corpus: listOf(corpus).map(resolve),
    bibliography: bibliography.map(resolve),
    drafts: { folder, globs: listOf(drafts) },
    rules: stated(severities),
    overrides: overrides.map((one) => overrideOf(one, folder)),
    ...(baseline === undefined ? {} : { baseline: resolve(baseline) }),
  };
  const keys = new Set(Object.keys(input as object));
  const settings = Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
  return { settings, root, extends: listOf(bases).map(resolve) };
}

/** Layers over the defaults, the last one winning; severities are put together, everything else is replaced. */
export function mergeLayers(layers: readonly Partial<Settings>[], base: Settings = DEFAULTS): Settings {
  const all = [base, ...layers];
  return {
    ...(Object.assign({}, ...all) as Settings),
    rules: Object.assign({}, ...all.map(({ rules }) => rules)),
    overrides: all.flatMap(({ overrides = [] }) => overrides),
  };
}

/** Fills in the defaults; throws `z.ZodError` when `input` is no valid setting. Paths stay as written. */
export function parseSettings(input: unknown): Settings {
  const stays = (path: string): string => path;
  return mergeLayers([layerOf(input, '', stays).settings]);
}

const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const stated = (severities: Readonly<Partial<Record<RuleId, Severity | undefined>>>): Rules =>
  Object.fromEntries(Object.entries(severities).filter(([, value]) => value !== undefined));

function overrideOf({ files, ...rest }: Parsed['overrides'][number], folder: string): Override {
  const { rules: severities, names: accepted, citationStyle: style } = rest;
  return {
    files: { folder, globs: listOf(files) },
    ...(severities ? { rules: stated(severities) } : {}),
    ...(accepted ? { names: accepted } : {}),
    ...(style ? { citationStyle: style } : {}),
  };
}

/** What a folder without any configuration has. */
export const DEFAULTS: Settings = layerOf(SETTINGS.parse({}), '', (path) => path).settings as Settings;
