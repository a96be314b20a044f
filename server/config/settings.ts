import { z } from 'zod';
import { RULE_IDS, RULES, type RuleId, type Severity } from './rules.ts';

const severity = z.enum(['off', 'information', 'warning', 'error']);

const rules = z.strictObject(
  Object.fromEntries(
    RULE_IDS.map((id) => [id, severity.optional().describe(`Severity of ${id}; ${RULES[id]} unless set.`)]),
  ) as Record<RuleId, z.ZodOptional<typeof severity>>,
);

/**
 * The one declaration of every setting. The type, the defaults, the JSON Schema, and what an unknown key is compared
 * with all derive from it.
 */
export const SETTINGS = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for the editor.'),
  corpus: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .default(['corpus'])
    .describe('Folders with the sources, relative to this file: one path or a list.'),
  exclude: z
    .array(z.string())
    .default([])
    .describe('Globs of files below the corpus folders that are no sources.'),
  bibliography: z
    .array(z.string())
    .default([])
    .describe(
      'BibTeX, CSL-JSON or CSL-YAML files that give sources their citation keys, relative to this file.',
    ),
  citationStyle: z
    .enum(['pandoc', 'footnote', 'link', 'wiki'])
    .default('pandoc')
    .describe(
      'How an inserted citation is written in a draft that has none: [@key], a footnote, a link to the source, or [[its name]].',
    ),
  rules: rules.default({}).describe('Severity of each rule: off, information, warning or error.'),
  names: z
    .array(z.string().min(1))
    .default([])
    .describe('Names to accept without a source: your own organisation, the author.'),
  maxSourceMegabytes: z
    .number()
    .positive()
    .default(20)
    .describe('Sources larger than this are reported instead of read.'),
  failOn: z
    .enum(['information', 'warning', 'error'])
    .default('warning')
    .describe('Least severity at which stet check exits with 1.'),
});

type Parsed = z.output<typeof SETTINGS>;

type Frozen<T> = { readonly [K in keyof T]: T[K] extends (infer U)[] ? readonly U[] : T[K] };

/** Settings with every default filled in. Paths are as written until `loadConfig` makes them absolute. */
export type Settings = Frozen<Omit<Parsed, '$schema' | 'corpus' | 'rules'>> & {
  readonly corpus: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
};

/** Fills in the defaults; throws `z.ZodError` when `input` is no valid setting. */
export function parseSettings(input: unknown): Settings {
  return withList(SETTINGS.parse(input));
}

/** What a folder without any configuration has. */
export const DEFAULTS: Settings = parseSettings({});

/** The part of the settings that decides what is in the index, as `openFolderIndex` takes it. */
export function indexOptions(settings: Settings) {
  return {
    roots: settings.corpus,
    exclude: settings.exclude,
    bibliography: settings.bibliography,
    maxBytes: settings.maxSourceMegabytes * 1_000_000,
  } as const;
}

/** Severity of a rule under these settings. */
export const severityOf = (rule: RuleId, settings: Settings): Severity => settings.rules[rule] ?? RULES[rule];

function withList(parsed: Parsed): Settings {
  const { $schema: _, corpus, rules, ...rest } = parsed;
  const set = Object.entries(rules).filter(([, value]) => value !== undefined);
  return {
    ...rest,
    corpus: typeof corpus === 'string' ? [corpus] : corpus,
    rules: Object.fromEntries(set) as Settings['rules'],
  };
}
