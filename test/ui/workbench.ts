import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { remote, workbenchUrl } from '../vscode/harness/browser-host.ts';
import { type BrowserOptions, openBrowser } from '../vscode/harness/chromium.ts';
import { CACHE, ROOT } from '../vscode/harness/paths.ts';

/** A workbench in Chromium with one file open in front. */
export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

/** Settings that leave the draft and what Stet says of it on the screen, and little else. */
export const CALM = {
  'files.autoSave': 'off',
  'workbench.activityBar.location': 'hidden',
  'window.autoDetectColorScheme': true,
  'window.autoDetectHighContrast': true,
  'workbench.preferredHighContrastColorTheme': 'Default High Contrast',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.hover.delay': 100,
  'editor.hover.above': false,
  'editor.stickyScroll.enabled': false,
  'remote.autoForwardPorts': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.guides.indentation': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.unicodeHighlight.ambiguousCharacters': false,
} as const;

/** Opens `file` of `folder` on the server at `port`. */
export async function openWorkbench(
  port: number,
  folder: string,
  file: string,
  options: BrowserOptions = {},
): Promise<Workbench> {
  const context = await openBrowser(options);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const payload = [['openFile', remote(port, join(folder, file))]] as const;
  await page.goto(workbenchUrl(port, { workspace: folder, payload }));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  return { page, close: () => context.close() };
}

/** Closes what stands beside and over the editor. */
export async function clearTheDesk(page: Page): Promise<void> {
  for (const command of ['View: Close Primary Side Bar', 'Notifications: Clear All Notifications']) {
    await runCommand(page, command);
  }
}

/** Runs a command by its title. A title that no command has is left at that. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Puts the cursor into the first occurrence of `words` in the text of the file. */
export async function goTo(page: Page, text: string, words: string): Promise<void> {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`the draft has no “${words}”`);
  const before = text.slice(0, at + 1);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n', at) + 1;
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Shows the hover at the cursor and waits until it says what is expected; its parts come one by one. */
export async function showHover(page: Page, expected: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor();
}

/** Opens the light bulb's menu; resolves with the offer that has `title`. The editor drops the menu when providers change. */
export async function openQuickFixes(page: Page, title: RegExp): Promise<Locator> {
  const offer = page.locator('.action-widget .action').filter({ hasText: title }).first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('Control+.');
    try {
      await offer.waitFor({ timeout: 5_000 });
      return offer;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Takes an offer, and saves when its edit has arrived. */
export async function applyAndSave(page: Page, offer: Locator): Promise<void> {
  await offer.click();
  await page.locator('.tab.active.dirty').waitFor();
  await save(page);
}

/** The colours that pictures are taken in. */
export const THEMES = ['light', 'dark', 'contrast'] as const;

const PICKED = {
  light: { scheme: 'light', mark: '.monaco-workbench.vs' },
  dark: { scheme: 'dark', mark: '.monaco-workbench.vs-dark' },
  // of a system that asks for both
  contrast: { scheme: 'dark', mark: '.monaco-workbench.hc-black' },
} as const;

/** Switches the colours, as the desktop's night mode or high contrast would. */
export async function useTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  const { scheme, mark } = PICKED[theme];
  const forcedColors = theme === 'contrast' ? 'active' : 'none';
  await page.emulateMedia({ colorScheme: scheme, forcedColors });
  await page.locator(mark).waitFor();
}

/** A row of a view or list by what a screen reader says of it. */
export const row = (page: Page, words: RegExp): Locator =>
  page.getByRole('treeitem', { name: words }).first();

/** What a screen reader says of the row that the keyboard is at. */
export async function focusedWords(page: Page): Promise<string> {
  const focused = page.locator('.monaco-list:focus .monaco-list-row.focused');
  return (await focused.getAttribute('aria-label')) ?? '';
}

/** Types into the input that is open, and accepts it. */
export async function answerInput(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(text);
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** What stands in the web page of the panel in front. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');

/** Saves; the file is on disk when its tab is no longer marked. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/** Takes the last edit back, and saves. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.locator('.tab.active.dirty').waitFor();
  await save(page);
}

/** What only this way of running VS Code has. */
const HIDDEN =
  '[id*="keyboardLayout"], [id*="forwardedPorts"], [id*="status.host"] { display: none !important }';

/** Takes a picture for a look, and where it is `documented` for the documentation if the run was asked to. */
export async function takePicture(page: Page, name: string, documented = false): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled', style: HIDDEN });
  const folders = [join(CACHE, 'screens')];
  if (documented && process.env.UPDATE_DOCS) folders.push(join(ROOT, 'docs', 'images'));
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), picture);
  }
}
