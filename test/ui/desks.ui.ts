import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { article, random } from '../index/generate.ts';
import { type EditorServer, startServer } from '../vscode/harness/server.ts';
import { type TemporaryFolder, temporaryFolder } from '../vscode/harness/temporary.ts';
import { packageExtension } from './package.ts';
import * as bench from './workbench.ts';

/** Enough for a person to call the reading off. */
const MANY = 3000;
const SENTENCES = 40;

const DRAFT = '# Quay\n\nThe fire brigade of Orrin sent 75 firefighters to the quay.\n';
const SOURCE = 'The fire brigade of Orrin sent 62 firefighters to the quay on 8 April 2031.\n';

describe('a folder that nobody trusts', () => {
  let home: TemporaryFolder;
  let server: EditorServer;
  const open: bench.Workbench[] = [];

  before(async () => {
    home = await temporaryFolder('desks');
    server = await startServer({
      install: [await packageExtension()],
      settings: {
        ...bench.CALM,
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
      environment: { XDG_CACHE_HOME: join(home.path, '.cache') },
    });
  });

  afterEach(async (context) => {
    for (const [at, { page, close }] of open.splice(0).entries()) {
      if ('passed' in context && !context.passed)
        await bench.takePicture(page, `failed ${context.name} ${at + 1}`);
      await close();
    }
  });

  after(async () => {
    await server?.stop();
    await home?.remove();
  });

  async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(home.path, name);
    await mkdir(join(folder, 'corpus'), { recursive: true });
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    return folder;
  }

  /** A window with the draft of a folder in front, closed after the test. */
  async function openWindow(folder: string): Promise<Page> {
    const window = await bench.openWorkbench(server.port, folder, 'draft.md');
    open.push(window);
    return window.page;
  }

  it('is checked as any other', async () => {
    const folder = await folderWith('small', { 'draft.md': DRAFT, 'corpus/courier.txt': SOURCE });
    const page = await openWindow(folder);
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.locator('.squiggly-error').first().waitFor();
  });

  it('may have thousands of sources, whose reading can be called off and taken up again', async () => {
    const sources = Array.from({ length: MANY }, (_, at) => [
      `corpus/${at}.txt`,
      article(random(at + 1), SENTENCES),
    ]);
    const folder = await folderWith('many', {
      'draft.md': DRAFT,
      'corpus/courier.txt': SOURCE,
      ...Object.fromEntries(sources),
    });
    const page = await openWindow(folder);
    const reading = page.locator('.statusbar-item', { hasText: /Stet: reading \d+ of 3001/ });
    await reading.waitFor();
    await bench.takePicture(page, 'reading');
    await reading.click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Stop reading the sources' }).click();
    const stopped = page.locator('.statusbar-item', { hasText: 'Stet: sources not read' });
    await stopped.waitFor();
    await bench.takePicture(page, 'stopped');
    assert.equal(await page.locator('.squiggly-error').count(), 0);
    await bench.runCommand(page, 'Stet: Read All Sources Again');
    await page.locator('.squiggly-error').first().waitFor({ timeout: 90_000 });
    await stopped.waitFor({ state: 'detached' });
  });

  it('is the same in two windows', async () => {
    const folder = await folderWith('shared', { 'draft.md': DRAFT, 'corpus/courier.txt': SOURCE });
    const [one, two] = [await openWindow(folder), await openWindow(folder)];
    for (const page of [one, two]) {
      await page.locator('.squiggly-error').first().waitFor();
      await bench.runCommand(page, 'Focus on Claims View');
      await bench.row(page, /^75, contradicted/).waitFor();
    }
    await bench.row(one, /^75, contradicted/).click();
    await one.keyboard.press('Control+Enter');
    await bench.answerInput(one, 'by phone');
    for (const page of [one, two]) await bench.row(page, /^75, verified, .*by phone/).waitFor();
    await writeFile(join(folder, 'corpus', 'late.txt'), SOURCE.replace('62', '75'));
    for (const page of [one, two]) await bench.row(page, /^75, to be verified again/).waitFor();
    await bench.takePicture(two, 'two-windows');
    assert.match(await readFile(join(folder, '.stet', 'ledger.jsonl'), 'utf8'), /by phone/);
  });
});
