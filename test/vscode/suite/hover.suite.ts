import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { findings, hover, openDraft } from './desk.ts';

suite('hover', () => {
  test('shows the passage behind a supported claim, its source, key and line', async () => {
    const draft = await openDraft(
      'hover-supported.md',
      'A fire destroyed «14» warehouses on the Orrin quay, and the brigade lost 77 ladders.\n',
    );
    await findings(draft.document, ['number-unsupported: 77']);
    const text = await hover(draft, draft.marks[0]!);
    assert.match(text, /\*\*Supported\*\*/);
    assert.match(text, /A fire destroyed \*\*14\*\* warehouses on the Orrin quay/);
    assert.match(text, /\[Fire on the Orrin quay\]\(file:\/\/\/\S*\/harbour-courier\.md#L10\)/);
    assert.match(text, /Harbour Courier/);
    assert.match(text, /`@[\w-]+`/);
  });

  test('says that a value is not to be found', async () => {
    const draft = await openDraft('hover-unsupported.md', 'The brigade of Orrin lost «77» ladders.\n');
    await findings(draft.document, ['number-unsupported: 77']);
    assert.match(await hover(draft, draft.marks[0]!), /\*\*Not found\*\*/);
  });

  test('shows what the source has instead', async () => {
    const draft = await openDraft('hover-contradicted.md', 'The port authority employs «355» people.\n');
    await findings(draft.document, ['number-contradicted: 355']);
    const text = await hover(draft, draft.marks[0]!);
    assert.match(text, /\*\*Contradicted\*\*/);
    assert.match(text, /\*\*340\*\*/);
  });
});
