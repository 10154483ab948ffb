/**
 * Makes the site's font files: Source Serif 4 and Source Sans 3, and the faces of KaTeX, cut down
 * to the characters this site uses, without hinting, as woff2 in src/assets/fonts.
 *
 *   npm run fonts
 *
 * The two Source families are fetched by version from the package registry into .cache (they are
 * 55 MB and needed only here, so they are no dependency); KaTeX comes from node_modules. The
 * result is committed: run this again only to add characters or to move to a new version.
 *
 * Source is a reserved font name under the SIL Open Font License, so the cut-down files call
 * themselves Course Serif 4 and Course Sans 3.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import fontverter from 'fontverter';
import { katexCharacters, sans, serif, serifItalic } from './font-characters.mjs';
import { renameFamily } from './rename-font.mjs';

const OUT = 'src/assets/fonts';
const CACHE = '.cache/fonts';
const KATEX = 'node_modules/katex/dist/fonts';
const TEXT_FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'mkmk', 'lnum', 'tnum', 'pnum'];
/** Reading size; the axis runs from 8 (captions) to 60 (display). */
const OPTICAL_SIZE = 18;
const WEIGHTS = { min: 400, max: 600 };

function unpacked(name, version) {
  const folder = join(CACHE, `${name}-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', folder], {
      shell: true,
    });
    execFileSync('tar', ['xzf', `${name}-${version}.tgz`], { cwd: folder });
  }
  return join(folder, 'package');
}

async function cutText(source, name, text, variationAxes) {
  const cut = await subsetFont(readFileSync(source), text, {
    targetFormat: 'truetype',
    keepFeatures: TEXT_FEATURES,
    variationAxes,
    noHinting: true,
  });
  return write(name, await fontverter.convert(renameFamily(cut, 'Source', 'Course'), 'woff2'));
}

async function cutKatex(file) {
  const name = file.replace('.woff2', '');
  const characters = katexCharacters[name];
  const cut = await subsetFont(readFileSync(join(KATEX, file)), characters ?? '', {
    targetFormat: 'woff2',
    noHinting: true,
    keepAllGlyphs: characters === undefined,
  });
  return write(name, cut);
}

function write(name, bytes) {
  writeFileSync(join(OUT, `${name}.woff2`), bytes);
  console.log(`${name.padEnd(26)} ${(bytes.length / 1000).toFixed(1).padStart(6)} kB`);
  return bytes.length;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const serifFolder = unpacked('source-serif', '4.5.1');
const sansFolder = unpacked('source-sans', '3.52.0');
const roman = join(serifFolder, 'VAR/SourceSerif4Variable-Roman.ttf');
const italic = join(serifFolder, 'VAR/SourceSerif4Variable-Italic.ttf');
const upright = join(sansFolder, 'VF/SourceSans3VF-Upright.ttf');

await cutText(roman, 'serif', serif, { opsz: OPTICAL_SIZE, wght: WEIGHTS });
await cutText(italic, 'serif-italic', serifItalic, { opsz: OPTICAL_SIZE, wght: 400 });
await cutText(upright, 'sans', sans, { wght: WEIGHTS });
for (const file of readdirSync(KATEX).filter((file) => file.endsWith('.woff2')))
  await cutKatex(file);

const licences = [join(serifFolder, 'LICENSE.md'), join(sansFolder, 'LICENSE.md')];
writeFileSync(
  join(OUT, 'LICENSE.txt'),
  `${licences.map((path) => readFileSync(path, 'utf8').trim()).join('\n\n---\n\n')}\n\n---\n\nThe KaTeX faces are part of KaTeX (MIT and SIL Open Font License 1.1).\n`,
);
