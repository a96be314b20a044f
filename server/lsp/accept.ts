import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { addName, newConfig } from '../config/edit.ts';
import type { Checked } from './checked.ts';
import type { Client } from './client.ts';
import { workspaceEdit } from './edits.ts';

/** The edit that makes the project accept a name: of its nearest settings file, or of a new one. Undefined where there is no way. */
export function acceptName(client: Client, checked: Checked, name: string): WorkspaceEdit | undefined {
  const { project, settings, document } = checked;
  const { names } = project.config.settings;
  // an override has a list of its own for this draft, and what is added to the other would not count
  if (settings.names !== names || names.includes(name)) return undefined;
  const { file } = project.config;
  if (file === undefined) {
    if (!client.edits.creates) return undefined;
    const path = join(project.folder, 'stet.json');
    const edits = [{ start: 0, end: 0, text: newConfig([name]) }];
    return workspaceEdit(client, document, [], [{ path, text: '', edits, created: true }]);
  }
  const text = textOf(file);
  const edits = text === undefined ? [] : addName(file, text, name, names);
  return text !== undefined && edits.length > 0
    ? workspaceEdit(client, document, [], [{ path: file, text, edits }])
    : undefined;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
