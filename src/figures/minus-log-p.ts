import * as Plot from '@observablehq/plot';
import { surprisal } from '~/math';

const POINTS = 120;

/** −log₂ p over p, with the four words of the running example on it. */
export default function minusLogP(): Plot.PlotOptions {
  const curve = Array.from({ length: POINTS }, (_, index) => {
    const p = (index + 1) / POINTS;
    return { p, bits: surprisal(p) };
  });
  const words = [
    { word: 'mat', p: 1 / 2 },
    { word: 'sofa', p: 1 / 4 },
    { word: 'floor, moon', p: 1 / 8 },
  ].map((word) => ({ ...word, bits: surprisal(word.p) }));
  return {
    x: { label: 'probability p' },
    y: { label: 'surprise, bits', grid: true, ticks: 6 },
    marks: [
      Plot.ruleY([0]),
      Plot.line(curve, { x: 'p', y: 'bits', className: 'm-p line' }),
      Plot.dot(words, { x: 'p', y: 'bits', className: 'm-p', r: 5 }),
      Plot.text(words, { x: 'p', y: 'bits', text: 'word', dx: 10, dy: -10, textAnchor: 'start' }),
    ],
  };
}
