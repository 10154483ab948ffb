import * as Plot from '@observablehq/plot';
import { surprisal } from '~/math';

const MOST_HEADS = 8;
const TOP = 9;
const STEPS_PER_HEAD = 8;

interface Candidate {
  readonly name: string;
  readonly measure: (p: number) => number;
  readonly stroke: string;
  readonly dash: string;
}

const CANDIDATES: readonly Candidate[] = [
  { name: '1/p − 1', measure: (p) => 1 / p - 1, stroke: 'var(--quiet)', dash: '2 4' },
  { name: '−log p', measure: (p) => surprisal(p), stroke: 'var(--p)', dash: 'none' },
  { name: '1 − p', measure: (p) => 1 - p, stroke: 'var(--quiet)', dash: '8 4' },
];

/** Score of n heads in a row, n whole or not, on a scale where one head scores 1. */
function score({ measure }: Candidate, heads: number): number {
  return measure(2 ** -heads) / measure(1 / 2);
}

function pointsOf(candidate: Candidate): { heads: number; value: number }[] {
  return Array.from({ length: MOST_HEADS * STEPS_PER_HEAD + 1 }, (_, step) => step / STEPS_PER_HEAD)
    .map((heads) => ({ heads, value: score(candidate, heads) }))
    .filter(({ value }) => value <= TOP);
}

/** Three measures of the surprise of n heads in a row: only −log p counts every head alike. */
export default function surpriseCandidates(): Plot.PlotOptions {
  const curves = CANDIDATES.map((candidate) => ({ candidate, points: pointsOf(candidate) }));
  return {
    height: 300,
    marginTop: 32,
    marginBottom: 44,
    marginRight: 64,
    x: { label: 'heads in a row', domain: [0, MOST_HEADS], ticks: MOST_HEADS },
    y: { label: 'surprise, in first heads', domain: [0, TOP], ticks: 5, grid: true },
    marks: curves.flatMap(({ candidate, points }) => [
      Plot.lineY(points, {
        x: 'heads',
        y: 'value',
        stroke: candidate.stroke,
        strokeWidth: 2,
        strokeDasharray: candidate.dash,
      }),
      Plot.dot(
        points.filter(({ heads }) => heads > 0 && Number.isInteger(heads)),
        { x: 'heads', y: 'value', r: 3.5, fill: candidate.stroke },
      ),
      Plot.text(points.slice(-1), {
        x: 'heads',
        y: 'value',
        text: () => candidate.name,
        textAnchor: 'start',
        dx: 10,
        fill: 'currentColor',
      }),
    ]),
  };
}
