import { excerpt, placeWords, sourceWords } from '../../check/binding/excerpt.ts';
import { countsOf } from '../check/result.ts';
import type { Render } from './format.ts';
import { openProblems, type Passage, type Problem } from './problems.ts';
import { countsLine } from './stylish.ts';

/** Rows of one report: a comment on GitHub holds 65,536 characters. */
const MOST = 100;

/** Width of a quoted passage. */
const WIDTH = 160;

const MARK = { error: '❌', warning: '⚠️', information: 'ℹ️' } as const;

/** For the comment on a pull request or the summary of a job: a table by draft, passages folded away beneath. */
export const markdown: Render = (result) => {
  const problems = openProblems(result);
  const groups = Map.groupBy(problems.slice(0, MOST), ({ path }) => path);
  const rest = problems.length - MOST;
  return [
    `### ${problems.length === 0 ? 'Stet found nothing to report' : 'Stet'}`,
    countsLine(countsOf(result)),
    ...[...groups].map(([path, rows]) => tableOf(path, rows)),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
};

function tableOf(path: string, rows: readonly Problem[]): string {
  const head = [`#### ${code(path)}`, '', '| line | rule | finding |', '| ---: | --- | --- |'];
  return [...head, ...rows.map(rowOf), ...passagesOf(rows)].join('\n');
}

const rowOf = ({ place, severity, rule, message }: Problem): string =>
  `| ${place?.line ?? ''} | ${MARK[severity]} \`${rule}\` | ${inline(message)} |`;

function passagesOf(rows: readonly Problem[]): readonly string[] {
  const quoted = rows.flatMap(({ place, passages }) =>
    passages.slice(0, 1).map((passage) => `- line ${place?.line ?? 1}: ${passageText(passage)}`),
  );
  if (quoted.length === 0) return [];
  return ['', '<details><summary>What the sources say</summary>', '', ...quoted, '', '</details>'];
}

function passageText({ path, source, evidence }: Passage): string {
  const { before, value, after } = excerpt(evidence, WIDTH);
  const from = [source ? sourceWords(source) : path, placeWords(evidence)].filter(Boolean);
  const bold = value.trim() === '' ? '' : `**${inline(value.trim())}**`;
  return `${inline(from.join(', '))}: “${inline(before)}${bold}${inline(after)}”`;
}

/** Text that shows as it is, in a table cell too. Mentions of people (@name) must not call anybody. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, (char) => `\\${char}`)
    .replace(/@(?=\w)/g, '@\u200B');

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
}
