/**
 * Draws the two raster images that a site needs, from the same tokens and fonts as its pages, in the
 * browser of the tests: public/social-card.png (1200 × 630) and public/apple-touch-icon.png (180).
 *
 *   node scripts/social-card.mjs
 *
 * The results are committed: run it again when the look or the name changes.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';

const asData = (file) => `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const Q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];
const cost = (model) => P.reduce((sum, p, i) => sum - p * Math.log2(model[i]), 0);
/** H(P) as a share of H(P,Q), in percent, for the running example. */
const share = (100 * cost(P)) / cost(Q);

const page = (body, css) => `<!doctype html><meta charset="utf-8"><style>${tokens}
@font-face { font-family: 'Course Serif'; font-weight: 400 600; src: url(${asData('src/assets/fonts/serif.woff2')}) }
@font-face { font-family: 'Course Sans'; font-weight: 400 600; src: url(${asData('src/assets/fonts/sans.woff2')}) }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--serif) }
.k { fill: url(#hatch); stroke: var(--kl); stroke-width: 3 } .line { stroke: var(--kl); stroke-width: 5 }
${css}</style>
<svg width="0" height="0" style="position:absolute"><pattern id="hatch" width="18" height="18" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 9h18" class="line"/></pattern></svg>
${body}`;

const card = page(
  `<p>Surprisal</p><h1>How surprised<br>should you be?</h1>
  <svg width="1040" height="150"><rect width="${share}%" height="92" y="2" fill="var(--p)"/><rect class="k" x="${share}%" width="${100 - share - 0.2}%" height="90" y="3"/>
  <text x="${share / 2}%" y="60" fill="var(--paper)">entropy</text><path d="M1 108v14h1038v-14" fill="none" stroke="var(--ink)" stroke-width="2.5"/></svg>
  <p>Information theory for machine learning</p>`,
  `body { box-sizing: border-box; width: 1200px; height: 630px; padding: 58px 80px } h1 { margin: 0 0 40px; font-size: 92px; font-weight: 600; line-height: 1.04; letter-spacing: -0.02em }
  p { margin: 0 0 18px; font-size: 36px; line-height: 1.2 } p:first-of-type { font-weight: 600 } p:last-of-type { color: var(--quiet) } svg text { font: 600 36px var(--sans); text-anchor: middle }`,
);
const icon = page(
  `<svg width="180" height="180"><rect x="22" y="50" width="92" height="80" fill="var(--p)"/><rect class="k" x="116" y="51.5" width="42" height="77"/></svg>`,
  '',
);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, html, width, height] of [
  ['social-card', card, 1200, 630],
  ['apple-touch-icon', icon, 180, 180],
]) {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(html);
  await tab.evaluate(() => document.fonts.ready);
  const picture = await tab.screenshot();
  const { size } = await sharp(picture)
    .png({ palette: true, colours: 64 })
    .toFile(`public/${name}.png`);
  console.log(`${name} ${(size / 1000).toFixed(1)} kB`);
}
await browser.close();
