/** One thing wrong in a configuration file. Lines count from 1. */
export interface ConfigProblem {
  readonly line?: number;
  readonly what: string;
  readonly cure: string;
}

/** A configuration file that cannot be used; the message lists every problem as `file:line: what; cure`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly file: string;
  readonly problems: readonly ConfigProblem[];

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => problemLine(file, problem)).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** `stet.json:4: unknown setting "corpora"; did you mean "corpus"?` */
export function problemLine(file: string, { line, what, cure }: ConfigProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${what}; ${cure}`;
}
