import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { describe as sentence } from './describe';
import {
  CODES,
  codewordText,
  derive,
  model,
  querySchema,
  reconcile,
  table,
  type State,
} from './model';

const seed = { seed: 20 };
const weights = fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 12,
});
const pair = weights.chain((p) =>
  fc.tuple(
    fc.constant(normalize(p)),
    fc
      .array(fc.double({ min: 1e-3, max: 1, noNaN: true }), {
        minLength: p.length,
        maxLength: p.length,
      })
      .map(normalize),
  ),
);
const START = defaultState(querySchema);

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string): string {
  const state = stateOf(query);
  return sentence(state, derive(state), writerFor('bit'));
}

describe('derive', () => {
  it.each(CODES)('obeys Kraft and never beats the entropy with a %s code', (code) => {
    fc.assert(
      fc.property(pair, fc.constantFrom('p' as const, 'q' as const), ([p, q], madeFor) => {
        const { kraft, lengthBits, entropyBits } = derive({ ...START, p, q, code, madeFor });
        expect(kraft).toBeLessThanOrEqual(1);
        expect(lengthBits).toBeGreaterThanOrEqual(entropyBits - 1e-12);
      }),
      seed,
    );
  });

  it.each(['huffman', 'shannon'] as const)(
    'wastes less than a digit with a %s code for P',
    (code) => {
      fc.assert(
        fc.property(pair, ([p, q]) => {
          const { excessBits, belief } = derive({ ...START, p, q, code });
          expect(excessBits).toBeLessThan(1);
          expect(belief).toBeUndefined();
        }),
        seed,
      );
    },
  );

  it('costs KL(P‖Q) and less than a digit more with a Shannon code made for Q', () => {
    fc.assert(
      fc.property(pair, ([p, q]) => {
        const { excessBits, belief } = derive({
          ...START,
          p,
          q,
          code: 'shannon',
          madeFor: 'q',
        });
        const { klBits = NaN } = belief ?? {};
        expect(excessBits).toBeGreaterThanOrEqual(klBits - 1e-9);
        expect(excessBits).toBeLessThan(klBits + 1);
      }),
      seed,
    );
  });

  it('adds up the areas of the picture to the expected length', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...CODES), ([p, q], code) => {
        const { rows, lengthBits } = derive({ ...START, p, q, code });
        const area = rows.reduce((sum, { costBits }) => sum + costBits, 0);
        expect(area).toBeCloseTo(lengthBits, 12);
        for (const { codeword, length } of rows) expect(codeword?.length ?? Infinity).toBe(length);
      }),
      seed,
    );
  });

  it('never does worse with Huffman’s code than with Shannon’s', () => {
    fc.assert(
      fc.property(pair, ([p, q]) => {
        const lengthOf = (code: State['code']) => derive({ ...START, p, q, code }).lengthBits;
        expect(lengthOf('huffman')).toBeLessThanOrEqual(lengthOf('shannon') + 1e-12);
      }),
      seed,
    );
  });

  it.each([
    ['', 1.75],
    ['for=q', 2.375],
    ['code=fixed', 2],
    ['p=0.7,0.2,0.1', 1.3],
    ['p=0.7,0.2,0.1&code=shannon', 1.7],
    ['p=0.9,0.1', 1],
    ['p=1/11,1/11,3/11,2/11,1/11,1/11,1/11,1/11', 32 / 11],
  ])('gives “%s” its reference length', (query, bits) => {
    expect(Math.abs(derive(stateOf(query)).lengthBits / bits - 1)).toBeLessThan(1e-12);
  });

  it('gives the codewords of the running example', () => {
    const words = (query: string) => derive(stateOf(query)).rows.map(({ codeword }) => codeword);
    expect(words('')).toEqual(['0', '10', '110', '111']);
    expect(words('for=q')).toEqual(['110', '0', '10', '111']);
    expect(words('code=fixed')).toEqual(['00', '01', '10', '11']);
  });

  it('cannot send what Q rules out', () => {
    const derived = derive(stateOf('q=1/2,1/2,0,0&for=q'));
    expect(derived).toMatchObject({
      lengthBits: Infinity,
      excessBits: Infinity,
      belief: { klBits: Infinity, crossEntropyBits: Infinity },
      kraft: 1,
      unsendable: ['floor', 'moon'],
    });
    expect(derive(stateOf('p=1/2,1/2,0,0&q=1/2,1/2,0,0&for=q')).unsendable).toEqual([]);
  });

  it('survives sums that rounding has left above 1', () => {
    for (const code of CODES) {
      const { kraft, lengthBits } = derive({ ...START, p: [0.5, 0.5, 1e-12, 0], code });
      expect(kraft).toBeLessThanOrEqual(1);
      expect(lengthBits).toBeLessThan(2.1);
    }
  });
});

describe('reconcile', () => {
  it('makes Q fit P and says so', () => {
    const { state } = parseQuery(querySchema, new URLSearchParams('p=1/2,1/2&q=1/8,3/8,1/4,1/4'));
    expect(reconcile(state)).toEqual({
      state: { ...state, q: [1 / 4, 3 / 4] },
      problems: [
        {
          key: 'q',
          text: '1/8,3/8,1/4,1/4',
          reason: 'Q has 4 outcomes and P has 2. Q was made to fit.',
        },
      ],
    });
  });
});

describe('reconcile, of a link that says nothing of Q', () => {
  it('takes all outcomes for equally likely, and has nothing to report', () => {
    const { state } = parseQuery(querySchema, new URLSearchParams('p=1/2,1/2'));
    expect(reconcile(state)).toEqual({ state: { ...state, q: [1 / 2, 1 / 2] }, problems: [] });
  });
});

describe('table', () => {
  it('shows Q where the code is made for it', () => {
    const columns = (query: string) =>
      table(stateOf(query), derive(stateOf(query)), writerFor('nat')).columns;
    const own = ['outcome', 'P', 'codeword', 'digits', '−log P (nats)', 'P × length (nats)'];
    expect(columns('')).toEqual(own);
    expect(columns('for=q').slice(0, 3)).toEqual(['outcome', 'P', 'Q']);
    expect(columns('for=q&code=fixed')).toEqual(own);
  });

  it('writes codewords, and where there is none', () => {
    expect(codewordText('110')).toBe('110');
    expect(codewordText('')).toBe('empty');
    expect(codewordText(undefined)).toBe('none');
    expect(codewordText('1'.repeat(17))).toBe(`${'1'.repeat(16)}…`);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'The Huffman code for P spends 1.75 bits on average, which is the entropy: all that can happen has ' +
        'a power of 1/2 as its probability, and no code is shorter.',
    ],
    [
      'for=q',
      'The Huffman code made for Q spends 2.375 bits on average on data from P, 0.625 bits above the ' +
        'entropy of 1.75 bits. KL(P‖Q) is 0.625 bits. All of the excess is the price of believing Q.',
    ],
    [
      'p=0.7,0.2,0.1&q=0.4,0.4,0.2&for=q&code=shannon',
      'The Shannon code made for Q spends 2.1 bits on average on data from P, 0.9432 bits above the ' +
        'entropy of 1.1568 bits. KL(P‖Q) is 0.2651 bits. The other 0.6781 bits are lost by rounding to ' +
        'whole digits.',
    ],
    [
      'p=0.7,0.2,0.1&q=0.45,0.3,0.25&for=q',
      'The Huffman code made for Q spends 1.3 bits on average on data from P, 0.1432 bits above the ' +
        'entropy of 1.1568 bits. KL(P‖Q) is 0.197 bits. Rounding to whole digits happens to save ' +
        '0.0538 bits here.',
    ],
    [
      'q=1/2,1/4,1/4,0&for=q',
      'The Huffman code for Q has no codeword for “moon”, which P lets happen: no number of digits sends ' +
        'it, so the expected length is infinite, and so is KL(P‖Q).',
    ],
    [
      'p=0.7,0.2,0.1&code=shannon',
      'The Shannon code for P spends 1.7 bits on average; the entropy is 1.1568 bits, so it wastes ' +
        '0.5432 bits. A Shannon code never wastes a whole digit.',
    ],
    [
      'code=fixed&for=q',
      'A code of equal lengths spends 2 bits on every outcome; the entropy is 1.75 bits, so it wastes ' +
        '0.25 bits. It takes no notice of the probabilities.',
    ],
    ['p=1,0,0,0', 'P is certain of “mat”, so nothing need be sent: 0 bits.'],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('has presets in which Q fits P', () => {
    for (const preset of model.presets) {
      expect(reconcile({ ...START, ...preset.state }).problems).toEqual([]);
    }
  });
});
