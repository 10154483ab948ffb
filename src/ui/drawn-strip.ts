import { element } from './svg-element';

const number = (pixels: string): number => Number.parseFloat(pixels) || 0;

/** A strip of text with bars on its pieces, which is no drawing on the page, as a drawing. */
export function drawnStrip(strip: Element): Element {
  const drawing = element('svg', {});
  const origin = strip.getBoundingClientRect();
  for (const piece of strip.querySelectorAll('[data-b]')) {
    const box = piece.getBoundingClientRect();
    const left = box.left - origin.left;
    const foot = box.bottom - origin.top;
    const text = getComputedStyle(piece);
    const bar = getComputedStyle(piece, '::before');
    const row = number(text.lineHeight);
    drawing.append(
      element('rect', {
        x: left,
        y: foot - row - number(bar.height),
        width: number(bar.width),
        height: number(bar.height),
        fill: bar.backgroundColor,
        stroke: bar.borderLeftColor,
      }),
      element(
        'text',
        {
          x: box.left - origin.left,
          y: foot - row / 3,
          // another device may lack the typeface
          textLength: box.width,
          lengthAdjust: 'spacingAndGlyphs',
          fill: getComputedStyle(strip).color,
          'font-family': text.fontFamily,
          'font-size': text.fontSize,
        },
        piece.textContent,
      ),
    );
  }
  return drawing;
}
