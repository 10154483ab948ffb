import * as Plot from '@observablehq/plot';
import { entropy, surprisal } from '~/math';

const TOSSES = 100;
/** Probability of heads of the coin that the chapter on entropy bends. */
const BENT = 0.9;
/** Beyond this many tails a bar would be too low to see. */
const MOST_TAILS = 30;
/** Where the label of a bar too low to see stands clear of its neighbours, as a probability. */
const LABEL_HEIGHT = 0.04;

interface Bar {
  readonly tails: number;
  /** Surprise per toss of any series with this many tails, in bits. */
  readonly bits: number;
  /** Probability of this many tails. */
  readonly probability: number;
}

/** Binomial probabilities, each from the one before: p(k + 1) = p(k) (n − k) / (k + 1) · odds. */
function bars(): Bar[] {
  const [heads, tails] = [surprisal(BENT), surprisal(1 - BENT)];
  let probability = BENT ** TOSSES;
  return Array.from({ length: MOST_TAILS + 1 }, (_, k) => {
    const bits = ((TOSSES - k) * heads + k * tails) / TOSSES;
    const bar = { tails: k, bits, probability };
    probability *= ((TOSSES - k) / (k + 1)) * ((1 - BENT) / BENT);
    return bar;
  });
}

/** The surprise per toss of a hundred tosses of the bent coin, and how likely each is, in bits. */
export default function typicalSurprise(): Plot.PlotOptions {
  const all = bars();
  const likeliest = all.slice(0, 1);
  const mean = [{ bits: entropy([BENT, 1 - BENT]) }];
  return {
    height: 300,
    marginTop: 32,
    marginBottom: 44,
    x: { label: 'surprise per toss, in bits', domain: [0.1, 1] },
    y: { label: 'probability', domain: [0, 0.15], ticks: 3, grid: true },
    marks: [
      Plot.ruleX(all, { x: 'bits', y: 'probability', stroke: 'var(--p)', strokeWidth: 6 }),
      Plot.ruleX(mean, { x: 'bits', stroke: 'var(--h)', strokeDasharray: '4 3' }),
      Plot.text(mean, {
        x: 'bits',
        y: 0.15,
        text: () => 'entropy',
        textAnchor: 'start',
        dx: 6,
        dy: 6,
        fill: 'var(--h)',
      }),
      Plot.ruleX(likeliest, { x: 'bits', y: LABEL_HEIGHT, stroke: 'var(--q)' }),
      Plot.dot(likeliest, { x: 'bits', y: 'probability', r: 5, fill: 'var(--q)' }),
      Plot.text(likeliest, {
        x: 'bits',
        y: LABEL_HEIGHT,
        text: () => 'the likeliest\nsingle series',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dx: -4,
        dy: -4,
        fill: 'currentColor',
      }),
    ],
  };
}
