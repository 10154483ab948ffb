import * as Plot from '@observablehq/plot';
import { expectation, exponentialTilt, klDivergence } from '~/math';

/** The running example as a reference policy: mat, sofa, floor, moon. */
const REFERENCE = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
/** What the reward model says of each word. */
const MEASURED = [0, 1, 2, 3];
/** What people mean: they agree with it about all but the moon. */
const MEANT = [0, 1, 2, 0];

const STEPS = 120;
/** Prices on the curve, from hardly any tuning to hardly any penalty, in reward per nat. */
const PRICES = { dearest: 100, cheapest: 0.1 } as const;

interface Point {
  /** D(π* ‖ π₀), in nats. */
  readonly nats: number;
  readonly reward: number;
  readonly kind: string;
}

function curve(rewards: readonly number[], kind: string): Point[] {
  const { dearest, cheapest } = PRICES;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const beta = dearest * (cheapest / dearest) ** (step / STEPS);
    const policy = exponentialTilt(REFERENCE, MEASURED, beta);
    const nats = klDivergence(policy, REFERENCE, { unit: 'nats' });
    return { nats, reward: expectation(policy, rewards), kind };
  });
}

/** The reward as measured and as meant, along the policies that are best for the measured one. */
export default function measuredAndMeant(): Plot.PlotOptions {
  const measured = curve(MEASURED, 'as measured');
  const meant = curve(MEANT, 'as meant');
  const turn = meant.reduce((best, point) => (point.reward > best.reward ? point : best));
  return {
    width: 480,
    height: 300,
    marginTop: 32,
    marginBottom: 44,
    x: { label: 'KL from the reference, in nats', domain: [0, 2.1], ticks: 4 },
    y: { label: 'mean reward', domain: [0, 3.2], ticks: 4, grid: true },
    marks: [
      Plot.lineY(measured, { x: 'nats', y: 'reward', stroke: 'var(--q)', strokeWidth: 2.5 }),
      Plot.lineY(meant, {
        x: 'nats',
        y: 'reward',
        stroke: 'var(--p)',
        strokeWidth: 2.5,
        strokeDasharray: '6 3',
      }),
      Plot.ruleX([turn], { x: 'nats', stroke: 'currentColor', strokeDasharray: '2 3' }),
      Plot.text(
        [measured, meant].flatMap((points) => points.slice(84, 85)),
        {
          x: 'nats',
          y: 'reward',
          text: 'kind',
          textAnchor: 'start',
          dx: 10,
          dy: 12,
          fill: 'currentColor',
        },
      ),
    ],
  };
}
