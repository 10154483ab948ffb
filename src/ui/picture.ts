import { drawnStrip } from './drawn-strip';
import { element, SVG_NAMESPACE } from './svg-element';

/** Properties of a drawing that come from style sheets and must travel with it. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'font-variant-numeric',
  'vector-effect',
  'visibility',
  'display',
  'paint-order',
] as const;

const MARGIN = 16;

export interface StandaloneSvg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

function copyPaint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const name of PAINT) {
    const value = style.getPropertyValue(name);
    if (value !== '')
      to.setAttribute(name, value.replaceAll(/url\("?[^"#)]*#([^")]+)"?\)/g, 'url(#$1)'));
  }
  const fromChildren = [...from.children];
  for (const [index, child] of [...to.children].entries()) {
    const original = fromChildren[index];
    if (original) copyPaint(original, child);
  }
}

/** The patterns of the page (hatches), painted as they are in the present theme. */
function copiedPatterns(): Element {
  const defs = element('defs', {});
  for (const pattern of document.querySelectorAll('pattern[id]')) {
    const copy = pattern.cloneNode(true) as Element;
    copyPaint(pattern, copy);
    copy.removeAttribute('display');
    defs.append(copy);
  }
  return defs;
}

function painted(svg: Element): Element {
  const copy = svg.cloneNode(true) as Element;
  copyPaint(svg, copy);
  return copy;
}

/**
 * The pictures below `root`, one under the other, as one SVG that needs no page around it.
 */
export function standaloneSvg(
  root: Element,
  { title, description }: { title: string; description: string },
): StandaloneSvg {
  const pictures = [...root.querySelectorAll('svg, [data-strip]')].filter(
    (picture) => !picture.parentElement?.closest('svg'),
  );
  const sizes = pictures.map((svg) => svg.getBoundingClientRect());
  const width = Math.max(0, ...sizes.map((size) => size.width)) + 2 * MARGIN;
  const height = sizes.reduce((total, size) => total + size.height + MARGIN, MARGIN);
  const outer = element('svg', {
    xmlns: SVG_NAMESPACE,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  outer.append(element('title', {}, title), element('desc', {}, description), copiedPatterns());
  outer.append(
    element('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
  );
  let top = MARGIN;
  for (const [index, svg] of pictures.entries()) {
    const copy = svg.matches('[data-strip]') ? drawnStrip(svg) : painted(svg);
    const size = sizes[index];
    if (!size) continue;
    for (const [key, value] of Object.entries({
      x: MARGIN,
      y: top,
      width: size.width,
      height: size.height,
      overflow: 'visible',
    })) {
      copy.setAttribute(key, String(value));
    }
    outer.append(copy);
    top += size.height + MARGIN;
  }
  return { markup: new XMLSerializer().serializeToString(outer), width, height };
}

/** Twice the size on the page, so that it stays sharp on a slide. */
const PNG_SCALE = 2;

/** Draws the SVG into a PNG. */
export async function svgToPng({ markup, width, height }: StandaloneSvg): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the browser made no PNG of the picture'));
      });
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
