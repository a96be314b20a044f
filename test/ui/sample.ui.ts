import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { ROOT } from '../vscode/harness/paths.ts';
import { type EditorServer, startServer } from '../vscode/harness/server.ts';
import { type TemporaryFolder, temporaryFolder } from '../vscode/harness/temporary.ts';
import { packageExtension } from './package.ts';
import * as bench from './workbench.ts';

const DRAFT = 'flood.md';

/** Claims of the sample, each with enough words around it to be found. */
const SUPPORTED = '62 metres high';
const CONTRADICTED = '25,000 for every';
const UNCITED = 'Helene Marchetti';
const DRAGGED = UNCITED;

/** Pictures that the documentation shows. */
const DOCUMENTED = ['hover-light', 'hover-dark', 'quick-fix-light', 'views-light', 'report-light'];

/** What a row says of its claim before it says how that was judged. */
const wordsBefore = (label: string | null): string => label?.split(', ')[0] ?? '';

describe('the packaged extension and the sample', () => {
  let desk: TemporaryFolder;
  let server: EditorServer;
  let workbench: bench.Workbench;
  let text: string;

  before(async () => {
    desk = await temporaryFolder('sample');
    await cp(join(ROOT, 'corpus'), join(desk.path, 'corpus'), { recursive: true });
    await cp(join(ROOT, 'test', 'sample', DRAFT), join(desk.path, DRAFT));
    text = await saved();
    server = await startServer({
      install: [await packageExtension()],
      settings: bench.CALM,
      environment: { XDG_CACHE_HOME: join(desk.path, '.cache') },
    });
    workbench = await bench.openWorkbench(server.port, desk.path, DRAFT, {
      width: 1280,
      height: 720,
      scale: 1.5,
    });
    await bench.clearTheDesk(workbench.page);
  });

  after(async () => {
    await workbench?.close();
    await server?.stop();
    await desk?.remove();
  });

  afterEach(async (context) => {
    if ('passed' in context && !context.passed)
      await bench.takePicture(workbench.page, `failed ${context.name}`);
  });

  const saved = () => readFile(join(desk.path, DRAFT), 'utf8');

  it('underlines errors and warnings in the draft', async () => {
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await picturesOf('squiggles');
  });

  it('says in the status bar how many claims are open', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: /Stet: \d+ of \d+ claims open/ }).waitFor();
  });

  it('offers there what can be done', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: /Stet:/ }).click();
    const offer = workbench.page.locator('.quick-input-list .monaco-list-row');
    await offer.filter({ hasText: 'Open the report' }).waitFor();
    await bench.takePicture(workbench.page, 'actions');
    await workbench.page.keyboard.press('Escape');
  });

  it('lists claims and sources beside the draft, each with words for a screen reader', async () => {
    await bench.runCommand(workbench.page, 'Focus on Claims View');
    await bench.row(workbench.page, /^€25,000, contradicted, line \d+/).waitFor();
    await bench.row(workbench.page, /, Lindhavn Courier, .*key courier2031lower/).waitFor();
    await picturesOf('views');
  });

  it('lists claims in order', async () => {
    await bench.runCommand(workbench.page, 'Stet: List Claims in Order');
    await bench.row(workbench.page, /^contradicted, \d+ claim/).waitFor({ state: 'detached' });
    await picturesOf('claims-in-order');
  });

  it('goes through claims by the keyboard, and keeps what was verified', async () => {
    const { keyboard } = workbench.page;
    // the cursor is in another claim than the one that is chosen
    await bench.goTo(workbench.page, text, SUPPORTED);
    await bench.runCommand(workbench.page, 'Focus on Claims View');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    const chosen = await bench.focusedWords(workbench.page);
    await keyboard.press('Control+Enter');
    await bench.answerInput(workbench.page, 'by phone with the ministry');
    const verified = bench.row(workbench.page, /, verified, line \d+, .*by phone with the ministry/);
    await verified.waitFor();
    assert.equal(wordsBefore(await verified.getAttribute('aria-label')), wordsBefore(chosen));
    const ledger = await readFile(join(desk.path, '.stet', 'ledger.jsonl'), 'utf8');
    assert.match(ledger, /"note":"by phone with the ministry"/);
    await keyboard.press('Delete');
    await bench.row(workbench.page, /, verified, line/).waitFor({ state: 'detached' });
    await bench.runCommand(workbench.page, 'Stet: Group Claims by Verdict');
  });

  it('cites a source by the keyboard, chosen by its key', async () => {
    const { keyboard } = workbench.page;
    await bench.goTo(workbench.page, text, DRAGGED);
    await bench.runCommand(workbench.page, 'Focus on Sources View');
    await keyboard.press('Control+Enter');
    await bench.answerInput(workbench.page, 'courier2031lower');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await bench.save(workbench.page);
    assert.match(await saved(), /\[@courier2031lower\]/);
    await bench.undo(workbench.page);
  });

  it('cites a source that is dragged onto a sentence', async () => {
    await bench.goTo(workbench.page, text, DRAGGED);
    const line = workbench.page.locator('.view-line', { hasText: /Helene.Marchetti/ }).first();
    await bench.row(workbench.page, /key courier2031lower/).dragTo(line);
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await bench.save(workbench.page);
    assert.match(await saved(), /\[@courier2031lower\]/);
    await bench.undo(workbench.page);
    assert.equal(await saved(), text);
    await bench.runCommand(workbench.page, 'View: Close Primary Side Bar');
  });

  it('shows the passage behind a supported claim', async () => {
    await bench.goTo(workbench.page, text, SUPPORTED);
    await bench.showHover(workbench.page, /Supported[\s\S]*62/);
    await picturesOf('hover-supported');
  });

  it('shows what the sources say instead of a contradicted claim', async () => {
    await bench.goTo(workbench.page, text, CONTRADICTED);
    await bench.showHover(workbench.page, /Contradicted[\s\S]*15,000/);
    await picturesOf('hover');
    await workbench.page.keyboard.press('Escape');
  });

  it('puts the right value in by a quick fix, and the file on disk has it after saving', async () => {
    await bench.goTo(workbench.page, text, CONTRADICTED);
    const offer = await bench.openQuickFixes(workbench.page, /^Replace with “.?15,000”/);
    await picturesOf('quick-fix');
    await bench.applyAndSave(workbench.page, offer);
    assert.match(await saved(), /a first payment of €15,000 for every destroyed house/);
  });

  it('cites a source by a quick fix', async () => {
    await bench.goTo(workbench.page, text, UNCITED);
    const offer = await bench.openQuickFixes(workbench.page, /^Cite Lindhavn Courier/);
    await bench.applyAndSave(workbench.page, offer);
    assert.match(await saved(), /Helene Marchetti, which begins on 9 April \[@courier2031lower\]\./);
  });

  it('reports on the draft in a panel', async () => {
    await bench.runCommand(workbench.page, 'Stet: Open Report');
    const report = bench.webview(workbench.page);
    await report.locator('.mark.contradicted').first().waitFor();
    await picturesOf('report');
    await report.locator('details[open] figcaption a').first().click();
    await workbench.page.locator('.tab.active', { hasNotText: /flood\.md|Report/ }).waitFor();
    await bench.runCommand(workbench.page, 'View: Close All Editors');
  });

  it('goes through sources by the keyboard, and opens one', async () => {
    const { keyboard } = workbench.page;
    await bench.runCommand(workbench.page, 'Focus on Sources View');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    assert.match(await bench.focusedWords(workbench.page), /, key \w+/);
    await keyboard.press('Enter');
    await workbench.page.locator('.tab.active').waitFor();
    await bench.runCommand(workbench.page, 'View: Close All Editors');
    await bench.runCommand(workbench.page, 'View: Close Primary Side Bar');
  });

  it('has a walkthrough of four steps, shown when asked for', async () => {
    await bench.runCommand(workbench.page, 'Stet: Get Started');
    await workbench.page.locator('.getting-started-step').nth(3).waitFor();
    await picturesOf('walkthrough');
    await workbench.page.locator('.getting-started-step').nth(3).click();
    await bench.takePicture(workbench.page, 'walkthrough-verify');
  });

  it('has shown nothing that pops up', async () => {
    assert.deepEqual(await workbench.page.locator('.notification-toast').allInnerTexts(), []);
  });

  async function picturesOf(name: string): Promise<void> {
    for (const theme of bench.THEMES) {
      await bench.useTheme(workbench.page, theme);
      const full = `${name}-${theme}`;
      await bench.takePicture(workbench.page, full, DOCUMENTED.includes(full));
    }
    await bench.useTheme(workbench.page, 'light');
  }
});
