import * as Plot from '@observablehq/plot';
import { klDivergence, maxEntropy } from '~/math';

const FAIR = [1 / 2, 1 / 2];
/** Closer together near certainty, where one of the curves is steep. */
const HEADS = Array.from({ length: 80 }, (_, index) => 1 - 0.5 * (1 - index / 80) ** 2);
const HIGHEST = 2.5;

/** A fair coin and another one, each taken for the other: the two divergences against the other's heads. */
export default function twoMistakes(): Plot.PlotOptions {
  const takenForBent = (heads: number): number => klDivergence(FAIR, [heads, 1 - heads]);
  const takenForFair = (heads: number): number => klDivergence([heads, 1 - heads], FAIR);
  const line = { x: Plot.identity, stroke: 'var(--kl)', strokeWidth: 2.5 };
  const text = { fill: 'var(--kl-text)', textAnchor: 'end' } as const;
  return {
    height: 320,
    x: { label: 'heads of the second coin, q', domain: [0.5, 1], ticks: 6 },
    y: { label: 'bits per toss', domain: [0, HIGHEST], grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--quiet)' }),
      Plot.ruleY([maxEntropy(2)], { stroke: 'var(--quiet)', strokeDasharray: '3 4' }),
      Plot.lineY(
        HEADS.filter((heads) => takenForBent(heads) <= HIGHEST),
        {
          ...line,
          y: takenForBent,
        },
      ),
      Plot.lineY(HEADS, { ...line, y: takenForFair, strokeDasharray: '7 4' }),
      Plot.text([0.955], {
        ...text,
        x: Plot.identity,
        y: takenForBent,
        text: () => 'the fair coin taken\nfor the second',
        dx: -8,
        dy: -14,
      }),
      Plot.text([0.985], {
        ...text,
        x: Plot.identity,
        y: () => 0.2,
        text: () => 'the second taken\nfor the fair coin',
      }),
    ],
  };
}
