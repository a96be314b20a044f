import { styleText } from 'node:util';
import { excerpt, leadingEvidence, placeWords, sourceWords } from '../../check/binding/excerpt.ts';
import type { Evidence, Finding, SourceSummary } from '../../check/report.ts';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import { type CheckedDraft, type Counts, countsOf, type UnreadableFile } from '../check/result.ts';
import type { Render } from './format.ts';

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;

const COLOUR = { error: 'red', warning: 'yellow', information: 'cyan' } as const;

/** The format for people: findings by file with the passage of a source beneath each, then one line of counts. */
export const stylish: Render = (result, { width, colour, quiet }) => {
  const paint: Paint = (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
  const groups = [
    ...result.drafts
      .filter(({ report }) => report.findings.length > 0)
      .map((draft) => draftText(draft, width, paint)),
    ...result.unreadable.map((file) => unreadableText(file, paint)),
  ];
  const last = quiet ? [] : [countsLine(countsOf(result))];
  return [...groups, ...last].map((text) => `${text}\n`).join('\n');
};

function draftText({ path, text, report }: CheckedDraft, width: number, paint: Paint): string {
  const lines = lineIndex(text);
  const rows = report.findings.map((finding) => {
    const { line, character } = lines.position(finding.start);
    const claim = finding.claim === undefined ? undefined : report.claims[finding.claim];
    const head = findingText(`${line + 1}:${character + 1}`, finding, paint);
    const evidence = claim ? leadingEvidence(claim, 1) : [];
    const quoted = evidence.map((one) => passageText(one, report.sources, width, paint));
    return [head, lineText(text, finding, lines, width, paint), ...quoted].join('\n');
  });
  return [paint('underline', path), ...rows].join('\n');
}

const findingText = (place: string, { severity, rule, message }: Finding, paint: Paint): string =>
  `  ${paint('dim', place)} ${paint(COLOUR[severity], severity)} ${paint('bold', rule)} ${message}`;

const INDENT = '      ';

/** The line of the draft with the finding marked, cut to the width. */
function lineText(
  text: string,
  { start, end }: Finding,
  lines: LineIndex,
  width: number,
  paint: Paint,
): string {
  const line = lines.line(lines.position(start).line);
  const passage = { ...line, text: text.slice(line.start, line.end), locator: {} };
  const { before, value, after } = excerpt(
    { passage, start, end: Math.min(end, line.end) },
    width - INDENT.length - 4,
  );
  return `${INDENT}${paint('dim', '›')} ${before}${paint('bold', `«${value}»`)}${after}`;
}

/** The source on one line, its passage on the next. */
function passageText(
  evidence: Evidence,
  sources: readonly SourceSummary[],
  width: number,
  paint: Paint,
): string {
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const words = source ? `${sourceWords(source)} [@${source.key}]` : evidence.sourceId;
  const place = [words, placeWords(evidence)].filter((part) => part !== '').join(', ');
  const { before, value, after } = excerpt(evidence, width - INDENT.length - 2);
  const marked = value === '' ? '' : paint('bold', `«${value}»`);
  return `${INDENT}${paint('dim', place)}\n${INDENT}${before}${marked}${after}`;
}

const unreadableText = ({ path, line, severity, message }: UnreadableFile, paint: Paint): string =>
  `${paint('underline', line === undefined ? path : `${path}:${line}`)}\n  ${paint(COLOUR[severity], severity)} ${paint('bold', 'source-unreadable')} ${message}`;

/** "9 claims (4 numbers, 1 date): 7 supported, 1 not checked; 1 error, 0 warnings; 3 sources". */
export function countsLine(counts: Counts): string {
  const { number, date, name, quotation } = counts.kinds;
  const kinds = [
    some(number, 'number'),
    some(date, 'date'),
    some(name, 'name'),
    some(quotation, 'quotation'),
  ];
  const listed = kinds.filter((text) => !text.startsWith('0 ')).join(', ');
  const information = counts.information > 0 ? `, ${counts.information} for information` : '';
  return [
    `${some(counts.claims, 'claim')}${listed ? ` (${listed})` : ''}: ${counts.supported} supported, ${counts.unchecked} not checked`,
    `${some(counts.errors, 'error')}, ${some(counts.warnings, 'warning')}${information}`,
    some(counts.sources, 'source'),
  ].join('; ');
}

const some = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
