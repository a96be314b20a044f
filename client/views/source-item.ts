import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { FolderSources, SourceView, UnreadableView } from '../../server/lsp/protocol.ts';
import { COMMANDS } from '../names.ts';

/** A node of the Sources view. `folder` stands there only when there are several. */
export type SourceNode =
  | { readonly kind: 'folder'; readonly folder: FolderSources }
  | { readonly kind: 'source'; readonly source: SourceView }
  | { readonly kind: 'loss'; readonly source: SourceView; readonly at: number }
  | { readonly kind: 'unreadable'; readonly folder: string; readonly files: readonly UnreadableView[] }
  | { readonly kind: 'file'; readonly file: UnreadableView };

export function sourceItem(node: SourceNode): TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node.folder);
    case 'source':
      return itemOf(node.source);
    case 'loss':
      return lossItem(node.source, node.at);
    case 'unreadable':
      return unreadableItem(node.folder, node.files.length);
    case 'file':
      return fileItem(node.file);
  }
}

function folderItem({ folder, sources }: FolderSources): TreeItem {
  const item = new TreeItem(Uri.parse(folder), TreeItemCollapsibleState.Expanded);
  item.id = `folder ${folder}`;
  item.iconPath = ThemeIcon.Folder;
  item.description = String(sources.length);
  return item;
}

function itemOf(source: SourceView): TreeItem {
  const { key, title, publisher, date, losses, uri } = source;
  const item = new TreeItem(
    title ?? key,
    losses.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const facts = [`@${key}`, date, usedWords(source)].filter((fact) => fact !== undefined);
  item.id = `source ${uri}`;
  item.description = facts.join(' · ');
  item.iconPath = iconOf(source);
  item.tooltip = tooltip(source);
  item.contextValue = 'source';
  item.command = { command: COMMANDS.openSource, title: 'Open', arguments: [{ kind: 'source', source }] };
  const spoken = [title ?? key, publisher, date, `key ${key}`, usedWords(source), lossWords(source)];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', '), role: 'treeitem' };
  return item;
}

const usedWords = ({ claims }: SourceView): string | undefined =>
  claims === 0 ? undefined : claims === 1 ? 'supports 1 claim' : `supports ${claims} claims`;

const lossWords = ({ losses }: SourceView): string | undefined =>
  losses.length === 0 ? undefined : losses.length === 1 ? '1 loss' : `${losses.length} losses`;

const ICONS: Readonly<Record<string, string>> = {
  markdown: 'markdown',
  html: 'globe',
  pdf: 'file-pdf',
  docx: 'file-text',
  xlsx: 'table',
  csv: 'table',
  tsv: 'table',
  json: 'json',
  jsonl: 'json',
  epub: 'book',
  eml: 'mail',
  srt: 'comment-discussion',
  vtt: 'comment-discussion',
};

/** A source that lost something while it was read is coloured as a warning. */
const iconOf = ({ format, losses }: SourceView): ThemeIcon =>
  new ThemeIcon(
    ICONS[format] ?? 'file',
    losses.length > 0 ? new ThemeColor('list.warningForeground') : undefined,
  );

function tooltip(source: SourceView): MarkdownString {
  const { key, title, publisher, date, passages, uri } = source;
  const text = new MarkdownString('**').appendText(title ?? key).appendMarkdown('**\n\n');
  const facts = [publisher, date, `${passages} ${passages === 1 ? 'passage' : 'passages'}`];
  text.appendText(facts.filter((fact) => fact !== undefined).join(' · ')).appendMarkdown('\n\n');
  text.appendMarkdown('`').appendText(`@${key}`).appendMarkdown('`\n\n');
  text.appendText(Uri.parse(uri).fsPath).appendMarkdown('\n\n');
  const used = usedWords(source);
  if (used) text.appendText(`${used} of the open drafts`);
  return text;
}

function lossItem({ uri, losses }: SourceView, at: number): TreeItem {
  const item = new TreeItem(losses[at]!);
  item.id = `loss ${at} ${uri}`;
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.tooltip = losses[at]!;
  item.accessibilityInformation = { label: `lost while reading: ${losses[at]}`, role: 'treeitem' };
  return item;
}

function unreadableItem(folder: string, count: number): TreeItem {
  const item = new TreeItem('Not evidence', TreeItemCollapsibleState.Collapsed);
  item.id = `unreadable ${folder}`;
  item.description = String(count);
  item.tooltip = 'Files that could not be read, or not wholly.';
  item.accessibilityInformation = { label: `not evidence, ${count} ${count === 1 ? 'file' : 'files'}` };
  return item;
}

function fileItem(file: UnreadableView): TreeItem {
  const { uri, message, line } = file;
  const item = new TreeItem(uri.slice(uri.lastIndexOf('/') + 1).replace(/%20/g, ' '));
  item.id = `file ${line ?? ''} ${message} ${uri}`;
  item.description = message;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.tooltip = message;
  item.command = { command: COMMANDS.openSource, title: 'Open', arguments: [{ kind: 'file', file }] };
  return item;
}
