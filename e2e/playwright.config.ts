import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';

/** A port nobody uses, so that several checkouts can be tested on one machine. */
async function freePort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

// The workers read this file again, and inherit these from the process that chose them.
process.env.SITE_PORT ??= await freePort();
process.env.COURSE_PORT ??= await freePort();

const COURSE = new URL('../dist-course/index.html', import.meta.url);

const browser = findBrowser();
if (!browser) throw new Error('No browser was found; "npm test" installs one.');

const site = `http://localhost:${process.env.SITE_PORT}`;

/** A built folder, served for the tests as a host would serve it. */
const served = (folder: string, port: string, base: string) => ({
  command: `node ../scripts/serve.mjs ../${folder}`,
  env: { PORT: port, BASE_PATH: base },
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
  timeout: 20_000,
});

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    baseURL: site,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: browser.path },
    screenshot: 'only-on-failure',
  },
  webServer: [
    served('dist', process.env.SITE_PORT, '/'),
    // "npm test" builds this one too; without it, only the tests of the sub-path fail.
    ...(existsSync(COURSE) ? [served('dist-course', process.env.COURSE_PORT, '/course/')] : []),
  ],
});
