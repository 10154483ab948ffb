import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryEntropy } from '~/math';
import { across, archPoints, down, probabilityBelow, tangentInside, TOP_BITS } from './frame';
import { derive } from './model';

const seed = { seed: 20 };

describe('tangentInside(atLeft, atRight)', () => {
  it('lies on the tangent and inside the picture, from edge to edge where there is room', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        const { heads, tails, entropyBits, slopeBits } = derive({ p });
        const ends = tangentInside(tails.surpriseBits, heads.surpriseBits);
        for (const { probability, bits } of ends) {
          expect(bits).toBeCloseTo(entropyBits + slopeBits * (probability - p), 6);
          expect(bits).toBeLessThanOrEqual(TOP_BITS);
        }
        if (Math.max(heads.surpriseBits, tails.surpriseBits) <= TOP_BITS) {
          expect(ends.map(({ probability }) => probability)).toEqual([0, 1]);
        }
      }),
      seed,
    );
  });

  it('is vertical at the ends', () => {
    expect(tangentInside(0, Infinity).map(({ probability }) => probability)).toEqual([0, 0]);
    expect(tangentInside(Infinity, 0).map(({ probability }) => probability)).toEqual([1, 1]);
  });
});

describe('probabilityBelow(share)', () => {
  it('is the hundredth that stands there, and stays in the picture', () => {
    for (const p of [0, 0.01, 0.37, 0.5, 1]) expect(probabilityBelow(across(p) / 100)).toBe(p);
    expect([-1, 2].map(probabilityBelow)).toEqual([0, 1]);
  });
});

describe('the arch', () => {
  it('is the binary entropy, from foot to foot', () => {
    const points = archPoints();
    expect(points.length).toBeLessThanOrEqual(250);
    expect(points[0]).toEqual([0, 100]);
    expect(points.at(-1)).toEqual([100, 100]);
    for (const [x, y] of points) {
      expect(TOP_BITS * (1 - y / 100)).toBeCloseTo(binaryEntropy(x / 100), 9);
    }
  });

  it('stands as high as its bits, and never above the picture', () => {
    expect(down(0)).toBeGreaterThan(down(1));
    expect(down(Infinity)).toBe(down(TOP_BITS));
  });
});
