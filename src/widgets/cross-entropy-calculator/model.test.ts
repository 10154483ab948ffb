import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import {
  derive,
  describe as sentence,
  model,
  querySchema,
  reconcile,
  table,
  type State,
} from './model';

const seed = { seed: 20 };

/** P and Q on the same two to twelve outcomes, zeros among them. */
const state = fc.integer({ min: 2, max: 12 }).chain((n) => {
  const distribution = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(1e-12)), {
      minLength: n,
      maxLength: n,
    })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(normalize);
  return fc.record({ p: distribution, q: distribution, labels: fc.constant<string[]>([]) });
});

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const read = stateOf(query);
  return sentence(read, derive(read), writerFor(unit));
}

const presetState = (label: string): State => ({
  ...defaultState(querySchema),
  ...model.presets.find((preset) => preset.label === label)?.state,
});

/** The same finite number up to rounding, or the same infinity. */
function expectSame(actual: number, expected: number): void {
  if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 9);
  else expect(actual).toBe(expected);
}

describe('derive', () => {
  it('makes the bar add up: H(P,Q) = H(P) + KL(P‖Q), and the same with P and Q swapped', () => {
    fc.assert(
      fc.property(state, (any) => {
        const one = derive(any);
        const swapped = derive({ ...any, p: any.q, q: any.p });
        expectSame(one.crossEntropyBits, one.entropyBits + one.klBits);
        expectSame(one.klReverseBits, swapped.klBits);
        expectSame(one.crossEntropyReverseBits, swapped.crossEntropyBits);
      }),
      seed,
    );
  });

  it('never has a negative gap, and none where Q is P', () => {
    fc.assert(
      fc.property(state, (any) => {
        expect(derive(any).klBits).toBeGreaterThanOrEqual(0);
        expect(derive({ ...any, q: any.p }).klBits).toBe(0);
      }),
      seed,
    );
  });

  it('has rows whose costs sum to the cross-entropy', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { rows, crossEntropyBits } = derive(any);
        expectSame(
          rows.reduce((total, { costBits }) => total + costBits, 0),
          crossEntropyBits,
        );
      }),
      seed,
    );
  });

  it('is infinite exactly where Q rules out what P lets happen, and names it', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { klBits, crossEntropyBits, ruledOut } = derive(any);
        expect(klBits === Infinity).toBe(ruledOut.length > 0);
        expect(crossEntropyBits === Infinity).toBe(ruledOut.length > 0);
      }),
      seed,
    );
  });

  it('gives the numbers of the running example', () => {
    expect(derive(defaultState(querySchema))).toMatchObject({
      entropyBits: 1.75,
      crossEntropyBits: 2.375,
      klBits: 0.625,
      klReverseBits: 0.5,
      crossEntropyReverseBits: 2.25,
      ruledOut: [],
    });
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'Believing Q costs 2.375 bits on average. Knowing P would cost 1.75. ' +
        'The 0.625 between them is all that better beliefs can save.',
    ],
    [
      'p=1/2,1/2&q=1/2,1/2',
      'Q is P: an outcome costs 1 bit on average, and no belief can do better.',
    ],
    [
      'p=1/2,1/2&q=1,0&labels=heads,tails',
      'Q gives “tails” probability 0, yet P lets it happen: when it does, the surprise is infinite, ' +
        'and so is the cross-entropy. Knowing P would cost 1 bit.',
    ],
    ['p=1,0&q=1,0', 'Q is P: an outcome costs 0 bits on average, and no belief can do better.'],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('speaks in the reader’s unit', () => {
    expect(say('', 'nat')).toMatch(/^Believing Q costs 1\.6462 nats on average\./);
  });
});

describe('reconcile', () => {
  it('makes Q fit P and says so', () => {
    const { p } = stateOf('p=1/2,1/2');
    const { state: fitted, problems } = reconcile({ ...defaultState(querySchema), p });
    expect(fitted.q).toEqual([0.2, 0.8]);
    expect(problems).toEqual([
      {
        key: 'q',
        text: '1/8,1/2,1/4,1/8',
        reason: 'Q has 4 outcomes and P has 2. Q was made to fit.',
      },
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
  it('“one true label” leaves only the surprise of that label', () => {
    const derived = derive(presetState('one true label'));
    expect(derived.entropyBits).toBe(0);
    expect(derived.klBits).toBe(derived.crossEntropyBits);
    expect(derived.crossEntropyBits).toBeCloseTo(-Math.log2(0.7), 14);
  });

  it('“sure and wrong” costs more than knowing nothing would', () => {
    expect(derive(presetState('sure and wrong')).crossEntropyBits).toBeGreaterThan(2);
  });

  it('“two coins” has a fair one and a biased one', () => {
    const derived = derive(presetState('two coins'));
    expect(derived.entropyBits).toBe(1);
    expect(derived.klBits).toBeCloseTo(0.736966, 6);
    expect(derived.klReverseBits).toBeCloseTo(0.531004, 6);
  });
});

it('has a table with one row for each outcome', () => {
  const read = defaultState(querySchema);
  const { rows, columns } = table(read, derive(read), writerFor('nat'));
  expect(rows.map(([name]) => name)).toEqual(['mat', 'sofa', 'floor', 'moon']);
  expect(columns).toContain('surprise under Q (nats)');
});
