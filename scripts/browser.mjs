/** Finds, or failing that installs, the Chromium that the browser tests and measurements drive. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const PLACES = [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((n) => join(folder, n))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Whether a browser starts: a wrapper script or a missing system library makes it fail here.
 * (Chrome on Windows opens a window when asked its version, so there it is believed.)
 * @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/**
 * The browser to use: CHROMIUM_PATH, else an installed Chrome or Chromium, else Playwright's own.
 * @returns {{ path: string, origin: string } | undefined}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return starts(chosen) ? { path: chosen, origin: 'CHROMIUM_PATH' } : undefined;
  const installed = PLACES.find(starts);
  if (installed) return { path: installed, origin: 'installed on this machine' };
  const own = chromium.executablePath();
  return starts(own) ? { path: own, origin: "Playwright's own" } : undefined;
}

/** @param {string} command */
const succeeds = (command) => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;

/** The browser to use, installed first if need be: from Playwright, else from Debian's packages. */
export function requireBrowser() {
  if (process.env.CHROMIUM_PATH && !findBrowser()) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not start.`);
  }
  const present = findBrowser();
  if (present) return present;

  console.log('No Chrome or Chromium was found: installing the one of Playwright …');
  succeeds('playwright install chromium --no-shell');
  const own = findBrowser();
  if (own) return own;

  console.log("Playwright's Chromium does not start here: installing the system's package …");
  const root = process.getuid?.() === 0 ? '' : 'sudo -n ';
  succeeds(
    `${root}apt-get update && ${root}apt-get install -y --no-install-recommends chromium fonts-liberation`,
  );
  const system = findBrowser();
  if (system) return system;
  throw new Error(
    'No browser could be found or installed; install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { path, origin } = requireBrowser();
  console.log(`Browser: ${path} (${origin})`);
}
