import * as Plot from '@observablehq/plot';
import { softmax } from '~/math';

/** Logits of the running example: the logarithms of its probabilities, up to a constant. */
const LOGITS = [2 * Math.LN2, Math.LN2, 0, 0];
const TEMPERATURES = Array.from({ length: 161 }, (_, index) => 0.1 * 10 ** (index / 64));
/** Where the sofa's surprise equals the entropy: 4^(1/T) = 2. */
const SOFA_TOP = 2;

/** Probabilities of the four words on their way from certainty to equality. */
export default function wordsAgainstTemperature(): Plot.PlotOptions {
  const rows = TEMPERATURES.map((temperature) => {
    const [mat = 0, sofa = 0, floor = 0] = softmax(LOGITS, { temperature });
    return { temperature, mat, sofa, floor };
  });
  const names = [
    { temperature: 0.42, probability: 0.86, text: 'mat' },
    { temperature: 0.62, probability: 0.29, text: 'sofa' },
    { temperature: 2.3, probability: 0.13, text: 'floor and moon' },
  ];
  const line = { x: 'temperature', stroke: 'var(--q)', strokeWidth: 2 };
  return {
    height: 280,
    marginBottom: 44,
    x: { type: 'log', label: 'temperature T', tickFormat: String, ticks: [0.1, 0.3, 1, 3, 10, 30] },
    y: {
      label: 'probability',
      domain: [0, 1],
      grid: true,
      tickFormat: String,
      ticks: [0, 0.25, 0.5, 0.75, 1],
    },
    marks: [
      Plot.ruleX([SOFA_TOP], { stroke: 'var(--quiet)', strokeDasharray: '3 4' }),
      Plot.text([SOFA_TOP], {
        x: SOFA_TOP,
        y: 0.62,
        text: () => 'the sofa’s surprise\nequals the entropy',
        fill: 'var(--quiet)',
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.lineY(rows, { ...line, y: 'mat' }),
      Plot.lineY(rows, { ...line, y: 'floor', strokeDasharray: '2 3' }),
      Plot.lineY(rows, { ...line, y: 'sofa', strokeWidth: 3.5 }),
      Plot.text(names, {
        x: 'temperature',
        y: 'probability',
        text: 'text',
        fill: 'var(--q-text)',
        textAnchor: 'start',
      }),
    ],
  };
}
