import * as Plot from '@observablehq/plot';
import { gaussianMutualInformation } from '~/math';

const STEPS = 200;
/** The curve has no end at a correlation of 1; it is drawn up to here. */
const LAST = 0.998;

/** The mutual information of two normal variables against their correlation, in bits. */
export default function gaussianInformation(): Plot.PlotOptions {
  const curve = Array.from({ length: STEPS + 1 }, (_, step) => {
    const correlation = LAST * Math.sin((Math.PI * step) / (2 * STEPS)); // closest at the steep end
    return { correlation, bits: gaussianMutualInformation(correlation) };
  });
  const marks = [0.5, 0.9, 0.99].map((correlation) => ({
    correlation,
    bits: gaussianMutualInformation(correlation),
    label: `ρ = ${correlation}`,
  }));
  return {
    height: 280,
    marginTop: 32,
    marginBottom: 44,
    x: { label: 'correlation ρ', domain: [0, 1], ticks: 5 },
    y: { label: 'mutual information, in bits', domain: [0, 4], ticks: 4, grid: true },
    marks: [
      Plot.lineY(curve, { x: 'correlation', y: 'bits', stroke: 'var(--kl)', strokeWidth: 2.5 }),
      Plot.dot(marks, { x: 'correlation', y: 'bits', r: 4.5, fill: 'var(--kl)' }),
      Plot.text(marks, {
        x: 'correlation',
        y: 'bits',
        text: 'label',
        textAnchor: 'end',
        dx: -10,
        dy: -6,
        fill: 'currentColor',
      }),
    ],
  };
}
