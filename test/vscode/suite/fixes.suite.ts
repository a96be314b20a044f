import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { applyFix, desk, findings, links, openDraft } from './desk.ts';

const SENTINEL = 'The brigade of Orrin lost 77 ladders.\n';

interface Style {
  readonly name: string;
  /** A sentence that shows the draft's style, and what is behind the sentinel at the end. */
  readonly before: string;
  readonly end?: string;
  readonly expected: RegExp;
  /** Where the setting decides, not the draft. */
  readonly folder?: () => vscode.Uri;
}

const STYLES: readonly Style[] = [
  {
    name: 'Pandoc',
    before: 'The port authority employs 340 people [@orrinportauthority2031port].\n\n',
    expected: /on the Orrin quay \[@[\w-]+\]\.\n/,
  },
  {
    name: 'footnote, with its definition',
    before: 'The port authority employs 340 people.[^1]\n\n',
    end: '\n[^1]: Port of Orrin, annual report.\n',
    expected:
      /on the Orrin quay\.\[\^(\w+)\]\n[\s\S]*\n\[\^\1\]: \[Fire on the Orrin quay\].*Harbour Courier/,
  },
  {
    name: 'link, as the settings say',
    before: 'The port authority employs 340 people.\n\n',
    folder: links,
    expected:
      /on the Orrin quay \(\[Harbour Courier\]\(\.\.\/\.\.\/desk\/sources\/harbour-courier\.md\)\)\.\n/,
  },
];

suite('quick fixes', () => {
  for (const { name, before, end = '', expected, folder = desk } of STYLES) {
    test(`cite in the draft's style: ${name}`, async () => {
      const claim = 'A fire destroyed «14» warehouses on the Orrin quay.\n\n';
      const draft = await openDraft(
        `cite-${name.slice(0, 4).toLowerCase()}.md`,
        before + claim + SENTINEL + end,
        folder(),
      );
      await findings(draft.document, ['number-unsupported: 77']);
      await applyFix(draft, draft.marks[0]!, /^Cite Harbour Courier/);
      assert.match(draft.document.getText(), expected);
    });
  }

  test('put the right value in, and undo takes it back', async () => {
    const text = 'The fire brigade of Orrin sent «75» firefighters to the quay.\n';
    const draft = await openDraft('replace.md', text);
    await findings(draft.document, ['number-contradicted: 75']);
    await applyFix(draft, draft.marks[0]!, /^Replace with “62”/);
    assert.match(draft.document.getText(), /sent 62 firefighters/);
    await findings(draft.document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.document.getText(), text.replace(/[«»]/g, ''));
    await findings(draft.document, ['number-contradicted: 75']);
  });

  test('ignore a finding from then on', async () => {
    const draft = await openDraft('ignore.md', SENTINEL.replace('77', '«77»'));
    await findings(draft.document, ['number-unsupported: 77']);
    await applyFix(draft, draft.marks[0]!, /^Ignore number-unsupported/);
    await findings(draft.document, []);
    assert.match(draft.document.getText(), /<!-- stet-disable-line number-unsupported -- reason -->/);
  });
});
