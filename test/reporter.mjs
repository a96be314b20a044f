// One JSON record per line for test/run.mjs: every failure in full, and the counts of the whole run.
import { resolve } from 'node:path';

/** A reporter for `node --test`; failing suites are left out, since their failing tests are there. */
export default async function* report(events) {
  const stderr = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      yield line({ failed: data.name, file: data.file, line: data.line, error: explain(data, stderr) });
    } else if (type === 'test:stderr') {
      const file = resolve(data.file);
      stderr.set(file, (stderr.get(file) ?? '') + data.message);
    } else if (type === 'test:summary' && data.file === undefined) {
      yield line({ counts: data.counts });
    }
  }
}

const line = (record) => `${JSON.stringify(record)}\n`;

/** A file that could not even be loaded says why on its standard error only. */
function explain({ details, file, name }, stderr) {
  const cause = details.error?.cause ?? details.error;
  const words = String(cause?.stack ?? cause?.message ?? cause);
  const whole = file?.endsWith(name);
  return whole && stderr.has(file) ? `${words}\n${stderr.get(file).trim()}` : words;
}
