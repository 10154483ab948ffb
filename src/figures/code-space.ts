import * as Plot from '@observablehq/plot';
import { huffmanLengths } from '~/math';

const WORDS = ['mat', 'sofa', 'floor', 'moon'];
const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];

interface Box {
  readonly text: string;
  /** Part of the strip, as fractions of its width. */
  readonly from: number;
  readonly to: number;
  /** First digit it fixes, counted from 1; a codeword claims everything below. */
  readonly depth: number;
}

/** The codewords side by side: one of length l starts where the last ended and claims 2^−l. */
function codewords(): Box[] {
  let from = 0;
  return huffmanLengths(P).map((depth, index) => {
    const code = (from * 2 ** depth).toString(2).padStart(depth, '0');
    const box = { text: `${code}\n${WORDS[index] ?? ''}`, from, to: from + 2 ** -depth, depth };
    from = box.to;
    return box;
  });
}

/** All strings of each length up to `deepest`, in the order of their digits. */
function strings(deepest: number): Box[] {
  return Array.from({ length: deepest }, (_, row) => row + 1).flatMap((depth) =>
    Array.from({ length: 2 ** depth }, (_, index) => ({
      text: index.toString(2).padStart(depth, '0'),
      from: index / 2 ** depth,
      to: (index + 1) / 2 ** depth,
      depth,
    })),
  );
}

/** The space of binary strings, divided among the codewords of the running example. */
export default function codeSpace(): Plot.PlotOptions {
  const claimed = codewords();
  const deepest = Math.max(...claimed.map(({ depth }) => depth));
  const free = strings(deepest).filter(
    ({ from, depth }) =>
      !claimed.some((box) => box.from <= from && from < box.to && depth >= box.depth),
  );
  const middle = ({ from, to }: Box) => (from + to) / 2;
  return {
    height: 220,
    marginTop: 4,
    marginRight: 4,
    marginBottom: 4,
    marginLeft: 4,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [deepest, 0] },
    marks: [
      Plot.rect(free, {
        x1: 'from',
        x2: 'to',
        y1: ({ depth }: Box) => depth - 1,
        y2: 'depth',
        fill: 'none',
        stroke: 'var(--edge)',
        strokeDasharray: '3 3',
      }),
      Plot.text(free, {
        x: middle,
        y: ({ depth }: Box) => depth - 1 / 2,
        text: ({ text }: Box) => `${text}…`,
        fill: 'var(--quiet)',
      }),
      Plot.rect(claimed, {
        x1: 'from',
        x2: 'to',
        y1: ({ depth }: Box) => depth - 1,
        y2: deepest,
        fill: 'var(--p-wash)',
        stroke: 'var(--p)',
        strokeWidth: 1.5,
      }),
      Plot.text(claimed, {
        x: middle,
        y: ({ depth }: Box) => (depth - 1 + deepest) / 2,
        text: 'text',
        lineHeight: 1.4,
        fill: 'currentColor',
      }),
    ],
  };
}
