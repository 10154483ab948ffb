import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The look of every static figure: the page's own type and colours, no margins wasted. */
const STYLE: PlotOptions = {
  width: 480,
  height: 260,
  marginLeft: 48,
  marginBottom: 40,
  marginTop: 28,
};

/**
 * Draws a static figure while the site is built. Plot's own style element is taken out, since the
 * content security policy would block it; instrument and prose styles take its place.
 *
 * @returns markup of one <svg>, or of the <figure> Plot makes around a legend.
 */
export function renderPlot(options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = plot({ ...STYLE, ...options, document });
  for (const style of figure.querySelectorAll('style')) style.remove();
  for (const labelled of figure.querySelectorAll('[aria-label]'))
    labelled.removeAttribute('aria-label');
  return figure.outerHTML;
}
