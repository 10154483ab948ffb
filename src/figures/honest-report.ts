import * as Plot from '@observablehq/plot';
import { crossEntropy, entropy } from '~/math';

const BELIEF = 4 / 5;
/** Closer together near certainty, where the surprise is steep. */
const REPORTS = Array.from({ length: 93 }, (_, index) => 1 - 0.92 * (1 - index / 94) ** 2);

/** What a forecaster who believes 4/5 expects to be charged for publishing r, in bits. */
function surpriseOf(report: number): number {
  return crossEntropy([BELIEF, 1 - BELIEF], [report, 1 - report]);
}

/** The same for a charge of one minus the probability of what happens. */
function shortfallOf(report: number): number {
  return BELIEF * (1 - report) + (1 - BELIEF) * report;
}

/** The expected charge against the report: a bowl for the surprise, a slope for the straight line. */
export default function honestReport(): Plot.PlotOptions {
  const honest = [{ report: BELIEF, charge: entropy([BELIEF, 1 - BELIEF]) }];
  const names = [
    { report: 0.24, charge: 1.95, text: 'surprise, in bits', fill: 'var(--q-text)' },
    { report: 0.06, charge: 0.38, text: 'one minus the probability', fill: 'var(--ink)' },
  ];
  return {
    height: 320,
    x: { label: 'published probability of rain, r', domain: [0, 1], ticks: 6 },
    y: { label: 'expected charge', domain: [0, 3], grid: true, ticks: 4 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--quiet)' }),
      Plot.ruleX([BELIEF], { stroke: 'var(--p)', strokeDasharray: '5 4' }),
      Plot.text([BELIEF], {
        x: BELIEF,
        y: 2.75,
        text: () => 'what she believes',
        fill: 'var(--p-text)',
        textAnchor: 'end',
        dx: -6,
      }),
      Plot.lineY(
        REPORTS.filter((report) => surpriseOf(report) <= 3),
        {
          x: Plot.identity,
          y: surpriseOf,
          stroke: 'var(--q)',
          strokeWidth: 2.5,
        },
      ),
      Plot.lineY([0, 1], {
        x: Plot.identity,
        y: shortfallOf,
        stroke: 'var(--ink)',
        strokeWidth: 2,
        strokeDasharray: '7 4',
      }),
      Plot.dot(honest, { x: 'report', y: 'charge', r: 4.5, fill: 'var(--q)' }),
      Plot.text(names, {
        x: 'report',
        y: 'charge',
        text: 'text',
        fill: 'fill',
        textAnchor: 'start',
      }),
    ],
  };
}
