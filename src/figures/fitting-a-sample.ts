import * as Plot from '@observablehq/plot';
import { crossEntropy, descendLogits, entropy } from '~/math';

const SOURCE = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
/** Five mats, two sofas, one floor, no moon. */
const SAMPLE = [5 / 8, 2 / 8, 1 / 8, 0];
const STEPS = 60;

/** Four logits fitted to eight sentences: the loss on the sample, and on the source it came from. */
export default function fittingASample(): Plot.PlotOptions {
  const run = descendLogits(SAMPLE, [0, 0, 0, 0], { learningRate: 1, steps: STEPS });
  const rows = run.map(({ step, probabilities }) => ({
    step,
    sample: crossEntropy(SAMPLE, probabilities),
    source: crossEntropy(SOURCE, probabilities),
  }));
  const last = rows.slice(-1);
  const floors = [
    { bits: entropy(SOURCE), text: 'entropy of the source' },
    { bits: entropy(SAMPLE), text: 'entropy of the sample' },
  ];
  return {
    height: 280,
    marginBottom: 44,
    marginRight: 110,
    x: { label: 'step of training', ticks: 6 },
    y: { label: 'bits per word', domain: [1.2, 2.1], grid: true, ticks: 5 },
    marks: [
      Plot.ruleY(floors, { y: 'bits', stroke: 'var(--p)', strokeDasharray: '5 4' }),
      Plot.text(floors, {
        x: 14,
        y: 'bits',
        text: 'text',
        fill: 'var(--p-text)',
        textAnchor: 'start',
        dy: 9,
      }),
      Plot.lineY(rows, { x: 'step', y: 'source', stroke: 'var(--q)', strokeWidth: 2.5 }),
      Plot.lineY(rows, { x: 'step', y: 'sample', stroke: 'var(--ink)', strokeWidth: 2.5 }),
      Plot.text(last, {
        x: 'step',
        y: 'source',
        text: () => 'loss on\nthe source',
        fill: 'var(--q-text)',
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.text(last, {
        x: 'step',
        y: 'sample',
        text: () => 'loss on\nthe sample',
        fill: 'var(--ink)',
        textAnchor: 'start',
        dx: 6,
        dy: -4,
      }),
    ],
  };
}
