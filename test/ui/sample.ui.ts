import assert from 'node:assert/strict';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { CACHE, ROOT } from '../vscode/harness/paths.ts';
import { runToEnd } from '../vscode/harness/processes.ts';
import { type EditorServer, startServer } from '../vscode/harness/server.ts';
import { type TemporaryFolder, temporaryFolder } from '../vscode/harness/temporary.ts';
import * as bench from './workbench.ts';

const DRAFT = 'flood.md';

/** Claims of the sample, each with enough words around it to be found. */
const SUPPORTED = '62 metres high';
const CONTRADICTED = '25,000 for every';
const UNCITED = 'Helene Marchetti';

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
    await bench.takePicture(workbench.page, 'squiggles-light');
  });

  it('says in the status bar how many claims are open', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: /Stet: \d+ of \d+ claims open/ }).waitFor();
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

  it('has shown nothing that pops up', async () => {
    assert.deepEqual(await workbench.page.locator('.notification-toast').allInnerTexts(), []);
  });

  async function picturesOf(name: string): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await bench.useTheme(workbench.page, theme);
      await bench.takePicture(workbench.page, `${name}-${theme}`, name.startsWith('hover'));
    }
    await bench.useTheme(workbench.page, 'light');
  }
});

/** What a user would install, with everything that is missing from the package missing here too. */
async function packageExtension(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const vsix = join(CACHE, 'stet.vsix');
  const { code, output } = await runToEnd('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: ROOT,
  });
  assert.equal(code, 0, output);
  return vsix;
}
