/**
 * Writes src/styles/katex.css: KaTeX's own style sheet with its font sources replaced by the cut
 * woff2 files of src/assets/fonts. Run by `npm run fonts`; run again whenever KaTeX changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('node_modules/katex/package.json', 'utf8'));
const original = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
const face = /src:url\(fonts\/(KaTeX_[\w-]+)\.woff2\) format\("woff2"\),[^}]*?(?=[;}])/g;
const css = original.replace(face, 'src:url(../assets/fonts/$1.woff2)format("woff2")');
if (css.includes('.ttf')) throw new Error('a KaTeX font source was not replaced');
writeFileSync(
  'src/styles/katex.css',
  `/* KaTeX ${version}, MIT licence, with woff2 sources only. Written by scripts/katex-css.mjs. */\n${css}\n`,
);
