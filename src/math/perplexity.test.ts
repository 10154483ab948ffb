import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { entropy } from './entropy';
import { always, distribution, expectNear, expectRangeError, expectSameDigits } from './laws';
import { entropyOfPerplexity, perplexity } from './perplexity';
import { UNITS, type Unit } from './units';

describe('perplexity(entropyValue)', () => {
  it('counts equally likely outcomes', () => {
    for (const n of [1, 2, 3, 10, 1000]) expectNear(perplexity(entropy(uniform(n))), n, 1e-14);
  });

  it('is the same whatever the unit of the entropy', () => {
    always([distribution], (p) => {
      for (const unit of UNITS) {
        expectNear(perplexity(entropy(p, { unit }), { unit }), perplexity(entropy(p)), 1e-14);
      }
    });
  });

  it('is 2, e or 10 to the power of the entropy', () => {
    expect(perplexity(3)).toBe(8);
    expect(perplexity(1, { unit: 'nats' })).toBe(Math.E);
    expectSameDigits(perplexity(2, { unit: 'hartleys' }), 100);
  });

  it('is 1 when nothing is uncertain and infinite when the model ruled out what happened', () => {
    expect(perplexity(0)).toBe(1);
    expect(perplexity(Infinity)).toBe(Infinity);
    expect(perplexity(Infinity, { unit: 'nats' })).toBe(Infinity);
  });

  it('refuses a negative entropy or an unknown unit', () => {
    expectRangeError(() => perplexity(-1), 'entropyValue = -1 is not in [0, ∞]');
    expectRangeError(
      () => perplexity(1, { unit: 'bytes' as Unit }),
      'unit = bytes is not one of bits, nats, hartleys',
    );
  });
});

describe('entropyOfPerplexity(value)', () => {
  it('undoes perplexity in every unit', () => {
    always([distribution], (p) => {
      for (const unit of UNITS) {
        const amount = entropy(p, { unit });
        expectNear(entropyOfPerplexity(perplexity(amount, { unit }), { unit }), amount);
      }
    });
  });

  it('is exact for powers of 2, 0 at 1 and infinite at infinity', () => {
    expect(entropyOfPerplexity(8)).toBe(3);
    expect(entropyOfPerplexity(1, { unit: 'nats' })).toBe(0);
    expect(entropyOfPerplexity(Infinity)).toBe(Infinity);
    expectNear(entropyOfPerplexity(70.6083, { unit: 'nats' }), 4.257147701328498);
  });

  it('refuses what no distribution has', () => {
    expectRangeError(() => entropyOfPerplexity(0.5), 'value = 0.5 is not in [1, ∞]');
    expectRangeError(() => entropyOfPerplexity(NaN), 'value = NaN is not in [1, ∞]');
  });
});
