import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { Uri } from 'vscode';
import {
  bare,
  diagnostics,
  findings,
  findingsNow,
  openDraft,
  replace,
  show,
  stet,
  writeSource,
} from './desk.ts';

// Every draft has one finding at least, so that a test knows when the draft has been checked.
suite('diagnostics', () => {
  suiteTeardown(async () => {
    await writeSource('lighthouse.txt', undefined).catch(() => undefined);
  });

  test('mark an invented number and leave supported claims alone', async () => {
    const { document } = await openDraft(
      'invented.md',
      'A fire destroyed 14 warehouses on the Orrin quay on 8 April 2031.\n\n' +
        'The fire brigade of Orrin lost 77 ladders.\n',
    );
    await findings(document, ['number-unsupported: 77']);
    const [finding] = diagnostics(document);
    assert.match(finding!.message, /77/);
  });

  test('mark a value that a source contradicts, with the passage beside it', async () => {
    const { document } = await openDraft(
      'contradicted.md',
      'The fire brigade of Orrin sent 75 firefighters to the quay.\n',
    );
    await findings(document, ['number-contradicted: 75']);
    const [related] = diagnostics(document)[0]!.relatedInformation ?? [];
    assert.match(related?.message ?? '', /62 firefighters/);
    assert.match(related!.location.uri.path, /harbour-courier\.md$/);
    assert.equal(related!.location.range.start.line, 11);
  });

  test('mark a name that no source has', async () => {
    const { document } = await openDraft(
      'unknown-name.md',
      'The harbour master Ottilie Brandvold met Ludovika Strand on the Orrin quay.\n',
    );
    await findings(document, ['name-unknown: Ludovika Strand']);
  });

  test('follow an edit', async () => {
    const draft = await openDraft('edited.md', 'The port authority employs 355 people.\n');
    await findings(draft.document, ['number-contradicted: 355']);
    await replace(draft, '355', '340');
    await findings(draft.document, []);
    await replace(draft, '340', '390');
    await findings(draft.document, ['number-contradicted: 390']);
  });

  test('follow a source that is added, changed and deleted', async () => {
    const { document } = await openDraft('lighthouse.md', 'The lighthouse of Cape Vell has 41 steps.\n');
    await findings(document, ['name-unknown: Cape Vell', 'number-unsupported: 41']);
    await writeSource('lighthouse.txt', 'The lighthouse of Cape Vell has 41 steps and a red door.\n');
    await findings(document, []);
    await writeSource('lighthouse.txt', 'The lighthouse of Cape Vell has 43 steps and a red door.\n');
    await findings(document, ['number-contradicted: 41']);
    await writeSource('lighthouse.txt', undefined);
    await findings(document, ['name-unknown: Cape Vell', 'number-unsupported: 41']);
  });

  test('stay away from a folder without sources', async () => {
    const { document } = await show(Uri.joinPath(bare(), 'notes.md'));
    const checked = await openDraft('after-notes.md', 'The port authority employs 355 people.\n');
    await findings(checked.document, ['number-contradicted: 355']);
    assert.deepEqual(findingsNow(document), []);
    assert.equal((await stet()).status.of(bare())?.state ?? 'off', 'off');
  });
});
