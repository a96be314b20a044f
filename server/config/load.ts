import { dirname, join, resolve } from 'node:path';
import { type ConfigData, readJson, readYaml } from './data.ts';
import { ConfigError } from './error.ts';
import type { ConfigFiles } from './files.ts';
import { DEFAULTS, layerOf, mergeLayers } from './layers.ts';
import type { Settings } from './settings.ts';
import { problemsOf } from './validate.ts';

/** The settings that hold in a folder. All paths in them are absolute. */
export interface Config {
  readonly settings: Settings;
  /** The nearest file they came from; absent when nothing is configured and the defaults hold. */
  readonly file?: string;
  /** Every file that has a part in them. */
  readonly files: readonly string[];
}

/** Names of configuration files in order of precedence within one folder. */
export const CONFIG_NAMES = ['stet.json', 'stet.jsonc', 'stet.yaml', 'stet.yml', 'package.json'] as const;

/**
 * Settings for a folder: of each configuration file at or above it, the nearest winning key by key, up to one that says it is
 * the root. package.json counts only when it has a `stet` key. Where there is none, the defaults with paths below `base`:
 * the workspace folder, or where the command was given. Throws `ConfigError` when a file cannot be used.
 */
export async function loadConfig(fromFolder: string, files: ConfigFiles, base = fromFolder): Promise<Config> {
  const found: Read[] = [];
  for (const folder of upwards(resolve(fromFolder))) {
    const read = await readFolder(folder, files);
    if (read) found.push(read);
    if (read?.root) break;
  }
  return configOf(found, found.length > 0 ? dirname(found[0]!.file) : base);
}

/** Settings of one given file and of what it extends. Throws `ConfigError` when it is missing or cannot be used. */
export async function readConfig(path: string, files: ConfigFiles): Promise<Config> {
  const file = resolve(path);
  const read = await tryRead(file, files);
  if (read) return configOf([read], dirname(file));
  throw new ConfigError(path, [{ what: 'there are no settings here', cure: NAME_ONE }]);
}

const NAME_ONE = 'name a stet.json, stet.yaml, or a package.json with a "stet" key';

/** One file with all that it extends. */
interface Read {
  readonly file: string;
  readonly files: readonly string[];
  readonly root: boolean;
  /** The last one wins. */
  readonly layers: readonly Partial<Settings>[];
}

/** `found`: nearest first. Paths that no file states lie below `base`. */
function configOf(found: readonly Read[], base: string): Config {
  const layers = [...found].reverse().flatMap((read) => read.layers);
  const settings = mergeLayers(layers, belowFolder(base));
  const files = found.flatMap((read) => read.files);
  return { settings, files, ...(found[0] ? { file: found[0].file } : {}) };
}

const belowFolder = (folder: string): Settings => ({
  ...DEFAULTS,
  corpus: DEFAULTS.corpus.map((path) => resolve(folder, path)),
  drafts: { ...DEFAULTS.drafts, folder },
});

async function readFolder(folder: string, files: ConfigFiles): Promise<Read | undefined> {
  for (const name of CONFIG_NAMES) {
    const read = await tryRead(join(folder, name), files);
    if (read) return read;
  }
  return undefined;
}

async function tryRead(
  file: string,
  files: ConfigFiles,
  from: readonly string[] = [],
): Promise<Read | undefined> {
  const text = await files.read(file);
  const data = text === undefined ? undefined : readData(file, text.replace(/^\uFEFF/, ''));
  if (!data) return undefined;
  const problems = problemsOf(data);
  if (problems.length > 0) throw new ConfigError(file, problems);
  const folder = dirname(file);
  const layer = layerOf(data.value, folder, (path) => resolve(folder, path));
  const bases: Read[] = [];
  for (const base of layer.extends) {
    const fault = (what: string, cure: string) =>
      new ConfigError(file, [{ line: data.lineOf(['extends']), what: `"extends": ${base}: ${what}`, cure }]);
    if (base === file || from.includes(base))
      throw fault('extends this file in turn', 'leave one of them out');
    const read = await tryRead(base, files, [...from, file]);
    if (!read) throw fault('there are no settings here', NAME_ONE);
    bases.push(read);
  }
  return {
    file,
    files: [file, ...bases.flatMap((base) => base.files)],
    root: layer.root,
    layers: [...bases.flatMap((base) => base.layers), layer.settings],
  };
}

/** A package.json without our key is none of our business, even when it is broken. */
function readData(file: string, text: string): ConfigData | undefined {
  if (/\.ya?ml$/i.test(file)) return readYaml(text);
  if (!/package\.json$/i.test(file)) return readJson(text);
  const data = readJson(text, ['stet']);
  return data.value === undefined ? undefined : data;
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}
