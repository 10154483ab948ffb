/** Time and memory of a build: of the real content, and with 100 and 1,000 made-up chapters more. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { addChapters } from './chapters.mjs';
import { run } from './process.mjs';
import { printTable } from './table.mjs';

/** Inside the project, so that its node_modules is found, and in a folder that git ignores. */
const COPY = resolve('.cache', 'bench');
const SIZES = [0, 100, 1000];

/** A copy of the project's own files. */
function copyProject() {
  rmSync(COPY, { recursive: true, force: true });
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  for (const file of list.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(COPY, file)), { recursive: true });
    cpSync(file, join(COPY, file));
  }
}

async function build() {
  const usageFile = join(COPY, '.usage');
  const start = performance.now();
  const watch = resolve('scripts/bench/usage.mjs');
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  await run(`node --import "${watch}" "${astro}" build`, {
    cwd: COPY,
    env: { ...process.env, USAGE_FILE: usageFile, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(join(COPY, 'dist'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  /** @type {NodeJS.ResourceUsage} */
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return {
    pages,
    seconds,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1000,
  };
}

export async function report() {
  const rows = [];
  let real = { pages: 0, seconds: 0, processor: 0 };
  for (const chapters of SIZES) {
    copyProject();
    addChapters(COPY, chapters);
    const { pages, seconds, processor, megabytes } = await build();
    if (chapters === 0) real = { pages, seconds, processor };
    /** @param {number} all @param {number} before */
    const each = (all, before) =>
      chapters === 0 ? '' : `${((all - before) / (pages - real.pages)).toFixed(3)} s`;
    rows.push([
      chapters === 0 ? 'the real content' : `and ${chapters} chapters more`,
      pages,
      `${seconds.toFixed(1)} s`,
      each(seconds, real.seconds),
      `${processor.toFixed(1)} s`,
      each(processor, real.processor),
      `${megabytes.toFixed(0)} MB`,
    ]);
  }
  rmSync(COPY, { recursive: true, force: true });
  const heading = [
    'build of',
    'pages',
    'time',
    'each page',
    'processor',
    'each page',
    'peak memory',
  ];
  printTable(heading, rows);
}
