/** Running other programs, and serving the built site, while something is measured. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Runs a command to its end; rejects with what it printed if it fails.
 * @param {string} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it printed */
export function run(command, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, ...options, stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`"${command}" failed:\n${output}`));
    });
  });
}

/** @returns {Promise<number>} a port nobody uses */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Serves dist while `use` runs.
 * @template T
 * @param {(site: string) => Promise<T>} use
 * @returns {Promise<T>} */
export async function withServer(use) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), BASE_PATH: '/' };
  const server = spawn(process.execPath, ['scripts/serve.mjs'], { env, stdio: 'pipe' });
  try {
    await new Promise((resolve, reject) => {
      server.stdout.once('data', resolve);
      server.once('exit', () => reject(new Error('the server stopped')));
    });
    return await use(`http://localhost:${port}`);
  } finally {
    server.kill();
  }
}
