import type { Render } from './format.ts';
import { openProblems, type Problem } from './problems.ts';

const COMMAND = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** Workflow commands of GitHub Actions, which become annotations on the changed lines. */
export const github: Render = (result) =>
  openProblems(result)
    .map((problem) => `${annotation(problem)}\n`)
    .join('');

function annotation({ path, rule, severity, message, place }: Problem): string {
  const { line, column, endLine, endColumn } = place ?? {};
  // GitHub shows columns only for a problem within one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: path, line, endLine, ...columns, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[severity]} ${properties.join(',')}::${data(message)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
