import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { StetClient } from './client.ts';

/** Writes a stet.json that fits the folder, and opens it; opens the settings that are there otherwise. */
export async function createConfig(client: StetClient): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  try {
    const { uri, text } = await client.newConfig(folder.uri);
    const file = Uri.parse(uri);
    if (text !== undefined) await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await window.showTextDocument(file);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Stet: ${folder.name} has no settings yet: ${words}`);
  }
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return window.showWorkspaceFolderPick({ placeHolder: 'The folder to write stet.json into' });
  }
  if (folders.length === 0) {
    void window.showInformationMessage('Stet: open a folder first; settings belong to one.');
  }
  return folders[0];
}
