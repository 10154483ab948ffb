import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponential, logarithm, powerOf2, turns } from './exponential.ts';

test('e^x agrees with the library to 15 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(
        2e-15 * Math.max(1, Math.abs(x)),
      );
    }),
  );
});

test.each([
  [0, 1],
  [1, Math.E],
  [-709, 0],
  [710, Infinity],
])('e^%d is %d', (x, y) => {
  expect(exponential(x)).toBeCloseTo(y, 14);
});

test('ln x agrees with the library to 15 digits, and takes back the exponential', () => {
  fc.assert(
    fc.property(fc.double({ min: 2 ** -1022, noNaN: true, noDefaultInfinity: true }), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(logarithm(x) - expected)).toBeLessThan(
        4e-16 * Math.max(1, Math.abs(expected)),
      );
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(logarithm(exponential(x)) - x)).toBeLessThan(1e-12);
    }),
  );
  expect([0.125, 1, 2 ** 60].map(logarithm)).toEqual([-3, 0, 60].map((n) => n * Math.LN2));
});

test('2^x doubles with each step, exactly', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(Math.abs(powerOf2(x) / 2 ** x - 1)).toBeLessThan(1e-14);
    }),
  );
  expect([-3, 0, 10].map(powerOf2)).toEqual([0.125, 1, 1024]);
});

test('turning on from step to step gives the cosines and sines of the multiples', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (angle) => {
      const { cosines, sines } = turns(angle, 128);
      cosines.forEach((cosine, at) => {
        expect(cosine).toBeCloseTo(Math.cos(at * angle), 12);
        expect(sines[at]).toBeCloseTo(Math.sin(at * angle), 12);
      });
    }),
  );
});
