import * as Plot from '@observablehq/plot';
import { klDivergence } from '~/math';

/** A truth with two humps: left, middle, right. */
const TRUTH = [0.49, 0.02, 0.49];
const THETAS = Array.from({ length: 125 }, (_, index) => (index + 1) / 126);
const HIGHEST = 3;

/** Two tosses of a coin with heads θ: the only shape the model can take. */
function model(theta: number): number[] {
  return [(1 - theta) ** 2, 2 * theta * (1 - theta), theta ** 2];
}

function truthFirst(theta: number): number {
  return klDivergence(TRUTH, model(theta));
}

function modelFirst(theta: number): number {
  return klDivergence(model(theta), TRUTH);
}

/** The lowest points of a sampled curve, its ends left out. */
function valleys(height: (theta: number) => number): number[] {
  return THETAS.filter((theta, index) => {
    const [before, after] = [THETAS[index - 1], THETAS[index + 1]];
    if (before === undefined || after === undefined) return false;
    return height(theta) < height(before) && height(theta) < height(after);
  });
}

/** One small model and a truth with two humps: both divergences against the model's one parameter. */
export default function forwardAndReverse(): Plot.PlotOptions {
  const curve = (height: (theta: number) => number, dash: string): Plot.Markish[] => [
    Plot.lineY(
      THETAS.filter((theta) => height(theta) <= HIGHEST),
      {
        x: Plot.identity,
        y: height,
        stroke: 'var(--kl)',
        strokeWidth: 2.5,
        strokeDasharray: dash,
      },
    ),
    Plot.dot(valleys(height), { x: Plot.identity, y: height, r: 4.5, fill: 'var(--kl)' }),
  ];
  const name = { x: 0.5, fill: 'var(--kl-text)' };
  return {
    height: 320,
    x: { label: 'heads of the model’s coin, θ', domain: [0, 1], ticks: 6 },
    y: { label: 'bits', domain: [0, HIGHEST], grid: true, ticks: 4 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--quiet)' }),
      ...curve(truthFirst, 'none'),
      ...curve(modelFirst, '7 4'),
      Plot.text([0.5], { ...name, y: () => 0.6, text: () => 'truth first' }),
      Plot.text([0.5], { ...name, y: () => 2.05, text: () => 'model first' }),
    ],
  };
}
