/**
 * Installs what package-lock.json names, only if it changed since the last time, and says in one
 * sentence what is missing or too old. Plain enough to run on a Node older than the site needs.
 */
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'fs';
import { delimiter, join } from 'path';
import { fileURLToPath } from 'url';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..');
const STAMP = join(ROOT, 'node_modules', '.surprisal-setup');
const BIN = join(ROOT, 'node_modules', '.bin');

function stop(sentence) {
  console.error(`Set-up stopped: ${sentence}`);
  process.exit(1);
}

/** Runs a command as an npm script would: with node_modules/.bin first in the path. */
function run(command, options) {
  const path = BIN + delimiter + (process.env.PATH || process.env.Path || '');
  const env = Object.assign({}, process.env, { PATH: path });
  return spawnSync(
    command,
    Object.assign({ cwd: ROOT, env, shell: true, encoding: 'utf8' }, options),
  );
}

/** [major, minor] of a version such as "v24.21.0"; [0, 0] where there is none. */
function versionOf(command) {
  const found = /(\d+)\.(\d+)\.\d+/.exec(run(`${command} --version`).stdout || '');
  return found ? [Number(found[1]), Number(found[2])] : [0, 0];
}

function atLeast(version, wanted) {
  return version[0] > wanted[0] || (version[0] === wanted[0] && version[1] >= wanted[1]);
}

const running = process.versions.node.split('.').map(Number);
if (!atLeast(running, [20, 0])) {
  stop(
    `Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org.`,
  );
}

// The lockfile, and the machine it was installed for: a copied node_modules may hold another's binaries.
const wanted = createHash('sha256')
  .update(readFileSync(join(ROOT, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
if (installed === wanted) process.exit(0);

const npm = versionOf('npm');
if (npm[0] === 0) stop('npm was not found; it comes with Node, from https://nodejs.org.');
if (!atLeast(npm, [10, 0])) {
  stop(
    `npm ${npm.join('.')} is too old; run "npm install --global npm@latest" to get npm 10 or newer.`,
  );
}

// `npm ci` refuses a lockfile whose packages for other platforms a registry mirror lacks.
console.log('Installing what package-lock.json names (only needed when it changes) …');
const install = run('npm install --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
if (install.status !== 0) stop('npm could not install the packages; its message stands above.');

const node = versionOf('node');
if (!atLeast(node, [22, 13])) {
  stop(
    `Node ${node.join('.')} is too old to build the site and the newer one that comes with the ` +
      'project does not run on this machine; install Node 22.13 or newer from https://nodejs.org.',
  );
}
if (existsSync(STAMP)) unlinkSync(STAMP);
writeFileSync(STAMP, wanted);
