/**
 * Parts of the small pictures on the workbench, as SVG markup. A picture is 160 by 96; its parts take
 * shares from 0 to 1 of the room within its margin, to the right and upwards. Colours are the tokens
 * of the page that uses the picture, in whose theme it is therefore drawn.
 */

export type Paint = 'p' | 'q' | 'kl' | 'edge' | 'rule' | 'quiet' | 't-0' | 't-1' | 't-3' | 't-4';
export type Point = readonly [x: number, y: number];

export const WIDTH = 160;
export const HEIGHT = 96;
const MARGIN = 8;
const HATCH_STEP = 6;

const colour = (paint: Paint): string => `var(--${paint})`;
const short = (value: number): string => String(Math.round(value * 10) / 10);
const px = (share: number): number => MARGIN + share * (WIDTH - 2 * MARGIN);
const py = (share: number): number => HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
const inside = (share: number): number => Math.max(0, Math.min(1, share));

const at = ([x, y]: Point): string => `${short(px(x))} ${short(py(inside(y)))}`;

/** A curve through points. */
export function line(
  points: readonly Point[],
  paint: Paint,
  { dashed = false, width = 2 }: { dashed?: boolean; width?: number } = {},
): string {
  const dashes = dashed ? ' stroke-dasharray="4 3"' : '';
  return `<path d="M${points.map(at).join('L')}" fill="none" stroke="${colour(paint)}" stroke-width="${width}"${dashes} stroke-linejoin="round"/>`;
}

/** What lies between a curve and the ground. */
export function area(points: readonly Point[], paint: Paint): string {
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 1;
  const corners: Point[] = [[first, 0], ...points, [last, 0]];
  return `<path d="M${corners.map(at).join('L')}Z" fill="${colour(paint)}"/>`;
}

/** A filled box between two corners. */
export function box([left, bottom]: Point, [right, top]: Point, paint: Paint): string {
  const [x, y] = [px(left), py(top)];
  return `<path d="M${short(x)} ${short(y)}H${short(px(right))}V${short(py(bottom))}H${short(x)}Z" fill="${colour(paint)}"/>`;
}

/** An empty box between two corners: the model, which is drawn and not filled. */
export function frame([left, bottom]: Point, [right, top]: Point, paint: Paint): string {
  const [x, y] = [px(left), py(top)];
  return `<path d="M${short(x)} ${short(y)}H${short(px(right))}V${short(py(bottom))}H${short(x)}Z" fill="none" stroke="${colour(paint)}" stroke-width="2"/>`;
}

/** A box with the slanting hatch of the gap. */
export function hatched(from: Point, to: Point, paint: Paint): string {
  const [left, right] = [px(from[0]), px(to[0])];
  const [top, bottom] = [py(to[1]), py(from[1])];
  const height = bottom - top;
  const strokes: string[] = [];
  for (let foot = left - height + HATCH_STEP; foot < right; foot += HATCH_STEP) {
    const start = Math.max(foot, left);
    const end = Math.min(foot + height, right);
    strokes.push(
      `M${short(start)} ${short(bottom - (start - foot))}L${short(end)} ${short(bottom - (end - foot))}`,
    );
  }
  return `${frame(from, to, paint)}<path d="${strokes.join('')}" stroke="${colour(paint)}" stroke-width="1.5"/>`;
}

/** A marked point. */
export function dot([x, y]: Point, paint: Paint, { hollow = false } = {}): string {
  const look = hollow
    ? `fill="var(--paper)" stroke="${colour(paint)}" stroke-width="2"`
    : `fill="${colour(paint)}"`;
  return `<circle cx="${short(px(x))}" cy="${short(py(inside(y)))}" r="${hollow ? 4 : 4.5}" ${look}/>`;
}

/** Columns from the ground, as wide as there is room. */
export function columns(
  shares: readonly number[],
  paint: Paint | ((index: number) => Paint),
  draw: typeof box = box,
): string {
  const step = 1 / Math.max(1, shares.length);
  return shares
    .map((share, index) => {
      const left = index * step + step * 0.12;
      const look = typeof paint === 'function' ? paint(index) : paint;
      return draw([left, 0], [left + step * 0.76, Math.max(0.01, inside(share))], look);
    })
    .join('');
}

/** The line on which things stand. */
export function ground(height = 0): string {
  return line(
    [
      [0, height],
      [1, height],
    ],
    'edge',
    { width: 1 },
  );
}

/** Points of a function on [0, 1]. */
export function curve(valueAt: (x: number) => number, steps = 48): Point[] {
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const x = index / steps;
    return [x, valueAt(x)];
  });
}

/** Points scaled into the picture, from the ranges they span; the ground is 0 unless stated. */
export function fitted(points: readonly Point[], { from = 0 }: { from?: number } = {}): Point[] {
  const xs = points.map(([x]) => x);
  const left = Math.min(...xs);
  const top = Math.max(...points.map(([, y]) => y));
  const width = Math.max(...xs) - left || 1;
  return points.map(([x, y]): Point => [(x - left) / width, (y - from) / (top - from || 1)]);
}
