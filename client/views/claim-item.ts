import { MarkdownString, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ClaimView } from '../../server/lsp/protocol.ts';
import { COMMANDS } from '../names.ts';
import { changeWords, type Heading, headingOf, iconOf, wordsOf } from './claim-words.ts';

/** A node of the Claims view: a heading with the claims below it, or a claim. */
export type ClaimNode =
  | { readonly heading: Heading; readonly claims: readonly ClaimView[] }
  | { readonly claim: ClaimView; readonly grouped?: true };

export function claimItem(node: ClaimNode): TreeItem {
  return 'claim' in node ? itemOf(node.claim, node.grouped) : headingItem(node.heading, node.claims.length);
}

function headingItem(heading: Heading, count: number): TreeItem {
  const words = wordsOf(heading);
  const item = new TreeItem(
    words[0]!.toUpperCase() + words.slice(1),
    heading === 'supported' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = heading;
  item.description = String(count);
  item.contextValue = 'heading';
  item.accessibilityInformation = { label: `${words}, ${count} ${count === 1 ? 'claim' : 'claims'}` };
  return item;
}

/** Under a heading the verdict is not said again. */
function itemOf(claim: ClaimView, grouped = false): TreeItem {
  const heading = headingOf(claim);
  const item = new TreeItem(shorten(claim.text), TreeItemCollapsibleState.None);
  item.id = claim.id;
  const known = claim.verified ?? claim.sources[0];
  item.description = [grouped ? undefined : wordsOf(heading), known].filter(Boolean).join(' · ');
  item.iconPath = iconOf(heading);
  item.tooltip = tooltip(claim, heading);
  item.contextValue = `claim ${claim.standing}`;
  item.command = { command: COMMANDS.showClaim, title: 'Show in the Draft', arguments: [{ claim }] };
  const place = `line ${claim.range.start.line + 1}`;
  const facts = [claim.text, wordsOf(heading), place, claim.note, claim.verified, changeWords(claim)];
  item.accessibilityInformation = { label: facts.filter(Boolean).join(', '), role: 'treeitem' };
  return item;
}

/** Longest label, in UTF-16 units; a quotation would fill the view. */
const WIDTH = 60;

const shorten = (text: string): string =>
  text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 1).trimEnd()}…`;

function tooltip(claim: ClaimView, heading: Heading): MarkdownString {
  const text = new MarkdownString();
  const paragraph = (words: string) => text.appendText(words).appendMarkdown('\n\n');
  text.appendMarkdown('**').appendText(claim.text).appendMarkdown('** ');
  paragraph(`${wordsOf(heading)}, line ${claim.range.start.line + 1}`);
  paragraph(claim.sentence);
  if (claim.note) paragraph(claim.note);
  if (claim.sources.length > 0) paragraph(`Sources: ${claim.sources.join(', ')}`);
  if (claim.verified) paragraph(`Verified: ${claim.verified}`);
  const changed = changeWords(claim);
  if (changed) paragraph(changed);
  return text;
}
