import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { BIN_SLIDER, binsAt, positionOfBins } from './bin-slider';
import { BINS, derive, model, NOISE, querySchema, table, type State } from './model';
import { inputsOf, planePoint, WEIGHT, WEIGHT_SLIDER } from './unit';

const seed = { seed: 20 };

function stateOf(query: string): State {
  return parseQuery(querySchema, new URLSearchParams(query)).state;
}

function say(query: string): string {
  const state = stateOf(query);
  return model.describe(state, derive(state), writerFor('bit'));
}

const anyState: fc.Arbitrary<State> = fc.record({
  w: fc.double({ min: WEIGHT.min, max: WEIGHT.max, noNaN: true }),
  activation: fc.constantFrom('tanh' as const, 'relu' as const),
  bins: fc.integer({ min: BINS.min, max: 200 }),
  edges: fc.constantFrom('width' as const, 'count' as const),
  noise: fc.option(fc.double({ min: 0.05, max: NOISE.max, noNaN: true }), { nil: undefined }),
  inputs: fc.integer({ min: 2, max: 64 }),
  view: fc.constantFrom('curve' as const, 'plane' as const),
});

suite('the reference values', () => {
  it.each([
    ['tanh', 0.1, 1.9208780154383214, 4],
    ['tanh', 1, 4.544221639400673, 24],
    ['tanh', 2, 4.621421690006748, 30],
    ['tanh', 5, 3.1163906867538844, 30],
    ['tanh', 10, 2.253717998747661, 28],
    ['tanh', 50, 1.2631223243127145, 10],
    ['relu', 0.1, 3.348683017379647, 30],
    ['relu', 1, 3.348683017379647, 30],
    ['relu', 2, 3.348683017379647, 30],
    ['relu', 5, 3.348683017379647, 30],
    ['relu', 10, 3.348683017379647, 30],
    ['relu', 50, 3.348683017379647, 30],
  ] as const)('hold for %s at w = %d', (activation, w, bits, occupied) => {
    const { now, bins } = derive({ ...defaultState(querySchema), activation, w });
    expect(now.inputBits).toBeCloseTo(bits, 12);
    expect(bins.length).toBe(occupied);
  });

  it('have an exact information of 8 bits for tanh and 4.5 for ReLU', () => {
    expect(derive(defaultState(querySchema)).exactBits).toBeCloseTo(8, 12);
    expect(derive(stateOf('activation=relu')).exactBits).toBeCloseTo(4.5, 12);
  });

  it.each([
    [0.5, 1],
    [1, 2],
    [5, 1],
  ])('hold for eight inputs in four bins at w = %d', (w, bits) => {
    expect(derive({ ...stateOf('inputs=8&bins=4'), w }).now.inputBits).toBeCloseTo(bits, 12);
  });
});

suite('derive', () => {
  it('never measures more than there is, of the input or of the label', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { now, path, exactBits, labelEntropyBits } = derive(state);
        for (const { inputBits, labelBits } of [now, ...path]) {
          expect(inputBits).toBeGreaterThanOrEqual(0);
          expect(inputBits).toBeLessThanOrEqual(exactBits + 1e-9);
          expect(labelBits).toBeLessThanOrEqual(Math.min(inputBits, labelEntropyBits) + 1e-9);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('counts every input once', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { bins } = derive({ ...state, noise: undefined });
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(state.inputs);
        for (const { from, to } of bins) expect(to).toBeGreaterThanOrEqual(from);
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('sees no fall with bins of equal count, whatever the unit', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { fallBits } = derive({ ...state, edges: 'count', noise: undefined });
        expect(fallBits).toBe(0);
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it('sees no fall with ReLU, by bins or by noise', () => {
    expect(derive(stateOf('activation=relu')).fallBits).toBe(0);
    expect(derive(stateOf('activation=relu&noise=0.05')).fallBits).toBeCloseTo(0, 9);
  });

  it('sees one with tanh, by bins and by noise', () => {
    expect(derive(stateOf('')).fallBits).toBeGreaterThan(3);
    expect(derive(stateOf('noise=0.05')).fallBits).toBeGreaterThan(1);
  });

  it('measures less the larger the noise', () => {
    const state = { ...defaultState(querySchema), inputs: 32 };
    const bits = [0.02, 0.05, 0.1, 0.3].map(
      (noise) => planePoint({ ...state, noise }, 1).inputBits,
    );
    expect([...bits].sort((a, b) => b - a)).toEqual(bits);
  });

  it('tends to the exact information as the noise vanishes beside the inputs’ distances', () => {
    const state = { ...defaultState(querySchema), inputs: 8, noise: 0.02 };
    expect(planePoint(state, 1).inputBits).toBeCloseTo(3, 2);
  });
});

suite('the inputs', () => {
  it('are even in (−1, 1), and none is 0 where their number is even', () => {
    expect(inputsOf(4)).toEqual([-0.75, -0.25, 0.25, 0.75]);
    expect(inputsOf(256)[0]).toBe(-255 / 256);
  });
});

suite('the sliders', () => {
  it('stand on the reference weights', () => {
    for (const w of [0.1, 1, 2, 5, 10, 50]) {
      expect(WEIGHT_SLIDER.valueAt(WEIGHT_SLIDER.positionOf(w))).toBe(w);
    }
  });

  it('stand on their numbers of bins, and below any other', () => {
    for (let position = BIN_SLIDER.min; position <= BIN_SLIDER.max; position += 1) {
      expect(positionOfBins(binsAt(position))).toBe(position);
    }
    expect(binsAt(positionOfBins(31))).toBe(30);
    expect([binsAt(BIN_SLIDER.min), binsAt(BIN_SLIDER.max)]).toEqual([BINS.min, BINS.max]);
  });
});

suite('describe', () => {
  it.each([
    [
      '',
      'At w = 5 the 256 inputs fall into 30 of 30 bins of equal width, and the binned I(X;T) is 3.1164 bits. ' +
        'It is largest, 4.6229 bits, at w = 1.6, and falls beyond, as if the unit forgot. But tanh is ' +
        'one-to-one: the exact I(X;T) is 8 bits at every w. What falls is what the bins can see.',
    ],
    [
      'activation=relu',
      'At w = 5 the 256 inputs fall into 30 of 30 bins of equal width, and the binned I(X;T) is 3.3487 bits. ' +
        'It is the same at every w: with these bins nothing seems to be forgotten. ReLU merges the negative ' +
        'inputs and no others: the exact I(X;T) is 4.5 bits at every w.',
    ],
    [
      'activation=relu&noise=0.05',
      'At w = 5, with noise of deviation 0.05 and no bins, I(X;T) is 3.2306 bits. It never falls as w grows: ' +
        'noise of a fixed size hides less of what is stretched.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('tells a fall that noise makes from one that bins make', () => {
    expect(say('noise=0.05')).toMatch(
      /and falls beyond: this loss is real, for the noise hides what the unit squeezes together\.$/,
    );
  });

  it('says where a measure does not fall, though it moves', () => {
    expect(say('inputs=2&bins=3')).toMatch(/ It does not fall as w grows\. tanh is one-to-one: /);
  });
});

suite('table', () => {
  it('has the present weight once, in order', () => {
    const state = stateOf('w=5');
    const { rows } = table(state, derive(state), writerFor('bit'));
    const weights = rows.map(([first]) => (typeof first === 'object' ? first.value : NaN));
    expect(weights).toContain(5);
    expect(weights).toEqual([...new Set(weights)].sort((a, b) => a - b));
  });
});
