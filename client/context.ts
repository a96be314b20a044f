import { commands } from 'vscode';

/** Conditions of menus and views, as package.json names them. */
export type ContextKey =
  | 'stet.activated'
  | 'stet.enabled'
  | 'stet.reading'
  | 'stet.draft'
  | 'stet.claimsGrouped'
  | 'stet.claimsFiltered';

const known = new Map<ContextKey, boolean>();

/** Tells the editor a condition, when it has changed. */
export function setContext(key: ContextKey, value: boolean): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void commands.executeCommand('setContext', key, value);
}
