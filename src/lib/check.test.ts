import { describe, expect, it } from 'vitest';
import { checkDistribution, checkWith } from './check';
import { parseNumber } from './probabilities';

const limits = { min: 2, max: 4 };

describe('checkDistribution(text, limits)', () => {
  it('takes probabilities that sum to 1', () => {
    expect(checkDistribution('1/2, 1/2', limits)).toEqual({ ok: true, value: [0.5, 0.5] });
  });

  it('offers counts normalised', () => {
    expect(checkDistribution('6, 3, 3', limits)).toEqual({
      ok: false,
      message: 'Sums to 12, not to 1.',
      fix: { label: 'normalise', value: [0.5, 0.25, 0.25] },
    });
  });

  it.each([
    ['1', 'Give 2 to 4 outcomes, not 1.'],
    ['1,1,1,1,1', 'Give 2 to 4 outcomes, not 5.'],
    ['0, 0', 'Every outcome is 0, so nothing could ever happen.'],
    ['1e308, 1e308', 'These numbers are too large to add up.'],
    ['a, b', '“a” is not a number. Write 0.25 or 1/4.'],
  ])('says of %s: %s', (text, message) => {
    expect(checkDistribution(text, limits)).toEqual({ ok: false, message });
  });
});

describe('checkDistribution(text, limits, { name, like })', () => {
  const asP = { name: 'Q', like: { name: 'P', length: 2 } };

  it.each(['1/2, 1/4, 1/4', '6, 3, 3'])('offers no fix for %s, which has no place', (text) => {
    expect(checkDistribution(text, limits, asP)).toEqual({
      ok: false,
      message: 'Q has 3 outcomes and P has 2.',
    });
  });

  it('treats a list of the right length like any other', () => {
    expect(checkDistribution('1/2, 1/2', limits, asP)).toEqual({ ok: true, value: [0.5, 0.5] });
    expect(checkDistribution('3, 3', limits, asP)).toMatchObject({ fix: { value: [0.5, 0.5] } });
  });
});

describe('checkWith(parse, text)', () => {
  it('lets a mistake of the programmer through', () => {
    const broken = (): never => {
      throw new TypeError('broken');
    };
    expect(() => checkWith(broken, '1')).toThrow(TypeError);
    expect(checkWith(parseNumber, '1')).toEqual({ ok: true, value: 1 });
  });
});
