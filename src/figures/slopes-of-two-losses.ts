import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropyGradient } from '~/math';

const LOGITS = Array.from({ length: 161 }, (_, index) => -8 + index / 10);

/** Slope of (q − 1)² for q = 1 / (1 + e^−z). */
function squaredErrorSlope(logit: number): number {
  const [q = 0, rest = 0] = softmax([logit, 0]);
  return -2 * rest * q * rest;
}

/** The slopes of cross-entropy and of squared error against the logit of the true class, label 1. */
export default function slopesOfTwoLosses(): Plot.PlotOptions {
  const rows = LOGITS.map((logit) => ({
    logit,
    crossEntropy: softmaxCrossEntropyGradient([1, 0], [logit, 0])[0] ?? 0,
    squaredError: squaredErrorSlope(logit),
  }));
  const names = [
    { logit: -7.9, slope: -0.95, text: 'cross-entropy', fill: 'var(--q-text)' },
    { logit: -7.9, slope: -0.05, text: 'squared error', fill: 'var(--ink)' },
  ];
  return {
    height: 280,
    marginBottom: 44,
    x: { label: 'logit of the true class', ticks: 9 },
    y: { label: 'slope of the loss', domain: [-1.05, 0.05], grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--quiet)' }),
      Plot.lineY(rows, { x: 'logit', y: 'crossEntropy', stroke: 'var(--q)', strokeWidth: 2.5 }),
      Plot.lineY(rows, {
        x: 'logit',
        y: 'squaredError',
        stroke: 'var(--ink)',
        strokeWidth: 2,
        strokeDasharray: '7 4',
      }),
      Plot.text(names, { x: 'logit', y: 'slope', text: 'text', fill: 'fill', textAnchor: 'start' }),
    ],
  };
}
