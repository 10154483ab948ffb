import * as Plot from '@observablehq/plot';
import { binaryEntropy } from '~/math';

const STEPS = 200;
/** Probability of heads of the coin that the chapter on entropy bends. */
const BENT = 0.9;

/** Probabilities from 0 to 1, closest together at the ends, where the arch is steep. */
function probabilities(): number[] {
  return Array.from(
    { length: STEPS + 1 },
    (_, step) => Math.sin((Math.PI * step) / (2 * STEPS)) ** 2,
  );
}

/** The entropy of a coin against its probability of heads, in bits. */
export default function coinEntropy(): Plot.PlotOptions {
  const arch = probabilities().map((p) => ({ p, bits: binaryEntropy(p) }));
  const bent = [{ p: BENT, bits: binaryEntropy(BENT) }];
  return {
    width: 480,
    height: 300,
    marginTop: 32,
    marginBottom: 44,
    x: { label: 'probability of heads', domain: [0, 1], ticks: 5 },
    y: { label: 'entropy, in bits', domain: [0, 1], ticks: 5, grid: true },
    marks: [
      Plot.areaY(arch, { x: 'p', y: 'bits', fill: 'var(--p-wash)' }),
      Plot.lineY(arch, { x: 'p', y: 'bits', stroke: 'var(--h)', strokeWidth: 2.5 }),
      Plot.ruleX(bent, { x: 'p', y: 'bits', stroke: 'var(--h)', strokeDasharray: '3 3' }),
      Plot.dot(bent, { x: 'p', y: 'bits', r: 5, fill: 'var(--h)' }),
      Plot.text(bent, {
        x: 'p',
        y: 'bits',
        text: () => 'bent coin',
        textAnchor: 'end',
        dx: -10,
        dy: 4,
        fill: 'currentColor',
      }),
    ],
  };
}
