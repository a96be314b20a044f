import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from 'playwright-core';
import { runToEnd } from './processes.ts';
import { temporaryFolder } from './temporary.ts';

const PACKAGES = ['chromium', 'fonts-dejavu-core'];

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox, since tests often run as root in a container; no traffic but to this machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Path of a Chromium, installed by apt where that is possible. Throws with what to install otherwise. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const found = CANDIDATES.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) return installChromium();
  throw new Error(
    'the editor tests need Chromium: on Debian run "apt-get install chromium", elsewhere install Chromium ' +
      'or Chrome and put its path in CHROMIUM',
  );
}

/** What a page is opened with. */
export interface BrowserOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for one CSS pixel; 2 gives crisp screenshots. */
  readonly scale?: number;
}

/** A browser with an empty profile. */
export async function openBrowser(options: BrowserOptions = {}): Promise<BrowserContext> {
  const executablePath = await findChromium();
  const profile = await temporaryFolder('chromium');
  return chromium.launchPersistentContext(profile.path, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: 'light',
  });
}

async function installChromium(): Promise<string> {
  console.log('  installing Chromium with apt (about half a minute, once)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { code, output } = await runToEnd('apt-get', args, { env });
    if (code !== 0) throw new Error(`apt-get ${args[0]} failed; install Chromium by hand:\n${output.trim()}`);
  }
  return CANDIDATES[0]!;
}
