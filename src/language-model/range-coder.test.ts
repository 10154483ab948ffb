import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AdaptiveNumbers, AdaptiveSymbols } from './adaptive.ts';
import { MAX_TOTAL, RangeDecoder, RangeEncoder, type Share } from './range-coder.ts';

const share: fc.Arbitrary<Share> = fc
  .tuple(fc.integer({ min: 1, max: MAX_TOTAL }), fc.nat(), fc.nat())
  .map(([total, a, b]) => {
    const frequency = 1 + (a % total);
    return { total, frequency, before: b % (total - frequency + 1) };
  });
const message = fc.array(share, { maxLength: 400 });

function encoded(shares: readonly Share[]) {
  const encoder = new RangeEncoder();
  for (const each of shares) encoder.encode(each);
  return encoder.finish();
}

test('every step is found again', () => {
  fc.assert(
    fc.property(message, (shares) => {
      const decoder = new RangeDecoder(encoded(shares).bytes);
      for (const each of shares) {
        const target = decoder.target(each.total);
        expect(target).toBeGreaterThanOrEqual(each.before);
        expect(target).toBeLessThan(each.before + each.frequency);
        decoder.decode(each);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a message needs its surprisal, rounded up, and at most two bits more', () => {
  fc.assert(
    fc.property(message, (shares) => {
      const surprisal = shares.reduce(
        (sum, { frequency, total }) => sum + Math.log2(total / frequency),
        0,
      );
      const { bits, bytes } = encoded(shares);
      expect(bits).toBeLessThanOrEqual(Math.ceil(surprisal - 1e-6) + 2);
      expect(bytes.length).toBe(Math.ceil(bits / 8));
    }),
    { numRuns: 2_000 },
  );
});

test('nothing needs nothing, and certainty too', () => {
  expect(encoded([])).toEqual({ bytes: new Uint8Array(), bits: 0 });
  expect(encoded(Array(100).fill({ before: 0, frequency: 7, total: 7 })).bits).toBe(0);
});

test('a carry runs through bytes that are full', () => {
  const shares = [
    { before: 1, frequency: 2, total: 4 },
    ...Array<Share>(60).fill({ before: 0x3fffff, frequency: 1, total: MAX_TOTAL }),
    { before: 0, frequency: 1, total: 3 },
  ];
  const decoder = new RangeDecoder(encoded(shares).bytes);
  for (const each of shares) {
    expect(decoder.target(each.total)).toBeGreaterThanOrEqual(each.before);
    decoder.decode(each);
  }
});

test.each([
  { before: 0, frequency: 0, total: 4 },
  { before: 3, frequency: 2, total: 4 },
  { before: -1, frequency: 1, total: 4 },
  { before: 0, frequency: 1, total: MAX_TOTAL + 1 },
])('no share: %o', (wrong) => {
  expect(() => encoded([wrong])).toThrow(RangeError);
});

test('numbers of any size come back, and their learner keeps up', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(40), fc.nat(60_000_000))), (numbers) => {
      const encoder = new RangeEncoder();
      const writer = new AdaptiveNumbers();
      for (const number of numbers) writer.encode(encoder, number);
      const decoder = new RangeDecoder(encoder.finish().bytes);
      const reader = new AdaptiveNumbers();
      expect(numbers.map(() => reader.decode(decoder))).toEqual(numbers);
    }),
  );
});

test('a learner comes near the entropy of a steady source, also past its limit', () => {
  const source = Array.from({ length: 40_000 }, (_, index) => (index % 8 === 0 ? 1 : 0));
  const encoder = new RangeEncoder();
  const learner = new AdaptiveSymbols(2, { step: 8, limit: 2 ** 12 });
  for (const symbol of source) learner.encode(encoder, symbol);
  const entropy = -(1 / 8) * Math.log2(1 / 8) - (7 / 8) * Math.log2(7 / 8);
  expect(encoder.finish().bits / source.length).toBeLessThan(entropy + 0.03);
  expect(encoder.finish().bits / source.length).toBeGreaterThan(entropy - 0.03);
});
