import { isRuleId, RULE_IDS, type RuleId, type Severity } from '../../config/rules.ts';
import type { Settings } from '../../config/settings.ts';
import type { CorpusFlags } from '../corpus.ts';
import { Failure } from '../failure.ts';
import { FORMATS, type FormatName, isFormat } from '../formats/table.ts';

/** The options of `stet check`, as commander hands them over. */
export interface CheckFlags extends CorpusFlags {
  readonly stdinFilename?: string;
  /** Of the files named, only those that are drafts: for hooks, which name whatever has changed. */
  readonly onlyDrafts?: boolean;
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly failOn?: Settings['failOn'];
  readonly changedSince?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly diff?: boolean;
  readonly watch?: boolean;
  readonly threads?: number;
  /** False: drafts are checked even where the result is known. */
  readonly cache?: boolean;
  readonly timing?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly allowEmpty?: boolean;
  readonly printConfig?: boolean;
}

/** One report to write: to a file, or to standard output. */
export interface Target {
  readonly format: FormatName;
  readonly file?: string;
}

/** Reads `--format NAME[:FILE]`; what is asked for goes to standard output once at most. Throws `Failure`. */
export function targetsOf(formats: readonly string[] = []): readonly Target[] {
  const targets = formats.map((text): Target => {
    const colon = text.indexOf(':');
    const format = colon < 0 ? text : text.slice(0, colon);
    const file = colon < 0 ? '' : text.slice(colon + 1);
    if (!isFormat(format)) {
      const known = Object.keys(FORMATS).join(', ');
      throw new Failure(`--format ${text}`, `there is no format "${format}"`, `take one of ${known}`);
    }
    if (colon >= 0 && file === '')
      throw new Failure(`--format ${text}`, 'names no file', `write ${format} or ${format}:report.txt`);
    return file === '' ? { format } : { format, file };
  });
  const printed = targets.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    const second = printed[1]!.format;
    throw new Failure(
      `--format ${second}`,
      'two formats cannot both go to standard output',
      `write --format ${second}:FILE`,
    );
  }
  return targets.length === 0 ? [{ format: 'stylish' }] : targets;
}

const SEVERITIES: readonly string[] = ['off', 'information', 'warning', 'error'] satisfies Severity[];

/** Reads every `--rule ID:severity`. Throws `Failure`. */
export const rulesOf = ({ rule = [] }: CheckFlags): Settings['rules'] => Object.fromEntries(rule.map(ruleOf));

/** Settings with what the command line says of rules and the threshold. Throws `Failure`. */
export function withFlags(settings: Settings, flags: CheckFlags): Settings {
  const rules = rulesOf(flags);
  const { failOn } = flags;
  return {
    ...settings,
    rules: { ...settings.rules, ...rules },
    // What is said on the command line holds for every draft.
    overrides: settings.overrides.map((one) => ({
      ...one,
      ...(one.rules ? { rules: { ...one.rules, ...rules } } : {}),
    })),
    ...(failOn ? { failOn } : {}),
  };
}

function ruleOf(text: string): readonly [RuleId, Severity] {
  const [id = '', severity = '', ...rest] = text.split(':');
  if (!isRuleId(id))
    throw new Failure(`--rule ${text}`, `there is no rule "${id}"`, `the rules are ${RULE_IDS.join(', ')}`);
  if (!SEVERITIES.includes(severity) || rest.length > 0)
    throw new Failure(
      `--rule ${text}`,
      'names no severity',
      `write ${id}: and one of ${SEVERITIES.join(', ')}`,
    );
  return [id, severity as Severity];
}

/** Whether the command line asks for fixes in any way. */
export const wantsFixes = ({ fix, fixDryRun, diff }: CheckFlags): boolean =>
  fix === true || fixDryRun === true || diff === true;
