import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { findings, openDraft, persistently, set } from './desk.ts';

const TEXT =
  '# Port\n\nThe port handled 912,000 tonnes of grain in 2030. The authority employs 355 people.\n';
const FOUND = ['number-contradicted: 355'];

/** Settings reach the server by themselves; it is asked until it has them. */
async function eventually<T>(ask: () => Thenable<readonly T[]>, holds: (found: readonly T[]) => boolean) {
  let found: readonly T[] = [];
  for (let attempt = 0; attempt < 50; attempt++) {
    found = (await persistently(ask)) ?? [];
    if (holds(found)) return found;
  }
  return found;
}

suite('margins', () => {
  teardown(async () => {
    for (const name of ['inlayHints', 'codeLens']) await set(name, undefined);
  });

  test('sources stand behind supported claims when the setting says so', async () => {
    const { document } = await openDraft('hints.md', TEXT);
    await findings(document, FOUND);
    const whole = new vscode.Range(0, 0, 9, 0);
    const ask = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
    assert.deepEqual(await persistently(ask), []);
    await set('inlayHints', true);
    const hints = await eventually(ask, (found) => found.length > 0);
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.match(labels.join(), /orrinportauthority2031/);
  });

  test('headings count their claims when the setting says so', async () => {
    const { document } = await openDraft('lenses.md', TEXT);
    await findings(document, FOUND);
    await set('codeLens', true);
    const ask = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9);
    const lenses = await eventually(ask, (found) => found.length > 0);
    assert.match(lenses[0]?.command?.title ?? '', /\d claims?/);
  });
});
