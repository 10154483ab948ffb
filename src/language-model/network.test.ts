import { randomLcg, randomNormal } from 'd3-random';
import { expect, test } from 'vitest';
import { NetworkReader, type NetworkShape } from './network.ts';
import { partsOf, readNetwork, weightsOf, writeNetwork } from './network-file.ts';

const SHAPE: NetworkShape = {
  vocabulary: 40,
  width: 16,
  layers: 2,
  heads: 2,
  hidden: 32,
  longest: 8,
};
const NO_CACHE = { sharpness: 0, percent: 0, half: 0 };
const CACHE = { sharpness: 20, percent: 30, half: 2 };
const normal = randomNormal.source(randomLcg(0.5))(0, 0.4);
const matrices = partsOf(SHAPE).map(([, rows, columns]) =>
  Float32Array.from({ length: rows * columns }, normal),
);
const weights = weightsOf(matrices);
const tokens = [3, 17, 3, 39, 0, 8, 21];

function logitsAfter(history: readonly number[], cache = NO_CACHE): number[] {
  const reader = new NetworkReader(SHAPE, weights, cache);
  return history.map((token) => [...reader.step(token)]).at(-1) ?? [];
}

/** The same network written down as its formula, whole matrices and no memory, in doubles. */
function byFormula(history: readonly number[]): number[] {
  const { width, heads, hidden, vocabulary } = SHAPE;
  const size = width / heads;
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  const row = (matrix: Float32Array, index: number, columns: number) => [
    ...matrix.subarray(index * columns, (index + 1) * columns),
  ];
  const apply = (matrix: Float32Array, rows: number, x: readonly number[]) =>
    Array.from({ length: rows }, (_, index) => dot(row(matrix, index, x.length), x));
  const rms = (x: readonly number[]) =>
    x.map((value) => value / Math.sqrt(dot(x, x) / x.length + 1e-6));
  const turn = (x: readonly number[], position: number) =>
    x.map((value, index) => {
      const half = x.length / 2;
      const angle = position * 1000 ** (-(index % half) / half);
      const other = index < half ? -(x[index + half] ?? 0) : (x[index - half] ?? 0);
      return value * Math.cos(angle) + other * Math.sin(angle);
    });
  const plus = (a: readonly number[], b: readonly number[]) =>
    a.map((value, index) => value + (b[index] ?? 0));
  let stream = history.map((token, at) => {
    const now = row(weights.embedding, token, width);
    const before = at > 0 ? row(weights.embedding, history[at - 1] ?? 0, width) : [];
    return rms(
      now.map((value, index) => value + (weights.smear[index] ?? 0) * (before[index] ?? 0)),
    );
  });
  for (const layer of weights.layers) {
    const all = stream.map((x) => apply(layer.qkv, 3 * width, rms(x)));
    const part = (at: number, which: number, head: number) =>
      (all[at] ?? []).slice(which * width + head * size, which * width + (head + 1) * size);
    const middle = stream.map((x, at) => {
      const mixed = Array.from({ length: heads }, (_, head) => {
        const query = turn(rms(part(at, 0, head)), at);
        const scores = Array.from({ length: at + 1 }, (_each, past) =>
          Math.exp((1.5 / Math.sqrt(size)) * dot(query, turn(rms(part(past, 1, head)), past))),
        );
        const total = scores.reduce((sum, score) => sum + score, 0);
        return Array.from({ length: size }, (_each, index) =>
          scores.reduce(
            (sum, score, past) => sum + (score / total) * (part(past, 2, head)[index] ?? 0),
            0,
          ),
        );
      }).flat();
      return plus(x, apply(layer.out, width, mixed));
    });
    stream = middle.map((x) => {
      const active = apply(layer.up, hidden, rms(x)).map((value) => Math.max(0, value) ** 2);
      return plus(x, apply(layer.down, width, active));
    });
  }
  const last = rms(stream.at(-1) ?? []);
  return plus(apply(weights.embedding, vocabulary, last), [...weights.bias]);
}

test('reading token by token gives the logits of the formula', () => {
  for (const length of [1, 2, tokens.length]) {
    const expected = byFormula(tokens.slice(0, length));
    logitsAfter(tokens.slice(0, length)).forEach((logit, piece) => {
      expect(logit).toBeCloseTo(expected[piece] ?? 0, 3);
    });
  }
});

test('what comes later changes nothing earlier, and a reset forgets everything', () => {
  const reader = new NetworkReader(SHAPE, weights, CACHE);
  const first = [...reader.step(5)];
  reader.step(9);
  reader.reset();
  expect([...reader.step(5)]).toEqual(first);
});

test('beyond its window it goes on from the later half', () => {
  const long = Array.from({ length: 8 }, (_, index) => (index * 7) % 40);
  expect(logitsAfter([...long, 11], CACHE)).toEqual(logitsAfter([...long.slice(-4), 11], CACHE));
  expect(
    logitsAfter(
      Array.from({ length: 50 }, (_, index) => index % 40),
      CACHE,
    ).every(Number.isFinite),
  ).toBe(true);
});

test('a file gives back its shape and cache, and weights within half a step of their row', () => {
  const file = writeNetwork({ shape: SHAPE, cache: CACHE }, matrices);
  const read = readNetwork(file);
  expect(read.shape).toEqual(SHAPE);
  expect(read.cache).toEqual(CACHE);
  const again = [
    read.weights.embedding,
    read.weights.bias,
    read.weights.smear,
    ...read.weights.layers.flatMap(({ qkv, out, up, down }) => [qkv, out, up, down]),
  ];
  partsOf(SHAPE).forEach(([name, rows, columns], index) => {
    const matrix = matrices[index] ?? new Float32Array();
    for (let row = 0; row < rows; row += 1) {
      const part = matrix.subarray(row * columns, (row + 1) * columns);
      const largest = part.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
      const spread = Math.sqrt(part.reduce((all, weight) => all + weight ** 2, 0) / columns);
      const [most, finest] = rows === 1 ? [4095, 0] : [127, name === 'embedding' ? 0.025 : 0.095];
      const step = Math.max(largest / most, finest * spread) * 2 ** (1 / 32);
      part.forEach((weight, column) => {
        const kept = again[index]?.[row * columns + column] ?? NaN;
        expect(Math.abs(kept - weight)).toBeLessThanOrEqual(step / 2 + 1e-7);
      });
    }
  });
});

test('a row of zeros stays one', () => {
  const zeros = matrices.map((matrix) => new Float32Array(matrix.length));
  expect(
    readNetwork(writeNetwork({ shape: SHAPE, cache: CACHE }, zeros)).weights.embedding.every(
      (weight) => weight === 0,
    ),
  ).toBe(true);
});
