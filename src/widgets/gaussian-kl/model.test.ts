import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import {
  derive,
  describe as sentence,
  MEAN,
  model,
  querySchema,
  SPREAD,
  type State,
} from './model';

const seed = { seed: 20 };

const two = (range: { min: number; max: number }) =>
  fc.array(fc.double({ ...range, noNaN: true }), { minLength: 2, maxLength: 2 });
const state = fc.record<State>({
  mu: two(MEAN),
  sigma: two(SPREAD),
  direction: fc.constantFrom('forward' as const, 'reverse' as const),
});

function stateOf(query: string): State {
  const { state: read, ignored } = parseQuery(querySchema, new URLSearchParams(query));
  expect(ignored).toEqual([]);
  return read;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const read = stateOf(query);
  return sentence(read, derive(read), writerFor(unit));
}

const swapped = (any: State): State => ({
  ...any,
  mu: [...any.mu].reverse(),
  sigma: [...any.sigma].reverse(),
});

describe('derive', () => {
  it('takes the divergence that is shown apart into means and spreads', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { klBits, klReverseBits, shiftBits, spreadBits } = derive(any);
        const shown = any.direction === 'forward' ? klBits : klReverseBits;
        expect((shiftBits + spreadBits) / (shown || 1)).toBeCloseTo(shown === 0 ? 0 : 1, 9);
      }),
      seed,
    );
  });

  it('has slices that add up to the closed form where all of it is in the picture', () => {
    fc.assert(
      fc.property(state, (any) => {
        const wide = {
          ...any,
          mu: any.mu.map((mu) => mu / 2),
          sigma: any.sigma.map((sigma) => 0.5 + sigma / 3),
        };
        const { klBits, klReverseBits, sumBits } = derive(wide);
        const shown = any.direction === 'forward' ? klBits : klReverseBits;
        expect(Math.abs(sumBits - shown)).toBeLessThanOrEqual(1e-5 * Math.max(1, shown));
      }),
      seed,
    );
    const { klBits, sumBits } = derive(defaultState(querySchema));
    expect(sumBits).toBeCloseTo(klBits, 7);
  });

  it('swaps the directions when P and Q swap', () => {
    fc.assert(
      fc.property(state, (any) => {
        expect(derive(swapped(any)).klBits).toBe(derive(any).klReverseBits);
        expect(derive(swapped(any)).entropyPBits).toBe(derive(any).entropyQBits);
      }),
      seed,
    );
  });

  it('costs more with the narrower one as the model', () => {
    fc.assert(
      fc.property(state, (any) => {
        const [one = 0, other = 0] = any.sigma;
        fc.pre(Math.abs(one - other) > 1e-3);
        const { klBits, klReverseBits } = derive(any);
        expect(klBits < klReverseBits).toBe(one < other);
      }),
      seed,
    );
  });

  it('gives the known values', () => {
    const nats = ({ klBits, klReverseBits }: ReturnType<typeof derive>): number[] =>
      [klBits, klReverseBits].map((bits) => bits * Math.LN2);
    const [general = NaN, back = NaN] = nats(derive(stateOf('mu=1,-1&sigma=0.5,2')));
    expect(general).toBeCloseTo(1.4175443611198906, 12);
    expect(back).toBeCloseTo(14.11370563888011, 12);
    const [narrow = NaN, wide = NaN] = nats(derive(stateOf('mu=0,0&sigma=0.5,1')));
    expect(narrow).toBeCloseTo(0.3181471805599453, 12);
    expect(wide).toBeCloseTo(0.8068528194400547, 12);
    expect(nats(derive(stateOf('mu=1,0&sigma=1,1')))).toEqual([0.5, 0.5]);
    const { entropyPBits } = derive(stateOf('mu=0,0&sigma=0.1,0.2'));
    expect(entropyPBits).toBeCloseTo(-1.2748325097067212, 12);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'P is N(0, 1²) and Q is N(1, 2²). KL(P‖Q) is 0.6393 bits and KL(Q‖P) is 1.8854 bits. The ' +
        'larger one has P, the narrower distribution, as its model: it gives almost nothing to ' +
        'places where the wider one often goes.',
    ],
    [
      'mu=0,0&sigma=1,1',
      'P is N(0, 1²) and Q is N(0, 1²). P and Q are the same, so both divergences are 0.',
    ],
    [
      'sigma=0.1,0.1',
      'P is N(0, 0.1²) and Q is N(1, 0.1²). Both divergences are 72.1348 bits: with the same σ ' +
        'they are equal, and only the distance of the means counts, in units of σ. The ' +
        'differential entropy of P, N(0, 0.1²), is −1.2748 bits, below 0, which no entropy of a ' +
        'discrete variable is: it depends on the unit of x. The divergences do not.',
    ],
  ])('reads “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('speaks in the unit of the reader', () => {
    expect(say('mu=0,1&sigma=1,1', 'nat')).toContain('Both divergences are 0.5 nats');
  });
});

describe('the link', () => {
  it.each([
    ['mu=1', 'mu needs 2 numbers, not 1.'],
    ['sigma=1,0', 'sigma must lie between 0.1 and 3, not 0.'],
    ['mu=9,0', 'mu must lie between -5 and 5, not 9.'],
  ])('says what is wrong with %s', (query, reason) => {
    const { ignored } = parseQuery(querySchema, new URLSearchParams(query));
    expect(ignored.map((one) => one.reason)).toEqual([reason]);
  });

  it('has examples that show what they are called', () => {
    const of = (label: string) => {
      const preset = model.presets.find((one) => one.label === label);
      return derive({ ...defaultState(querySchema), ...preset?.state });
    };
    const dear = of('ten times dearer one way');
    expect(dear.klReverseBits / dear.klBits).toBeGreaterThan(9.9);
    expect(of('same width').klBits).toBe(of('same width').klReverseBits);
    expect(of('entropy below 0').entropyPBits).toBeLessThan(0);
    expect(of('the same').klBits).toBe(0);
  });
});
