import * as Plot from '@observablehq/plot';
import card from '~/assets/models/card.json';

const MILLION = 1e6;
/** The share of the steps from which the learning rate falls, as in scripts/train/kernel. */
const RATE_FALLS_FROM = 0.3;
/** Where the curve is cut off, in nats: its first points are still higher. */
const TOP = 8;
const BOTTOM = 2.5;

const { curve, shape, training } = card;
const { trainedAlone } = card.figures;
const end = training.tokens / MILLION;

/** Tokens read when the learning rate begins to fall: in the part with short sequences. */
function rateFalls(): number {
  const { tokens, shortShare, batch, longBatch } = training;
  const steps = tokens * (shortShare / batch + (1 - shortShare) / longBatch);
  return RATE_FALLS_FROM * steps * batch;
}

/** From bits per character of the development works, which no model was trained on, to nats per token. */
function perToken(bits: number): number {
  const works = card.heldOut.filter(({ part }) => part === 'dev');
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const characters = sum(works.map((work) => work.characters));
  return (bits * Math.LN2 * characters) / sum(works.map(({ pieces }) => pieces));
}

/** What our own network's training log printed, against the tokens read, in nats per token. */
export default function trainingCurve(): Plot.PlotOptions {
  const points = curve.map(({ tokens, nats }) => ({ read: tokens / MILLION, nats }));
  const levels = [
    { nats: Math.log(shape.vocabulary), name: 'all pieces equally likely' },
    { nats: perToken(trainedAlone.dev.counts), name: 'the counts, on books held out' },
  ];
  const last = [{ read: end, nats: perToken(trainedAlone.dev.network) }];
  const moments = [
    { read: rateFalls() / MILLION, name: 'the learning rate\nbegins to fall' },
    { read: training.shortShare * end, name: 'longer\ncontext' },
  ];
  return {
    height: 320,
    marginBottom: 44,
    x: { label: 'tokens read, in millions', domain: [0, end], ticks: 6 },
    y: { label: 'loss, in nats per token', domain: [BOTTOM, TOP], ticks: 6, grid: true },
    marks: [
      Plot.ruleY(levels, { y: 'nats', stroke: 'var(--quiet)', strokeDasharray: '6 4' }),
      Plot.text(levels, {
        x: end,
        y: 'nats',
        text: 'name',
        textAnchor: 'end',
        lineAnchor: 'bottom',
        dy: -4,
        fill: 'currentColor',
      }),
      Plot.ruleX(moments, {
        x: 'read',
        y1: BOTTOM,
        y2: 5,
        stroke: 'var(--edge)',
        strokeDasharray: '2 3',
      }),
      Plot.text(moments, {
        x: 'read',
        y: 5,
        text: 'name',
        lineAnchor: 'bottom',
        dy: -4,
        fill: 'currentColor',
      }),
      Plot.dot(last, { x: 'read', y: 'nats', r: 5, stroke: 'var(--q)', fill: 'var(--paper)' }),
      Plot.line(points, { x: 'read', y: 'nats', stroke: 'var(--q)', strokeWidth: 2.5 }),
    ],
  };
}
