/** Bytes by kind and page, compressed with brotli. */
import { measurer } from '../../e2e/bytes.ts';
import { builtFolder, PAGES } from '../../e2e/pages.ts';
import { printTable } from './table.mjs';

export async function report() {
  const measure = measurer(builtFolder('dist'));
  const rows = PAGES.map(({ path, html }) => {
    const { html: markup, css, eager, widgets } = measure(html);
    const [first = 0, ...further] = widgets;
    const all = eager + widgets.reduce((sum, bytes) => sum + bytes, 0);
    const mean = further.reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, further.length);
    return [path, markup, css, eager, eager + first, Math.round(mean), all];
  });
  printTable(
    ['page', 'HTML', 'CSS', 'scripts at once', 'with 1 widget', 'each further', 'all scripts'],
    rows,
  );
}
