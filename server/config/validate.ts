import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { ConfigData } from './data.ts';
import type { ConfigProblem } from './error.ts';
import { RULE_IDS } from './rules.ts';
import { OVERRIDE_KEYS, SETTINGS } from './settings.ts';

const KEYS = Object.keys(SETTINGS.shape);

/** Everything wrong with the settings of a file, by line; empty when `parseSettings` will accept them. */
export function problemsOf(data: ConfigData): readonly ConfigProblem[] {
  if (data.problems.length > 0) return data.problems;
  const result = SETTINGS.safeParse(data.value);
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => describe(issue, data));
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function describe(issue: z.core.$ZodIssue, data: ConfigData): readonly ConfigProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, data.lineOf([...path, key])));
  }
  return [{ line: data.lineOf(path), what: wrongValue(issue, path), cure: cureOf(issue, path) }];
}

function unknownKey(key: string, path: readonly (string | number)[], line: number): ConfigProblem {
  const inRules = path.at(-1) === 'rules';
  const what = `unknown ${inRules ? 'rule' : 'setting'} "${key}"`;
  return { line, what, cure: nearest(key, inRules ? RULE_IDS : path.length > 0 ? OVERRIDE_KEYS : KEYS) };
}

/** "did you mean …" when a known key is near enough to be meant, else the list of them. */
function nearest(key: string, known: readonly string[]): string {
  const near = closest(key, known);
  const close = distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 2);
  return close
    ? `did you mean "${near}"?`
    : `known are ${known.filter((one) => one !== '$schema').join(', ')}`;
}

function wrongValue(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  if (path.length === 0) return 'the settings are not an object';
  const missing = issue.code === 'too_small' && issue.origin === 'string';
  return missing ? `"${path.join('.')}" is empty` : `"${path.join('.')}" has a wrong value`;
}

function cureOf(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  if (path.length === 0) return `write { "corpus": "…" } or "corpus: …"`;
  if (issue.code === 'invalid_value') return `write ${list(issue.values.map(String))}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'name something or leave it out' : 'write more than 0';
  if (issue.code === 'invalid_union') return 'write a path or a list of paths';
  if (issue.code === 'invalid_type') return `write ${TYPES[issue.expected] ?? issue.expected}`;
  return issue.message;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
