/** Made-up chapters for measuring builds: 30 formulas and two instruments each, ten to a lesson. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const LESSON = '20-information-theory';
const FORMULAS = 30;
const A_LESSON = 10;

/** @param {string} folder @param {RegExp} pattern */
const filesIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));

/** Two different instruments as real chapters write them.
 * @param {string[]} chapters texts of chapters
 * @param {string} root */
function instruments(chapters, root) {
  const names = filesIn(join(root, 'src/widgets'), /[A-Z]\w*\.astro$/).map((f) =>
    basename(f, '.astro'),
  );
  const tags = names.flatMap((name) => {
    const tag = new RegExp(`^<${name}\\s[^]*?/>$`, 'm');
    const found = chapters.map((text) => tag.exec(text)?.[0]).find(Boolean);
    return found ? [found] : [];
  });
  if (tags.length < 2) throw new Error('fewer than two instruments were found in the chapters');
  return tags.slice(0, 2);
}

/** @param {number} seed */
const formula = (seed) =>
  `$$\nH_{${seed}}(P) = -\\sum_{i=1}^{${seed + 2}} \\frac{p_i}{Z_{${seed}}} \\log_2 p_i ` +
  `\\le \\log_2 ${seed + 2}, \\qquad \\frac{\\partial L}{\\partial z_i} = q_i - p_i\n$$`;

/** The frontmatter of a real file with one field changed.
 * @param {string} text @param {string} field @param {number} value */
const withField = (text, field, value) =>
  (/^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '').replace(
    new RegExp(`^${field}: .*$`, 'm'),
    `${field}: ${value}`,
  );

/** Writes `count` chapters into the copy of the project at `root`.
 * @param {string} root @param {number} count */
export function addChapters(root, count) {
  const lessons = join(root, 'content/lessons');
  const files = filesIn(join(lessons, LESSON), /\.mdx$/).filter(
    (file) => !file.endsWith('index.mdx'),
  );
  const chapters = files.map((file) => readFileSync(file, 'utf8'));
  const chapter = chapters[0] ?? '';
  const front = readFileSync(filesIn(lessons, /19-[^/\\]*[/\\]index\.mdx$/)[0] ?? '', 'utf8');
  const tags = instruments(chapters, root);
  for (let index = 0; index < count; index += 1) {
    const number = 100 + Math.floor(index / A_LESSON);
    const folder = join(lessons, `${number}-made-up`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), `${withField(front, 'number', number)}\nMade up.\n`);
    const parts = Array.from(
      { length: FORMULAS },
      (_, part) =>
        `A paragraph that introduces $p_{${part}}$ and its formula.\n\n${formula(part)}\n`,
    );
    const body = [...parts.slice(0, 15), tags[0], ...parts.slice(15), tags[1]].join('\n\n');
    const order = (index % A_LESSON) + 1;
    const text = `${withField(chapter, 'order', order)}\n## Made up\n\n${body}\n`;
    writeFileSync(join(folder, `chapter-${order}.mdx`), text);
  }
}
