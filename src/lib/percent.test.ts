import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from './percent';

describe('percent(share)', () => {
  it('writes about two digits', () => {
    const written = [0, 0.000_000_2, 0.000_57, 0.0423, 0.0999, 0.38, 0.5, 1].map(percent);
    expect(written.map((text) => text.replace('\u202f', ' '))).toEqual([
      '0 %',
      '2×10⁻⁵ %',
      '0.057 %',
      '4.2 %',
      '10 %',
      '38 %',
      '50 %',
      '100 %',
    ]);
  });

  it('never says 0 % of what is possible or 100 % of what is not certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(percent(share)).not.toMatch(/^(0|100)\u202f/);
      }),
      { seed: 3 },
    );
    expect(percent(0.995)).toBe('99.5\u202f%');
    expect(percent(0.999_999)).toBe('more than 99.99\u202f%');
  });
});
