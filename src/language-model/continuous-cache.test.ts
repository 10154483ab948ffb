import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContinuousCache } from './continuous-cache.ts';

const SHAPE = { vocabulary: 12, width: 4, longest: 8 };

/** Outputs of unit root mean square, one a place, and the pieces of the window. */
const windows = fc
  .array(
    fc.record({
      output: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
      piece: fc.nat(SHAPE.vocabulary - 1),
    }),
    { minLength: 1, maxLength: SHAPE.longest },
  )
  .map((places) => ({
    history: places.map(({ piece }) => piece),
    outputs: places.map(({ output }) => {
      const size = Math.hypot(...output) / 2;
      return size > 0.01 ? output.map((value) => value / size) : [1, 1, 1, 1];
    }),
  }));
const logitsOf = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
  minLength: SHAPE.vocabulary,
  maxLength: SHAPE.vocabulary,
});
const settings = fc.record({
  sharpness: fc.integer({ min: 0, max: 300 }),
  percent: fc.integer({ min: 1, max: 99 }),
  half: fc.nat(20),
});

interface Window {
  readonly history: readonly number[];
  readonly outputs: readonly (readonly number[])[];
}

function softmax(logits: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(logits));
  const weights = Array.from(logits, (logit) => Math.exp(logit - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function blended({ history, outputs }: Window, logits: readonly number[], how = CACHE): number[] {
  const cache = new ContinuousCache(SHAPE, how);
  outputs.forEach((output, place) => cache.outputAt(place).set(output));
  const into = Float32Array.from(logits);
  cache.blendInto(into, history);
  return softmax(into);
}

const CACHE = { sharpness: 40, percent: 25, half: 3 };

/** The formula of the docstring, word for word. */
function byFormula({ history, outputs }: Window, logits: readonly number[], how: typeof CACHE) {
  const own = softmax(Float32Array.from(logits));
  const now = outputs.at(-1) ?? [];
  const earlier = outputs.slice(0, -1).map((output) => Float32Array.from(output));
  if (earlier.length === 0) return own;
  const present = Float32Array.from(now);
  const votes = softmax(
    earlier.map(
      (output) =>
        (how.sharpness / SHAPE.width) *
        output.reduce((sum, value, index) => sum + value * (present[index] ?? 0), 0),
    ),
  );
  const share = ((how.percent / 100) * earlier.length) / (earlier.length + how.half);
  return own.map((probability, piece) => {
    const recalled = votes.reduce(
      (sum, vote, place) => sum + (history[place + 1] === piece ? vote : 0),
      0,
    );
    return (1 - share) * probability + share * recalled;
  });
}

test('the blend is that of the formula, and sums to 1', () => {
  fc.assert(
    fc.property(windows, logitsOf, settings, (window, logits, how) => {
      const found = blended(window, logits, how);
      expect(found.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      byFormula(window, logits, how).forEach((expected, piece) => {
        expect(Math.abs((found[piece] ?? NaN) - expected)).toBeLessThan(1e-5 * expected + 1e-12);
      });
    }),
  );
});

test('a piece that never came in the window keeps its odds against the others of its kind', () => {
  fc.assert(
    fc.property(windows, logitsOf, (window, logits) => {
      const into = Float32Array.from(logits);
      const cache = new ContinuousCache(SHAPE, CACHE);
      window.outputs.forEach((output, place) => cache.outputAt(place).set(output));
      cache.blendInto(into, window.history);
      const came = new Set(window.history.slice(1));
      into.forEach((logit, piece) => {
        if (!came.has(piece)) expect(logit).toBe(Math.fround(logits[piece] ?? NaN));
        else expect(logit).toBeGreaterThanOrEqual(Math.fround(logits[piece] ?? NaN) - 1e-5);
      });
    }),
  );
});

test('without earlier places, or switched off, it changes nothing', () => {
  const logits = Array.from({ length: SHAPE.vocabulary }, (_, piece) => piece / 7);
  const alone = { history: [3], outputs: [[1, 1, 1, 1]] };
  const pair = { history: [3, 5], outputs: [...alone.outputs, [1, -1, 1, -1]] };
  expect(blended(alone, logits)).toEqual(softmax(Float32Array.from(logits)));
  expect(blended(pair, logits, { ...CACHE, percent: 0 })).toEqual(
    softmax(Float32Array.from(logits)),
  );
});
