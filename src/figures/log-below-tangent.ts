import * as Plot from '@observablehq/plot';

const QUOTIENTS = Array.from({ length: 61 }, (_, index) => (index + 2) / 20);

/** The logarithm and the line that touches it at 1: ln u ≤ u − 1. */
export default function logBelowTangent(): Plot.PlotOptions {
  const names = [
    { u: 2.15, height: 1.45, text: 'u − 1', fill: 'var(--ink)', textAnchor: 'end' },
    { u: 2.3, height: 0.58, text: 'ln u', fill: 'var(--kl-text)', textAnchor: 'start' },
  ] as const;
  return {
    height: 300,
    x: { label: 'u', domain: [0, 3.1], ticks: [0, 1, 2, 3], tickFormat: 'd' },
    y: { domain: [-2.4, 2.1], grid: true, ticks: [-2, -1, 0, 1, 2], tickFormat: 'd' },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--quiet)' }),
      Plot.areaY(QUOTIENTS, {
        x: Plot.identity,
        y1: Math.log,
        y2: (u: number) => u - 1,
        fill: 'var(--kl-wash)',
      }),
      Plot.lineY(QUOTIENTS, {
        x: Plot.identity,
        y: (u: number) => u - 1,
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      Plot.lineY(QUOTIENTS, {
        x: Plot.identity,
        y: Math.log,
        stroke: 'var(--kl)',
        strokeWidth: 2.5,
      }),
      Plot.dot([1], { x: Plot.identity, y: () => 0, r: 4.5, fill: 'var(--ink)' }),
      ...names.map(({ u, height, text, fill, textAnchor }) =>
        Plot.text([u], { x: Plot.identity, y: () => height, text: () => text, fill, textAnchor }),
      ),
    ],
  };
}
