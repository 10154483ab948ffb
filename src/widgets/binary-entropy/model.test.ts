import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { crossEntropy } from '~/math';
import { writerFor } from '~/ui/writer';
import { derive, describe as sentence, model, querySchema } from './model';

const seed = { seed: 20 };
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const { state } = parseQuery(querySchema, new URLSearchParams(query));
  return sentence(state, derive(state), writerFor(unit));
}

describe('derive', () => {
  it('averages the surprises of the two sides', () => {
    fc.assert(
      fc.property(share, (p) => {
        const { heads, tails, entropyBits } = derive({ p });
        expect(heads.contributionBits + tails.contributionBits).toBeCloseTo(entropyBits, 12);
        expect(heads.probability + tails.probability).toBe(1);
      }),
      seed,
    );
  });

  it('has a tangent that meets the edges at the two surprises', () => {
    fc.assert(
      fc.property(share, (p) => {
        const { heads, tails, entropyBits, slopeBits } = derive({ p });
        expect(entropyBits + slopeBits * (1 - p)).toBeCloseTo(heads.surpriseBits, 9);
        expect(entropyBits - slopeBits * p).toBeCloseTo(tails.surpriseBits, 9);
      }),
      seed,
    );
  });

  it('has a tangent that is the price of believing p, above the curve wherever the coin is another', () => {
    fc.assert(
      fc.property(share, share, (p, truth) => {
        const { heads, tails } = derive({ p });
        const tangent = truth * heads.surpriseBits + (1 - truth) * tails.surpriseBits;
        expect(tangent).toBeCloseTo(crossEntropy([truth, 1 - truth], [p, 1 - p]), 9);
        expect(tangent).toBeGreaterThanOrEqual(derive({ p: truth }).entropyBits - 1e-12);
      }),
      seed,
    );
  });

  it.each([
    [0.01, 0.08079313589591117],
    [0.1, 0.4689955935892812],
    [0.25, 0.8112781244591328],
    [0.45, 0.9927744539878083],
    [0.5, 1],
  ])('gives a coin of %d its reference entropy', (p, bits) => {
    expect(Math.abs(derive({ p }).entropyBits / bits - 1)).toBeLessThan(1e-12);
    expect(Math.abs(derive({ p: 1 - p }).entropyBits / bits - 1)).toBeLessThan(1e-12);
  });

  it('knows which coin has half a bit', () => {
    const half = model.presets.find(({ label }) => label === 'half a bit')?.state.p ?? NaN;
    expect(half).toBeCloseTo(0.11002786443835955, 14);
    expect(derive({ p: half }).entropyBits).toBeCloseTo(0.5, 14);
  });

  it('keeps the digits of a coin that hardly ever shows heads', () => {
    const { tails } = derive({ p: 1e-15 });
    expect(Math.abs(tails.surpriseBits / (1e-15 / Math.LN2) - 1)).toBeLessThan(1e-12);
  });

  it('is vertical and without entropy at both ends', () => {
    expect(derive({ p: 0 })).toMatchObject({
      entropyBits: 0,
      slopeBits: Infinity,
      heads: { surpriseBits: Infinity, contributionBits: 0 },
      tails: { surpriseBits: 0, contributionBits: 0 },
    });
    expect(derive({ p: 1 })).toMatchObject({ entropyBits: 0, slopeBits: -Infinity });
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'Heads have probability 1/4 and bring 2 bits of surprise, tails 0.415 bits; their average, the ' +
        'entropy, is 0.8113 bits. The slope is 1.585 bits per unit of p, so likelier heads would raise ' +
        'the entropy.',
    ],
    [
      'p=0.9',
      'Heads have probability 0.9 and bring 0.152 bits of surprise, tails 3.3219 bits; their average, ' +
        'the entropy, is 0.469 bits. The slope is −3.1699 bits per unit of p, so likelier heads would ' +
        'lower the entropy.',
    ],
    [
      'p=1/2',
      'A fair coin has the largest entropy, 1 bit. Both sides surprise alike, and the tangent is level.',
    ],
    [
      'p=0',
      'A coin that never shows heads has an entropy of 0 bits. The curve is vertical here: the first ' +
        'doubt costs most.',
    ],
    [
      'p=1',
      'A coin that always shows heads has an entropy of 0 bits. The curve is vertical here: the first ' +
        'doubt costs most.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('speaks the unit of the reader', () => {
    expect(say('p=1/2', 'nat')).toContain('0.6931 nats');
  });

  it('has a default that shows the whole tangent', () => {
    expect(defaultState(querySchema)).toEqual({ p: 1 / 4 });
  });
});
