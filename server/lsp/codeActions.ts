import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';
import type { Home } from '../check/citations/cite.ts';
import { safeEdits } from '../check/fix-all.ts';
import type { CheckedClaim, Fix } from '../check/report.ts';
import type { Span } from '../text/span.ts';
import { acceptName } from './accept.ts';
import type { Checked } from './checked.ts';
import { homeOf, linkFrom } from './citing.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import { editOf, workspaceEdit } from './edits.ts';
import type { Engine } from './engine.ts';
import { claimAt } from './hover.ts';
import { placeOf } from './places.ts';
import { SERVER_COMMANDS } from './protocol.ts';
import { toSpan } from './ranges.ts';

/** Mends without asking what cannot be wrong. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.stet`;

/** What a code action needs to get its edit when it is chosen. */
export interface LateEdit {
  readonly uri: string;
  readonly version: number;
  readonly work: { readonly kind: 'cite-all' } | { readonly kind: 'accept'; readonly name: string };
}

/** What code actions are made from. */
export interface Workshop {
  readonly engine: Engine;
  readonly client: Client;
}

/** The offers of the light bulb for a range: preferred ones first, then other repairs, then silence, then places to look. */
export function codeActions(shop: Workshop, checked: Checked, params: CodeActionParams): CodeAction[] {
  const wants = wanted(params.context.only);
  const span = toSpan(checked.document.lines, params.range);
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(shop, checked, span) : []),
    ...(wants(FIX_ALL) ? fixAll(shop, checked) : []),
  ];
}

/** A kind stands for all kinds below it; without any the client takes everything. */
const wanted =
  (only: readonly string[] | undefined) =>
  (kind: string): boolean =>
    !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));

function quickFixes(shop: Workshop, checked: Checked, span: Span): readonly CodeAction[] {
  const home = homeOf(checked);
  const { document, report, settings } = checked;
  const fixes = shop.engine.fixes(document.draft(), report, span, settings, linkFrom(checked), home);
  const first = fixes.filter(({ preferred }) => preferred);
  const repairs = fixes.filter(({ preferred, kind }) => !preferred && kind !== 'ignore');
  const ignores = fixes.filter(({ preferred, kind }) => !preferred && kind === 'ignore');
  const made = (some: readonly Fix[]) => some.map((fix) => fixAction(shop, checked, fix, home));
  return [
    ...made([...first, ...repairs]),
    ...citeAllAction(shop, checked, span),
    ...acceptActions(shop, checked, span),
    ...made(ignores),
    ...lookActions(shop, checked, span),
  ];
}

function fixAction({ client }: Workshop, checked: Checked, fix: Fix, home: Home | undefined): CodeAction {
  const finding = fix.finding === undefined ? undefined : checked.report.findings[fix.finding];
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    ...(finding ? { diagnostics: [toDiagnostic(checked, finding)] } : {}),
    edit: editOf(client, checked.document, fix, home),
  };
}

function citeAllAction(shop: Workshop, checked: Checked, span: Span): readonly CodeAction[] {
  const claim = claimTouching(checked, span);
  if (claim?.verdict !== 'supported' || claim.kind === 'name') return [];
  const title = 'Cite all supported claims of this document';
  return late(shop, checked, { title, kind: CodeActionKind.QuickFix }, { kind: 'cite-all' });
}

function acceptActions(shop: Workshop, checked: Checked, span: Span): readonly CodeAction[] {
  const claim = claimTouching(checked, span);
  const at = claim ? checked.report.claims.indexOf(claim) : -1;
  const finding = checked.report.findings.find(
    (one) => one.claim === at && (one.rule === 'name-unknown' || one.rule === 'name-misplaced'),
  );
  if (!claim || !finding) return [];
  const name = claim.text.replace(/\s+/g, ' ');
  const diagnostics: Diagnostic[] = [toDiagnostic(checked, finding)];
  const action = {
    title: `Accept the name “${name}” in this project`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
  };
  return late(shop, checked, action, { kind: 'accept', name });
}

/** An action whose edit is made when it is chosen, or now for clients that want it at once. */
function late(
  shop: Workshop,
  checked: Checked,
  action: CodeAction,
  work: LateEdit['work'],
): readonly CodeAction[] {
  const { uri, version } = checked.document;
  if (shop.client.edits.late) return [{ ...action, data: { uri, version, work } satisfies LateEdit }];
  const edit = lateEdit(shop, checked, work);
  return edit ? [{ ...action, edit }] : [];
}

/** The edit of an action that got none when it was offered; undefined where there is nothing to change. */
export function lateEdit(shop: Workshop, checked: Checked, work: LateEdit['work']) {
  if (work.kind === 'accept') return acceptName(shop.client, checked, work.name);
  const { document, report, settings } = checked;
  const home = homeOf(checked);
  const fix = shop.engine.citeAll(document.draft(), report, settings, linkFrom(checked), undefined, home);
  return fix && editOf(shop.client, document, fix, home);
}

/** Ways to the best passage and to the explanation of the verdict. */
function lookActions({ client }: Workshop, checked: Checked, span: Span): readonly CodeAction[] {
  const claim = claimTouching(checked, span);
  if (!claim || !client.showsDocuments) return [];
  const { uri, lines } = checked.document;
  const best = claim.evidence[0];
  const place = best && placeOf(checked, best);
  const open = {
    title: 'Open the passage',
    command: SERVER_COMMANDS.open,
    arguments: [place?.uri, place?.range],
  };
  const explain = {
    title: 'Explain the verdict',
    command: SERVER_COMMANDS.explain,
    arguments: [uri, lines.position(claim.start)],
  };
  return [...(place ? [open] : []), ...(client.virtualDocuments ? [explain] : [])].map((command) => ({
    title: command.title,
    kind: CodeActionKind.QuickFix,
    command,
  }));
}

const claimTouching = ({ report }: Checked, { start, end }: Span): CheckedClaim | undefined =>
  claimAt(report, start) ?? report.claims.find((claim) => claim.start <= end && start <= claim.end);

function fixAll({ client }: Workshop, { document, report }: Checked): readonly CodeAction[] {
  const edits = safeEdits(document.text, report);
  if (edits.length === 0) return [];
  const title = 'Remove ignore comments that hide nothing';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(client, document, edits) }];
}
