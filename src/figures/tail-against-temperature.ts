import * as Plot from '@observablehq/plot';
import { logSumExp } from '~/math';

const GOOD_LOGIT = 12;
const TEMPERATURES = Array.from({ length: 136 }, (_, index) => 0.3 + index / 50);
const VOCABULARIES = [
  { bad: 4, name: '4 bad words', dash: '2 3', at: 2.2 },
  { bad: 499, name: '499', dash: '8 4', at: 1.95 },
  { bad: 49_999, name: '49,999', dash: 'none', at: 1.08 },
];

/** Probability of one word with logit 12 against `bad` words with logit 0. */
function goodShare(bad: number, temperature: number): number {
  const good = GOOD_LOGIT / temperature;
  return Math.exp(good - logSumExp([good, Math.log(bad)]));
}

/** What a temperature leaves of one good word, in vocabularies of three sizes. */
export default function tailAgainstTemperature(): Plot.PlotOptions {
  return {
    height: 280,
    marginBottom: 44,
    x: { label: 'temperature T', ticks: 6 },
    y: { label: 'probability of the good word', domain: [0, 1], grid: true, ticks: 5 },
    marks: VOCABULARIES.flatMap(({ bad, name, dash, at }) => [
      Plot.lineY(
        TEMPERATURES.map((temperature) => ({ temperature, share: goodShare(bad, temperature) })),
        {
          x: 'temperature',
          y: 'share',
          stroke: 'var(--q)',
          strokeWidth: 2.5,
          strokeDasharray: dash,
        },
      ),
      Plot.text([{ temperature: at, share: goodShare(bad, at) }], {
        x: 'temperature',
        y: 'share',
        text: () => name,
        fill: 'var(--q-text)',
        textAnchor: 'start',
        dx: 8,
        dy: bad < 100 ? 12 : -8,
      }),
    ]),
  };
}
