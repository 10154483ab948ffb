import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitMixture, mix } from './mixture.ts';

const likelihood = fc.double({ min: 1e-6, max: 1, noNaN: true });
const examples = fc.array(
  fc.record({ situation: fc.nat(2), first: likelihood, second: likelihood }),
  { minLength: 1, maxLength: 50 },
);

function loss(all: readonly { first: number; second: number }[], weight: number): number {
  return all.reduce(
    (sum, { first, second }) => sum - Math.log(weight * first + (1 - weight) * second),
    0,
  );
}

test('no weight beside the fitted one makes the examples likelier', () => {
  fc.assert(
    fc.property(examples, fc.double({ min: 0, max: 1, noNaN: true }), (all, other) => {
      fitMixture(all, 3).forEach((weight, situation) => {
        const mine = all.filter((example) => example.situation === situation);
        // a hundred rounds come within a small step of the best
        expect(loss(mine, weight)).toBeLessThanOrEqual(loss(mine, other) + 0.05 * mine.length);
      });
    }),
  );
});

test('the better model gets the weight; without examples both get half', () => {
  const [weight = 0, none] = fitMixture([{ situation: 0, first: 0.9, second: 0.1 }], 2);
  expect(weight).toBeGreaterThan(0.99);
  expect(none).toBe(0.5);
});

test('a mixture of distributions is one', () => {
  const mixed = mix(Float64Array.of(0.5, 0.5), Float64Array.of(0.9, 0.1), 0.25);
  expect([...mixed]).toEqual([0.8, 0.2]);
});
