/**
 * `npm test`: every stage, to the end, whatever fails on the way; then the totals on one line.
 * Names of stages as arguments run only those ("npm run test:stages -- types lint").
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { requireBrowser } from './browser.mjs';
import { STAGES } from './stages.mjs';

/** @param {import('./stages.mjs').Stage} stage @returns {import('./stages.mjs').Count} */
function run({ name, command, env, report, count }) {
  console.log(`\n── ${name} ──`);
  if (report) rmSync(report, { force: true });
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const ok = status === 0;
  if (!report || !count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counted = count(JSON.parse(readFileSync(report, 'utf8')));
  // A file that could not even be loaded fails the command without failing a test.
  return !ok && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

const only = process.argv.slice(2);
const stages = STAGES.filter(({ name }) => only.length === 0 || only.includes(name));
mkdirSync('reports', { recursive: true });
for (const folder of ['dist', 'dist-course']) {
  if (only.length === 0) rmSync(folder, { recursive: true, force: true });
}

try {
  const { path, origin } = requireBrowser();
  process.env.CHROMIUM_PATH = path;
  console.log(`Browser: ${path} (${origin})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error); // the browser stage will fail
}

const lines = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  const start = performance.now();
  const counted = run(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped']))
    total[key] += counted[key];
  const { passed, failed, skipped } = counted;
  lines.push(
    `${stage.name.padEnd(10)} ${seconds} s   ${passed} passed, ${failed} failed` +
      (skipped > 0 ? `, ${skipped} skipped` : ''),
  );
}

console.log(`\n${lines.join('\n')}\n`);
if (total.skipped > 0) {
  console.log(`${total.skipped} skipped: each counts as failed, because nothing may be skipped.`);
  total.failed += total.skipped;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
