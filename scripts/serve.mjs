/**
 * Serves the built site on loopback as a static host would: directories by their index.html,
 * 404.html with status 404, the headers of `_headers`, compressed text.
 *
 * PORT asks for a port (else the first free one from 4321), BASE_PATH is the sub-path the site was
 * built for, and an argument names the folder (else dist).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, parseHeaders } from './headers.mjs';

const FOLDER = resolve(process.argv[2] ?? 'dist');
const BASE = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
const FIRST_PORT = 4321;
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.ipynb', 'application/x-ipynb+json; charset=utf-8'],
  ['.py', 'text/x-python; charset=utf-8'],
]);
const COMPRESSIBLE = /text|json|xml|wasm|javascript/;

if (!existsSync(join(FOLDER, 'index.html'))) {
  console.error(`There is no built site in ${FOLDER}; run "npm run build" first.`);
  process.exit(1);
}

const headersFile = join(FOLDER, '_headers');
const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
/** Compressed bodies by file, with the time the file was changed.
 * @type {Map<string, { changed: number, body: Buffer }>} */
const compressed = new Map();

/** @param {string} file */
function brotli(file) {
  const changed = statSync(file).mtimeMs;
  const known = compressed.get(file);
  if (known?.changed === changed) return known.body;
  const body = brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
  });
  compressed.set(file, { changed, body });
  return body;
}

/** What stands at a path below the base: a file, a redirect to a directory, or nothing.
 * @param {string} path
 * @returns {{ file: string } | { redirect: string } | undefined} */
function find(path) {
  const file = normalize(join(FOLDER, path));
  if (!file.startsWith(FOLDER) || path.includes('\0') || path === '/_headers') return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return { file };
  const index = join(file, 'index.html');
  if (!stats?.isDirectory() || !existsSync(index)) return undefined;
  return path.endsWith('/') ? { file: index } : { redirect: `${path}/` };
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  let path;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    path = url.pathname;
  }
  if (`${path}/` === BASE) return response.writeHead(301, { Location: BASE + url.search }).end();
  const below = path.startsWith(BASE) ? `/${path.slice(BASE.length)}` : undefined;
  const found = below === undefined ? undefined : find(below);
  if (found && 'redirect' in found) {
    const location = encodeURI(BASE + found.redirect.slice(1)) + url.search;
    return response.writeHead(301, { Location: location }).end();
  }
  const file = found?.file ?? join(FOLDER, '404.html');
  if (!existsSync(file)) return response.writeHead(404).end('Not found');

  const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
  const shrink = COMPRESSIBLE.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    ...headersFor(rules, below ?? path),
    ...(shrink && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
  });
  response.end(request.method === 'HEAD' ? undefined : shrink ? brotli(file) : readFileSync(file));
});

const asked = process.env.PORT;
let port = Number(asked ?? FIRST_PORT);
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === 'EADDRINUSE' && asked === undefined && port < FIRST_PORT + 100) {
    port += 1;
    server.listen(port, '127.0.0.1');
  } else {
    const reason = error.code === 'EADDRINUSE' ? `port ${port} is in use` : error.message;
    console.error(`The site cannot be served: ${reason}.`);
    process.exit(1);
  }
});
server.on('listening', () => {
  console.log(`\n  The site is at http://localhost:${port}${BASE}   (Ctrl+C stops it)\n`);
});
server.listen(port, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
