import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { reportPage } from '../../server/report/page.ts';
import { fakeReport } from '../lsp/fake.ts';
import { openBrowser } from '../vscode/harness/chromium.ts';
import { type TemporaryFolder, temporaryFolder } from '../vscode/harness/temporary.ts';

const FOCUSED = 'document.activeElement';
const TEXT = '# Pumps\n\nCrews restored 47 pumps.\n\nThen 47 more came.\n';

describe('the report in a browser, by the keyboard alone', () => {
  let folder: TemporaryFolder;
  let browser: BrowserContext;
  let page: Page;

  before(async () => {
    folder = await temporaryFolder('report');
    const file = join(folder.path, 'report.html');
    await writeFile(file, reportPage([{ path: 'draft.md', text: TEXT, report: fakeReport(TEXT) }]));
    browser = await openBrowser();
    page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(pathToFileURL(file).href);
  });

  after(async () => {
    await browser?.close();
    await folder?.remove();
  });

  /** What has the focus: its tag, with its class or id. */
  const focused = (): Promise<string> =>
    page.evaluate(
      `(({ tagName, className, id }) => tagName.toLowerCase() + ' ' + (className || id))(${FOCUSED})`,
    );
  const press = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return focused();
  };
  /** The focus is seen: a line is drawn around what has it, on the screen. */
  const isSeen = (): Promise<boolean> =>
    page.evaluate(`(({ top, bottom }) => getComputedStyle(${FOCUSED}).outlineStyle !== 'none' &&
      top >= 0 && bottom <= innerHeight)(${FOCUSED}.getBoundingClientRect())`);

  it('skips to the draft', async () => {
    assert.equal(await press('Tab'), 'a skip');
    assert.ok(await isSeen());
    assert.equal(await press('Enter'), 'main drafts');
    assert.equal(await press('Tab'), 'a mark contradicted');
    assert.ok(await isSeen());
  });

  it('goes from a mark to its card, folds it, and goes back', async () => {
    assert.equal(await press('Enter'), 'summary c0-0');
    assert.ok(await isSeen());
    const isOpen = () => page.evaluate(`document.querySelector('details').open`);
    assert.equal(await isOpen(), true);
    await press('Enter');
    assert.equal(await isOpen(), false);
    await press('Enter');
    assert.equal(await press('Tab'), 'a back');
    assert.ok(await isSeen());
    assert.equal(await press('Enter'), 'a mark contradicted');
  });

  it('comes to everything that can be used, in the order of the page, and shows where it is', async () => {
    await page.reload();
    const usable = await page.locator('a[href], summary').count();
    const order: number[] = [];
    for (let at = 0; at < usable; at++) {
      await press('Tab');
      assert.ok(await isSeen());
      order.push(
        await page.evaluate(`[...document.querySelectorAll('a[href], summary')].indexOf(${FOCUSED})`),
      );
    }
    assert.deepEqual(
      order,
      Array.from({ length: usable }, (_, at) => at),
    );
  });

  it('names its parts for screen readers', async () => {
    for (const role of ['banner', 'main', 'heading', 'region', 'group'] as const)
      await page.getByRole(role).first().waitFor();
    await page.getByRole('link', { name: '47, contradicted' }).first().waitFor();
  });
});
