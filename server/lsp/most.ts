import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';

/** Findings of one draft that are shown at most. An editor must be sent all of them at each change; VS Code shows no more either. */
export const MOST = 1_000;

/**
 * The most serious findings, of those as serious the ones nearest to a line, in order; and a word on the rest where there are more than
 * `most`.
 */
export function mostOf(all: readonly Diagnostic[], line: number, most = MOST): readonly Diagnostic[] {
  if (all.length <= most) return all;
  const far = ({ range }: Diagnostic): number => Math.abs(range.start.line - line);
  const ranked = all
    .map((one, at) => ({ at, severity: one.severity ?? DiagnosticSeverity.Error, far: far(one) }))
    .sort((a, b) => a.severity - b.severity || a.far - b.far || a.at - b.at);
  const shown = ranked.slice(0, most).sort((a, b) => a.at - b.at);
  return [word(all.length, most), ...shown.map(({ at }) => all[at]!)];
}

const START = { line: 0, character: 0 };

const word = (all: number, most: number): Diagnostic => ({
  range: { start: START, end: START },
  severity: DiagnosticSeverity.Information,
  source: 'stet',
  message: `Of ${all} findings the ${most} most serious ones are shown, those near the last change before others; “stet check” lists all.`,
});
