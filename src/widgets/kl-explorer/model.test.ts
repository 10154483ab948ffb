import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { derive, describe as sentence, model, querySchema, reconcile, type State } from './model';
import { READINGS } from './readings';

const seed = { seed: 20 };

/** Three distributions on the same two to twelve outcomes, zeros among them. */
const state = fc.integer({ min: 2, max: 12 }).chain((n) => {
  const distribution = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(1e-12)), {
      minLength: n,
      maxLength: n,
    })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(normalize);
  return fc.record<State>({
    p: distribution,
    q: distribution,
    r: distribution,
    labels: fc.constant([]),
    direction: fc.constantFrom('forward' as const, 'reverse' as const),
    read: fc.option(fc.constantFrom(...READINGS), { nil: undefined }),
  });
});

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const read = stateOf(query);
  return sentence(read, derive(read), writerFor(unit));
}

const preset = (label: string) =>
  derive({
    ...defaultState(querySchema),
    ...model.presets.find((candidate) => candidate.label === label)?.state,
  });

function total(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}

function expectSame(actual: number, expected: number): void {
  if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 9);
  else expect(actual).toBe(expected);
}

describe('derive', () => {
  it('has contributions that sum to the divergence, in both directions', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { rows, klBits, klReverseBits } = derive(any);
        expectSame(total(rows.map(({ forwardBits }) => forwardBits)), klBits);
        expectSame(total(rows.map(({ reverseBits }) => reverseBits)), klReverseBits);
      }),
      seed,
    );
  });

  it('shows the contributions of the direction that is asked for', () => {
    fc.assert(
      fc.property(state, (any) => {
        for (const row of derive(any).rows) {
          expect(row.shownBits).toBe(
            any.direction === 'forward' ? row.forwardBits : row.reverseBits,
          );
        }
      }),
      seed,
    );
  });

  it('swaps the two directions when P and Q swap, and keeps Jensen–Shannon', () => {
    fc.assert(
      fc.property(state, (any) => {
        const one = derive(any);
        const other = derive({ ...any, p: any.q, q: any.p });
        expectSame(other.klBits, one.klReverseBits);
        expectSame(other.jsBits, one.jsBits);
      }),
      seed,
    );
  });

  it('has Jensen–Shannon between 0 and 1 bit, whatever the others are', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { jsBits, klBits } = derive(any);
        expect(jsBits).toBeGreaterThanOrEqual(0);
        expect(jsBits).toBeLessThanOrEqual(1);
        expect(klBits).toBeGreaterThanOrEqual(0);
      }),
      seed,
    );
  });

  it('is infinite exactly where one rules out what the other lets happen', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { klBits, klReverseBits, missedByP, missedByQ } = derive(any);
        expect(klBits === Infinity).toBe(missedByQ.length > 0);
        expect(klReverseBits === Infinity).toBe(missedByP.length > 0);
      }),
      seed,
    );
  });

  it('goes from P to R by Q in two legs, and nowhere without R', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { triangle, klBits } = derive(any);
        expect(triangle?.detourBits).toBe(klBits + (triangle?.lastLegBits ?? NaN));
        expect(derive({ ...any, r: undefined }).triangle).toBeUndefined();
      }),
      seed,
    );
  });

  it('gives the numbers of the running example', () => {
    const { klBits, klReverseBits, rows } = derive(defaultState(querySchema));
    expect([klBits, klReverseBits]).toEqual([0.625, 0.5]);
    expect(rows.map(({ forwardBits }) => forwardBits)).toEqual([1, -0.25, -0.125, 0]);
  });
});

describe('describe', () => {
  it.each([
    ['', 'KL(P‖Q) is 0.625 bits and KL(Q‖P) is 0.5 bits: the order of the arguments matters.'],
    ['q=1/2,1/4,1/8,1/8', 'P and Q are the same, so both directions are 0.'],
    [
      'q=1/4,1/4,1/4,1/4',
      'KL(P‖Q) is 0.25 bits and KL(Q‖P) is 0.25 bits: equal for this pair, which is an accident.',
    ],
    [
      'p=1/2,1/2,0&q=1/4,1/4,1/2&labels=mat,sofa,moon',
      'KL(Q‖P) is infinite, because Q lets “moon” happen and P rules it out. KL(P‖Q) is 1 bit.',
    ],
    [
      'p=1,0&q=0,1&labels=heads,tails',
      'KL(P‖Q) is infinite, because P lets “heads” happen and Q rules it out. ' +
        'KL(Q‖P) is infinite, because Q lets “tails” happen and P rules it out.',
    ],
    [
      'p=1/2,1/2&q=1/2,1/2&r=1/4,3/4',
      'From P straight to R it is 0.2075 bits, by way of Q 0.2075 bits: ' +
        'here the triangle inequality holds, as it would for a distance.',
    ],
    [
      'p=1/2,1/2&q=1/4,3/4&r=0.1,0.9',
      'From P straight to R it is 0.737 bits, by way of Q 0.3407 bits: ' +
        'the detour is shorter, which no distance allows.',
    ],
    [
      'p=1/2,1/2&q=1/4,3/4&r=1,0',
      'Straight from P to R it is ∞, because R rules out what P lets happen; and so it is by way of Q.',
    ],
    [
      'p=1/2,1/2&q=1,0&r=1/2,1/2',
      'From P straight to R it is 0 bits; by way of Q it is ∞, ' +
        'because one leg leads to a distribution that rules out what the one before lets happen.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('speaks in the reader’s unit', () => {
    expect(say('', 'nat')).toMatch(/^KL\(P‖Q\) is 0\.4332 nats and KL\(Q‖P\) is 0\.3466 nats/);
  });
});

describe('reconcile', () => {
  it('makes Q and R fit P and says so of each', () => {
    const read = parseQuery(querySchema, new URLSearchParams('p=1/2,1/2&r=1/3,1/3,1/3')).state;
    const { state: fitted, problems } = reconcile(read);
    expect(fitted.q).toEqual([0.2, 0.8]);
    expect(fitted.r).toEqual([1 / 2, 1 / 2]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'Q has 4 outcomes and P has 2. Q was made to fit.',
      'R has 3 outcomes and P has 2. R was made to fit.',
    ]);
  });

  it('leaves alone what agrees', () => {
    fc.assert(
      fc.property(state, (any) => {
        expect(reconcile(any)).toEqual({ state: any, problems: [] });
      }),
      seed,
    );
  });
});

describe('presets', () => {
  it('“not symmetric” differs by direction', () => {
    const { klBits, klReverseBits } = preset('not symmetric');
    expect(klBits).toBeCloseTo(0.736966, 6);
    expect(klReverseBits).toBeCloseTo(0.531004, 6);
  });

  it('“symmetric by accident” does not, although P is not Q', () => {
    const { klBits, klReverseBits } = preset('symmetric by accident');
    expect(klBits).toBe(klReverseBits);
    expect(klBits).toBeGreaterThan(0);
  });

  it('“infinite one way” is finite the other way', () => {
    const { klBits, klReverseBits } = preset('infinite one way');
    expect([klBits, klReverseBits]).toEqual([1, Infinity]);
  });

  it('“detour shorter” breaks the triangle inequality', () => {
    const { triangle } = preset('detour shorter');
    expect(triangle?.detourBits).toBeLessThan(triangle?.straightBits ?? 0);
  });
});
