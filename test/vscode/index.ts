import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import { notes } from './notes.ts';

/** What the runner reads back: a crashed extension host ends with code 0, so its exit code says nothing. */
export interface SuiteReport {
  readonly passed: number;
  readonly failed: number;
  readonly lines: readonly string[];
  /** What tests have measured, for a person to read. */
  readonly notes: readonly string[];
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

/** VS Code calls this in the extension host. Rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: class {} as never });
  if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/all.ts');
  const report = await execute(mocha);
  const target = process.env.TEST_REPORT;
  if (target) await writeFile(target, JSON.stringify(report));
  if (report.failed > 0 || report.passed === 0) throw new Error(`${report.failed} editor tests failed`);
}

function execute(mocha: Mocha): Promise<SuiteReport> {
  const lines: string[] = [];
  const failures: { title: string; error: string }[] = [];
  let passed = 0;
  return new Promise((done) => {
    const runner = mocha.run((failed) => done({ passed, failed, lines, notes, failures }));
    runner.on('pass', (test) => {
      passed += 1;
      lines.push(`ok ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      lines.push(`not ok ${test.fullTitle()}`);
      failures.push({ title: test.fullTitle(), error: String(error?.stack ?? error) });
    });
  });
}
