import { resolve } from 'node:path';
import { version } from '../../config/package.ts';
import type { Settings } from '../../config/settings.ts';
import { FORMATS } from '../formats/table.ts';
import { hasColour, type Io, widthOf } from '../io.ts';
import { writeFor } from '../write.ts';
import type { Target } from './flags.ts';
import { type Result, reaches } from './result.ts';

/** Writes a result in every format asked for. Throws `Failure` where a file cannot be written. */
export async function output(
  result: Result,
  targets: readonly Target[],
  quiet: boolean,
  { failOn }: Settings,
  io: Io,
): Promise<void> {
  const told = quiet ? atLeast(result, failOn) : result;
  for (const { format, file } of targets) {
    const render = await FORMATS[format]();
    const toFile = file !== undefined;
    const text = render(told, {
      version: version(),
      width: widthOf(io),
      colour: hasColour(io) && !toFile,
      quiet,
      cwd: io.cwd,
    });
    if (toFile) await writeFor(resolve(io.cwd, file), text, file);
    else io.stdout.write(text);
  }
}

/** Only what fails the check. */
function atLeast(result: Result, failOn: Settings['failOn']): Result {
  const drafts = result.drafts.map((draft) => {
    const findings = draft.report.findings.filter(({ severity }) => reaches(severity, failOn));
    return { ...draft, report: { ...draft.report, findings } };
  });
  return {
    ...result,
    drafts,
    unreadable: result.unreadable.filter(({ severity }) => reaches(severity, failOn)),
  };
}
