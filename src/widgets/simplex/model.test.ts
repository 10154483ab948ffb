import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '~/lib/query-state';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { describe as sentence } from './describe';
import { derive, querySchema, type State } from './model';

const seed = { seed: 20 };
const point = fc
  .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map(normalize);

function read(query: string) {
  return parseQuery(querySchema, new URLSearchParams(query));
}

function say(query: string): string {
  const { state } = read(query);
  return sentence(state, derive(state), writerFor('bit'));
}

const between = (p: State['p'], q?: State['p']) => derive({ p, q, labels: [] });

describe('derive', () => {
  it('has its largest entropy in the centre and none in the corners', () => {
    fc.assert(
      fc.property(point, (p) => {
        const { entropyBits, maxEntropyBits } = between(p);
        expect(entropyBits).toBeLessThanOrEqual(maxEntropyBits);
      }),
      seed,
    );
    expect(between([1 / 3, 1 / 3, 1 / 3]).entropyBits).toBeCloseTo(Math.log2(3), 14);
    expect(between([0, 1, 0]).entropyBits).toBe(0);
    expect(between([0, 1 / 2, 1 / 2]).entropyBits).toBe(1);
  });

  it('adds up what the outcomes contribute', () => {
    fc.assert(
      fc.property(point, point, (p, q) => {
        const { rows, entropyBits, comparison } = between(p, q);
        const sumOf = (part: (row: (typeof rows)[number]) => number | undefined) =>
          rows.reduce((sum, row) => sum + (part(row) ?? NaN), 0);
        expect(sumOf((row) => row.contributionBits)).toBeCloseTo(entropyBits, 12);
        expect(sumOf((row) => row.forwardBits)).toBeCloseTo(comparison?.klBits ?? NaN, 12);
        expect(sumOf((row) => row.reverseBits)).toBeCloseTo(comparison?.klReverseBits ?? NaN, 12);
      }),
      seed,
    );
  });

  it('agrees with the reference values of both directions', () => {
    const { comparison } = between([0.7, 0.2, 0.1], [0.4, 0.4, 0.2]);
    expect(comparison?.klBits).toBeCloseTo(0.2651484454403229, 12);
    expect(comparison?.klReverseBits).toBeCloseTo(0.2770580311769584, 12);
  });

  it('is infinite one way on an edge, both ways between two edges', () => {
    const onEdge = between([1 / 2, 1 / 2, 0], [1 / 4, 1 / 4, 1 / 2]).comparison;
    expect(onEdge).toMatchObject({ klBits: 1, klReverseBits: Infinity });
    const apart = between([1, 0, 0], [0, 1 / 2, 1 / 2]).comparison;
    expect(apart).toMatchObject({ klBits: Infinity, klReverseBits: Infinity });
    expect(between([1, 0, 0], [1, 0, 0]).comparison).toMatchObject({
      klBits: 0,
      klReverseBits: 0,
    });
  });

  it('has nothing to compare without a second point', () => {
    const { rows, comparison } = between([1 / 2, 1 / 4, 1 / 4]);
    expect(comparison).toBeUndefined();
    expect(rows[0]).toMatchObject({ q: undefined, forwardBits: undefined, reverseBits: undefined });
  });
});

describe('the link', () => {
  it('takes three outcomes and no other number', () => {
    expect(read('p=1/2,1/2').ignored[0]?.reason).toBe('p needs 3 outcomes, not 2.');
    expect(read('q=1/4,1/4,1/4,1/4').ignored[0]?.reason).toBe('q needs 3 outcomes, not 4.');
  });
});

describe('describe', () => {
  it.each([
    ['', 'P has an entropy of 1.5 bits; the most is 1.585 bits, in the centre.'],
    [
      'p=1/3,1/3,1/3',
      'P stands in the centre, where all three are equally likely and the entropy is largest: ' +
        'log 3 = 1.585 bits.',
    ],
    ['p=0,1,0', 'P stands in a corner: it is certain of “sofa”, and its entropy is 0 bits.'],
    [
      'p=1/2,1/2,0&q=1/4,1/4,1/2',
      'P stands on the edge that rules out “floor”: it is a coin there, with an entropy of 1 bit. ' +
        'KL(P‖Q) is 1 bit; KL(Q‖P) is infinite, because Q lets “floor” happen and P rules it out.',
    ],
    [
      'p=1/4,1/4,1/2&q=1/2,1/2,0',
      'P has an entropy of 1.5 bits; the most is 1.585 bits, in the centre. KL(P‖Q) is infinite, ' +
        'because P lets “floor” happen and Q rules it out; KL(Q‖P) is 1 bit.',
    ],
    [
      'q=1/2,1/4,1/4',
      'P has an entropy of 1.5 bits; the most is 1.585 bits, in the centre. Q is the same point, so ' +
        'both divergences are 0.',
    ],
    [
      'p=0.7,0.2,0.1&q=0.4,0.4,0.2&labels=sun,cloud,rain',
      'P has an entropy of 1.1568 bits; the most is 1.585 bits, in the centre. KL(P‖Q) is 0.2651 bits; ' +
        'KL(Q‖P) is 0.2771 bits.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });
});
