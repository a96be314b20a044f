import type { Render } from './format.ts';
import { openProblems, type Problem } from './problems.ts';
import { attributes } from './xml.ts';

const SEVERITY = { error: 'error', warning: 'warning', information: 'info' } as const;

/** Checkstyle's XML, which most build servers read. */
export const checkstyle: Render = (result) => {
  const files = [...Map.groupBy(openProblems(result), ({ path }) => path)].map(
    ([path, problems]) => `  <file${attributes({ name: path })}>\n${problems.map(error).join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};

const error = ({ place, severity, message, rule }: Problem): string =>
  `    <error${attributes({
    line: place?.line ?? 1,
    column: place?.column,
    severity: SEVERITY[severity],
    message,
    source: `stet.${rule}`,
  })}/>\n`;
