import { type Position, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { ClaimView } from '../server/lsp/protocol.ts';
import type { StetClient } from './client.ts';
import type { DraftStore } from './drafts.ts';

/** What a command of a tree is given: the node it was called on, or by its keys that the selected one is meant. */
export type ClaimArgument = { readonly claim?: ClaimView } | 'selected' | undefined;

/** The claim that a command is about: the one of its node, else the one at the cursor, else the selected one. */
export function claimFor(
  drafts: DraftStore,
  argument: ClaimArgument,
  selected: ClaimView | undefined,
): ClaimView | undefined {
  const given = argument === 'selected' ? selected : (argument?.claim ?? claimAtCursor(drafts) ?? selected);
  // it may be of an earlier answer
  return given && drafts.claims?.claims.find(({ id }) => id === given.id);
}

function claimAtCursor({ claims, document }: DraftStore): ClaimView | undefined {
  const editor = window.activeTextEditor;
  if (!editor || editor.document !== document) return undefined;
  return claims?.claims.find(({ range }) => rangeOf(range).contains(editor.selection.active));
}

/** Shows a claim in the draft; with `focus` the cursor goes there too. */
export async function showClaim({ document }: DraftStore, claim: ClaimView, focus: boolean): Promise<void> {
  if (!document) return;
  const range = rangeOf(claim.range);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const options = { preserveFocus: !focus, ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}) };
  const editor = await window.showTextDocument(document, options);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Marks a claim as verified, with a note that may be empty. */
export async function verify(client: StetClient, drafts: DraftStore, claim: ClaimView): Promise<void> {
  const note = await window.showInputBox({
    title: `Stet: Verify “${claim.text}”`,
    prompt: 'How was it verified? The note is kept in .stet/ledger.jsonl.',
    placeHolder: 'by phone with the harbour office',
    value: claim.verified ?? '',
  });
  if (note !== undefined)
    await change(drafts, claim, (params) => client.mark({ ...params, note: note.trim() }));
}

/** Takes the mark back. */
export const unverify = (client: StetClient, drafts: DraftStore, claim: ClaimView): Promise<void> =>
  change(drafts, claim, (params) => client.unmark(params));

async function change(
  drafts: DraftStore,
  { id }: ClaimView,
  write: (params: { readonly uri: string; readonly id: string }) => Promise<void>,
): Promise<void> {
  const uri = drafts.document?.uri.toString();
  if (!uri) return;
  try {
    await write({ uri, id });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Stet: the ledger was not changed: ${words}`);
  }
  await drafts.refresh();
}

const rangeOf = ({
  start,
  end,
}: {
  readonly start: Pick<Position, 'line' | 'character'>;
  readonly end: Pick<Position, 'line' | 'character'>;
}): Range => new Range(start.line, start.character, end.line, end.character);
