// One JSON record per line for test/run.mjs: every failure in full, and the counts of the whole run.

/** A reporter for `node --test`; failing suites are left out, since their failing tests are there. */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      yield line({ failed: data.name, file: data.file, line: data.line, error: explain(data.details.error) });
    } else if (type === 'test:stderr') {
      yield line({ stderr: data.message });
    } else if (type === 'test:summary' && data.file === undefined) {
      yield line({ counts: data.counts });
    }
  }
}

const line = (record) => `${JSON.stringify(record)}\n`;

function explain(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause?.message ?? cause);
}
