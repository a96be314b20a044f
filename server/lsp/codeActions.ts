import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import type { Checked } from './checks.ts';
import { homeOf, linkFrom } from './citing.ts';
import { toCodeAction, toSpan } from './convert.ts';
import type { Engine } from './engine.ts';

/** The offers of the light bulb for a range, preferred ones first. */
export function codeActions(
  engine: Engine,
  checked: Checked,
  params: CodeActionParams,
  versioned: boolean,
): readonly CodeAction[] {
  const { only } = params.context;
  if (only && !only.some((kind) => kind === '' || kind === 'quickfix')) return [];
  const { document, report, project } = checked;
  const span = toSpan(document.lines, params.range);
  const home = homeOf(checked);
  const { settings } = project.config;
  const fixes = engine.fixes(document.draft(), report, span, settings, linkFrom(checked), home);
  return [...fixes]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .map((fix) => toCodeAction(checked, fix, versioned, home));
}
