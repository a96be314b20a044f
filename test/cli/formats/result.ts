import type { Result } from '../../../server/cli/check/result.ts';
import type { FormatContext } from '../../../server/cli/formats/format.ts';
import { fakeReport } from '../../lsp/fake.ts';

export const CONTEXT: FormatContext = {
  version: '9.9.9',
  width: 100,
  colour: false,
  quiet: false,
  cwd: '/project',
};

/** A result in which every "47" of these drafts is contradicted by a source. */
export function resultOf(drafts: Readonly<Record<string, string>>): Result {
  return {
    drafts: Object.entries(drafts).map(([path, text]) => ({
      path,
      text,
      report: fakeReport(text),
      sourcePaths: new Map([['pumps.md', 'corpus/pumps.md']]),
      problems: [],
    })),
    unreadable: [],
    sources: 1,
  };
}

/** One of each: two findings in one line, one hidden by a comment, one by a baseline, an unreadable source, awkward characters. */
export function sampleResult(): Result {
  const result = resultOf({
    'notes/a & b.md': 'Zwölf 🚒 crews: 47 <pumps>, 47 "wells" | more.\n\nSecond, 47.\n\nThird, 47.\n',
    'clean.md': 'Nothing here.\n',
  });
  const [first, ...rest] = result.drafts;
  const [one, two, three, four] = first!.report.findings;
  const report = {
    ...first!.report,
    findings: [one!, two!],
    suppressed: [
      { ...three!, by: 'directive' as const, reason: 'checked by phone' },
      { ...four!, by: 'baseline' as const },
    ],
  };
  return {
    ...result,
    drafts: [{ ...first!, report }, ...rest],
    unreadable: [
      {
        path: 'corpus/scan.pdf',
        severity: 'warning',
        message: 'page 3 has no text layer; run OCR on it or exclude it',
      },
    ],
  };
}
