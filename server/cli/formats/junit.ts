import { onOneLine } from '../../check/binding/excerpt.ts';
import type { CheckedClaim } from '../../check/report.ts';
import { lineIndex } from '../../text/lines.ts';
import type { CheckedDraft, UnreadableFile } from '../check/result.ts';
import type { Render } from './format.ts';
import { openProblems, type Problem } from './problems.ts';
import { attributes, xml } from './xml.ts';

/** One claim of a draft as a test: passed, failed by the rules it breaks, or skipped because it was not checked. */
interface Case {
  readonly name: string;
  readonly failures: readonly Problem[];
  readonly skipped?: string;
}

/** JUnit's XML: a suite per draft, a test per claim, so that build servers count claims as they count tests. */
export const junit: Render = (result) => {
  const suites = [...result.drafts.map(draftSuite), ...fileSuite(result.unreadable)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stet">\n${suites.join('')}</testsuites>\n`;
};

function draftSuite(draft: CheckedDraft): string {
  const { path, text, report } = draft;
  const lines = lineIndex(text);
  const problems = openProblems({ drafts: [draft], unreadable: [], sources: 0 });
  const byClaim = Map.groupBy(problems, (_, at) => report.findings[at]?.claim);
  const claims = report.claims.map((claim, at): Case => {
    const { line, character } = lines.position(claim.start);
    const name = `${line + 1}:${character + 1} ${claim.kind} “${onOneLine(claim.text)}”`;
    const failures = byClaim.get(at) ?? [];
    return { name, failures, ...skippedOf(claim, failures.length > 0) };
  });
  const rest = byClaim.get(undefined) ?? [];
  return suite(path, [...claims, ...rest.map(ownCase)]);
}

const skippedOf = ({ verdict, note }: CheckedClaim, failed: boolean): Pick<Case, 'skipped'> =>
  verdict === 'unchecked' && !failed ? { skipped: note ?? 'not checked' } : {};

const ownCase = (problem: Problem): Case => ({
  name: `${problem.place?.line ?? 1}:${problem.place?.column ?? 1} ${problem.rule}`,
  failures: [problem],
});

/** Nothing unreadable, no suite. */
function fileSuite(unreadable: readonly UnreadableFile[]): readonly string[] {
  if (unreadable.length === 0) return [];
  const problems = openProblems({ drafts: [], unreadable, sources: 0 });
  return [
    suite(
      'sources',
      problems.map((problem) => ({ name: problem.path, failures: [problem] })),
    ),
  ];
}

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.filter((one) => one.failures.length > 0).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  const head = attributes({ name, tests: cases.length, failures, errors: 0, skipped });
  return `  <testsuite${head}>\n${cases.map((one) => caseText(one, name)).join('')}  </testsuite>\n`;
}

function caseText({ name, failures, skipped }: Case, classname: string): string {
  const head = `    <testcase${attributes({ name, classname })}`;
  const inner = [
    ...(skipped === undefined ? [] : [`      <skipped>${xml(skipped)}</skipped>\n`]),
    ...failures.map(failureText),
  ];
  return inner.length === 0 ? `${head}/>\n` : `${head}>\n${inner.join('')}    </testcase>\n`;
}

const failureText = ({ rule, message, passages }: Problem): string => {
  const quoted = passages.map(({ path, evidence }) => `${path}: ${onOneLine(evidence.passage.text)}`);
  return `      <failure${attributes({ type: rule, message })}>${xml([message, ...quoted].join('\n'))}</failure>\n`;
};
