/**
 * `npm run bench`: measures the built site and prints what it finds; nothing passes or fails here.
 * Arguments choose the parts: "npm run bench -- bytes updates"; "-- --help" tells of them.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { run } from './process.mjs';

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, only: { type: 'string' } },
});

/** @type {Record<string, () => Promise<void>>} */
const PARTS = {
  bytes: async () => (await import('./bytes.mjs')).report(),
  lighthouse: async () => (await import('./lighthouse.mjs')).report(),
  updates: async () => (await import('./updates.mjs')).report(options),
  labs: async () => (await import('./labs.mjs')).report(),
  models: async () => (await import('./models.mjs')).report(),
  builds: async () => (await import('./builds.mjs')).report(),
};

if (options.help) {
  console.log(`npm run bench -- [--only=NAME] [PART …]

Parts: ${Object.keys(PARTS).join(', ')}; all of them unless some are named.
--only=NAME  updates: only the instruments whose name has NAME in it

How updates are measured:

${(await import('./updates.mjs')).METHOD}`);
  process.exit();
}

for (const name of chosen) {
  if (!(name in PARTS)) {
    console.error(`There is no part "${name}"; the parts are ${Object.keys(PARTS).join(', ')}.`);
    process.exit(1);
  }
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
);
if (!existsSync('dist/index.html')) await run('astro build');
for (const [name, report] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  await report();
}
