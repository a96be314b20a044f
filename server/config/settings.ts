import * as z from 'zod';
import { RULE_IDS, RULES, type RuleId, type Severity } from './rules.ts';

const severity = z.enum(['off', 'information', 'warning', 'error']);

const rules = z.strictObject(
  Object.fromEntries(
    RULE_IDS.map((id) => [id, severity.optional().describe(`Severity of ${id}; ${RULES[id]} unless set.`)]),
  ) as Record<RuleId, z.ZodOptional<typeof severity>>,
);

const citationStyle = z.enum(['pandoc', 'footnote', 'link', 'wiki']);

const names = z.array(z.string().min(1));

const globs = z.union([z.string().min(1), z.array(z.string().min(1))]);

/** Settings for some drafts only. */
const override = z.strictObject({
  files: globs.describe('Globs of the drafts that these settings are for, relative to this file.'),
  rules: rules.optional().describe('Severities of rules, besides those set for all drafts.'),
  names: names.optional().describe('Names to accept without a source, instead of those for all drafts.'),
  citationStyle: citationStyle.optional().describe('How an inserted citation is written.'),
});

/**
 * The one declaration of every setting. The type, the defaults, the JSON Schema, and what an unknown key is compared
 * with all derive from it.
 */
export const SETTINGS = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for the editor.'),
  root: z.boolean().default(false).describe('true: settings of the folders above do not count here.'),
  extends: globs
    .default([])
    .describe(
      'Other settings files to begin with, relative to this file: one path or a list, the last one first in rank.',
    ),
  corpus: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .default(['corpus'])
    .describe('Folders with the sources, or globs of them, relative to this file: one or a list.'),
  exclude: z
    .array(z.string())
    .default([])
    .describe('Globs of files below the corpus folders that are no sources.'),
  gitignore: z.boolean().default(false).describe('true: files that .gitignore leaves out are no sources.'),
  bibliography: z
    .array(z.string())
    .default([])
    .describe(
      'BibTeX, CSL-JSON or CSL-YAML files that give sources their citation keys, relative to this file.',
    ),
  drafts: globs
    .default(['**/*.md', '**/*.markdown'])
    .describe('Globs of the drafts that stet check looks at when none is named, relative to this file.'),
  baseline: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with the findings to live with, relative to this file; stet check --update-baseline writes it.',
    ),
  citationStyle: citationStyle
    .default('pandoc')
    .describe(
      'How an inserted citation is written in a draft that has none: [@key], a footnote, a link to the source, or [[its name]].',
    ),
  rules: rules.default({}).describe('Severity of each rule: off, information, warning or error.'),
  names: names.default([]).describe('Names to accept without a source: your own organisation, the author.'),
  maxSourceMegabytes: z
    .number()
    .positive()
    .default(20)
    .describe('Sources larger than this are reported instead of read.'),
  failOn: z
    .enum(['information', 'warning', 'error'])
    .default('warning')
    .describe('Least severity at which stet check exits with 1.'),
  overrides: z.array(override).default([]).describe('Settings for some drafts only; the later one wins.'),
});

export const OVERRIDE_KEYS = Object.keys(override.shape);

export type Parsed = z.output<typeof SETTINGS>;

type Frozen<T> = { readonly [K in keyof T]: T[K] extends (infer U)[] ? readonly U[] : T[K] };

export type Rules = Readonly<Partial<Record<RuleId, Severity>>>;

/** Globs and the folder that they start from. */
export interface Globs {
  readonly folder: string;
  readonly globs: readonly string[];
}

export interface Override {
  readonly files: Globs;
  readonly rules?: Rules;
  readonly names?: readonly string[];
  readonly citationStyle?: Parsed['citationStyle'];
}

/** Settings with every default filled in, all paths absolute once `loadConfig` has read them. */
export type Settings = Frozen<
  Omit<Parsed, '$schema' | 'root' | 'extends' | 'corpus' | 'rules' | 'drafts' | 'overrides'>
> & {
  readonly corpus: readonly string[];
  readonly drafts: Globs;
  readonly rules: Rules;
  readonly overrides: readonly Override[];
};

/** The part of the settings that decides what is in the index, as `openFolderIndex` takes it. */
export function indexOptions(settings: Settings) {
  return {
    roots: settings.corpus,
    exclude: settings.exclude,
    gitignore: settings.gitignore,
    bibliography: settings.bibliography,
    maxBytes: settings.maxSourceMegabytes * 1_000_000,
  } as const;
}

/** Severity of a rule under these settings. */
export const severityOf = (rule: RuleId, settings: Settings): Severity => settings.rules[rule] ?? RULES[rule];
