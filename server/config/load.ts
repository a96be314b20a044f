import { dirname, join, resolve } from 'node:path';
import { type ConfigData, readJson, readYaml } from './data.ts';
import { ConfigError } from './error.ts';
import type { ConfigFiles } from './files.ts';
import { DEFAULTS, parseSettings, type Settings } from './settings.ts';
import { problemsOf } from './validate.ts';

/** The settings that hold in a folder. All paths in them are absolute. */
export interface Config {
  readonly settings: Settings;
  /** The file they came from; absent when nothing is configured and the defaults hold. */
  readonly file?: string;
}

/** Names of configuration files in order of precedence within one folder. */
export const CONFIG_NAMES = ['stet.json', 'stet.jsonc', 'stet.yaml', 'stet.yml', 'package.json'] as const;

/**
 * Settings of the nearest configuration file at or above a folder. package.json counts only when it has a `stet` key.
 * Where there is none, the defaults with paths below `base`: the workspace folder, or where the command was given.
 * Throws `ConfigError` when the nearest file cannot be used.
 */
export async function loadConfig(fromFolder: string, files: ConfigFiles, base = fromFolder): Promise<Config> {
  for (const folder of upwards(resolve(fromFolder))) {
    for (const name of CONFIG_NAMES) {
      const config = await tryRead(join(folder, name), files);
      if (config) return config;
    }
  }
  return { settings: absolute(DEFAULTS, base) };
}

/** Settings of one given file. Throws `ConfigError` when it is missing or cannot be used. */
export async function readConfig(path: string, files: ConfigFiles): Promise<Config> {
  const config = await tryRead(resolve(path), files);
  if (config) return config;
  const cure = 'name a stet.json, stet.yaml, or a package.json with a "stet" key';
  throw new ConfigError(path, [{ what: 'there are no settings here', cure }]);
}

async function tryRead(file: string, files: ConfigFiles): Promise<Config | undefined> {
  const text = await files.read(file);
  const data = text === undefined ? undefined : readData(file, text.replace(/^\uFEFF/, ''));
  if (!data) return undefined;
  const problems = problemsOf(data);
  if (problems.length > 0) throw new ConfigError(file, problems);
  return { settings: absolute(parseSettings(data.value), dirname(file)), file };
}

/** A package.json without our key is none of our business, even when it is broken. */
function readData(file: string, text: string): ConfigData | undefined {
  if (/\.ya?ml$/i.test(file)) return readYaml(text);
  if (!/package\.json$/i.test(file)) return readJson(text);
  const data = readJson(text, ['stet']);
  return data.value === undefined ? undefined : data;
}

function absolute(settings: Settings, folder: string): Settings {
  return {
    ...settings,
    corpus: settings.corpus.map((path) => resolve(folder, path)),
    bibliography: settings.bibliography.map((path) => resolve(folder, path)),
  };
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}
