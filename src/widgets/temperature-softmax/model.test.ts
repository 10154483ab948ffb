import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { entropy } from '~/math';
import { writerFor } from '~/ui/writer';
import { derive, model, querySchema, sampledDistribution, SHOWN, type State } from './model';
import { tailLogits } from './tokens';

const seed = { seed: 20 };

const state: fc.Arbitrary<State> = fc.record({
  logits: fc.array(
    fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10),
    { minLength: 2, maxLength: 16 },
  ),
  labels: fc.constant([]),
  preset: fc.constant('list' as const),
  temperature: fc.oneof(
    fc.double({ min: 0.05, max: 20, noNaN: true }),
    fc.constantFrom('greedy' as const, 'uniform' as const),
  ),
  topK: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  topP: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: undefined }),
  minP: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  order: fc.constantFrom('temperature-first' as const, 'truncation-first' as const),
  seed: fc.integer({ min: 0, max: 999_999 }),
  draws: fc.integer({ min: 0, max: 500 }),
});

function stateOf(query: string): State {
  return parseQuery(querySchema, new URLSearchParams(query)).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const read = stateOf(query);
  return model.describe(read, derive(read), writerFor(unit));
}

const preset = (label: string) =>
  derive({
    ...defaultState(querySchema),
    ...model.presets.find((candidate) => candidate.label === label)?.state,
  });

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('derive', () => {
  it('has probabilities that sum to 1, before the cuts and after, and counts that sum to the draws', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { rows } = derive(any);
        expect(total(rows.map(({ tempered }) => tempered))).toBeCloseTo(1, 10);
        expect(total(rows.map(({ probability }) => probability))).toBeCloseTo(1, 10);
        expect(total(rows.map(({ count }) => count))).toBe(any.draws);
      }),
      seed,
    );
  });

  it('keeps something, cuts what it does not keep, and never draws what it cut', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { rows, kept, cutMass } = derive(any);
        expect(kept).toBeGreaterThanOrEqual(1);
        expect(cutMass).toBeLessThan(1);
        for (const row of rows.filter((candidate) => !candidate.kept)) {
          expect([row.probability, row.count]).toEqual([0, 0]);
        }
      }),
      seed,
    );
  });

  it('has an entropy between 0 and log n, of which perplexity is the exponential', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { entropyBits, maxEntropyBits, perplexity } = derive(any);
        expect(entropyBits).toBeGreaterThanOrEqual(0);
        expect(entropyBits).toBeLessThanOrEqual(maxEntropyBits + 1e-12);
        expect(perplexity).toBeCloseTo(2 ** entropyBits, 10);
      }),
      seed,
    );
  });

  it('has an entropy before the cuts that never falls as the temperature rises', () => {
    const rising = ['greedy', 0.05, 0.1, 0.3, 0.7, 1, 1.5, 3, 10, 20, 'uniform'] as const;
    fc.assert(
      fc.property(state, (any) => {
        const bits = rising.map(
          (temperature) => derive({ ...any, temperature }).temperedEntropyBits,
        );
        for (const [index, value] of bits.entries()) {
          expect(value).toBeGreaterThanOrEqual((bits[index - 1] ?? 0) - 1e-9);
        }
      }),
      seed,
    );
  });

  it('keeps the ranking of the tokens', () => {
    fc.assert(
      fc.property(state, (any) => {
        const rows = derive(any).rows.toSorted((a, b) => (a.logit ?? 0) - (b.logit ?? 0));
        for (const [index, { tempered }] of rows.entries()) {
          expect(tempered).toBeGreaterThanOrEqual(rows[index - 1]?.tempered ?? 0);
        }
      }),
      seed,
    );
  });

  it('draws the same for the same seed, and something else for another', () => {
    const counts = (query: string) => derive(stateOf(query)).rows.map(({ count }) => count);
    expect(counts('draws=1000&seed=3')).toEqual(counts('draws=1000&seed=3'));
    expect(counts('draws=1000&seed=3')).not.toEqual(counts('draws=1000&seed=4'));
  });

  it('stands logits as large as doubles go', () => {
    const { rows } = derive(stateOf('logits=1e308,-1e308&T=0.05'));
    expect(rows.map(({ probability }) => probability)).toEqual([1, 0]);
  });
});

describe('the limits', () => {
  it('greedy keeps the largest, and ties share', () => {
    const shares = (query: string) => derive(stateOf(query)).rows.map((row) => row.probability);
    expect(shares('logits=3,2,1&T=greedy')).toEqual([1, 0, 0]);
    expect(shares('logits=1,1,0&T=greedy')).toEqual([0.5, 0.5, 0]);
  });

  it('uniform forgets the logits', () => {
    expect(derive(stateOf('logits=9,2,1,0&T=uniform')).entropyBits).toBe(2);
  });
});

describe('the order of temperature and truncation', () => {
  // Logits (3, 2, 1), nucleus 0.8, T = 0.5: the order decides between one token and two.
  const query = 'logits=3,2,1&T=0.5&topp=0.8';

  it('leaves one token where the temperature comes first', () => {
    const { kept, rows } = derive(stateOf(query));
    expect(kept).toBe(1);
    expect(rows[0]?.tempered).toBeCloseTo(0.866813, 6);
    expect(rows.map(({ probability }) => probability)).toEqual([1, 0, 0]);
  });

  it('keeps two where the cut comes first, by the probabilities at T = 1', () => {
    const { kept, rows } = derive(stateOf(`${query}&order=truncation-first`));
    expect(kept).toBe(2);
    const atOne = derive(stateOf('logits=3,2,1')).rows;
    expect((atOne[0]?.probability ?? 0) + (atOne[1]?.probability ?? 0)).toBeCloseTo(0.909969, 6);
    expect(rows[0]?.probability).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  });
});

describe('the long tail', () => {
  it('has 5,000 tokens whose mass adds to 1, few of them shown one by one', () => {
    const long = derive(stateOf('preset=long-tail'));
    expect(long.outcomes).toBe(5000);
    expect(long.rows).toHaveLength(SHOWN + 1);
    expect(total(long.rows.map(({ probability }) => probability))).toBeCloseTo(1, 12);
    expect(total(long.rows.map(({ tokens }) => tokens))).toBe(5000);
  });

  it('says truthfully what a nucleus cuts off: most tokens, little probability', () => {
    const { kept, outcomes, cutMass } = derive(stateOf('preset=long-tail&topp=0.9'));
    expect(kept).toBeLessThan(outcomes / 5);
    expect(cutMass).toBeLessThanOrEqual(0.1);
    expect(cutMass).toBeGreaterThan(0.09);
  });

  it('has the entropy of all of it, not only of what is shown', () => {
    const read = stateOf('preset=long-tail&T=1.3');
    const { final } = sampledDistribution(tailLogits, read);
    expect(derive(read).entropyBits).toBe(entropy(final));
    expect(final).toHaveLength(5000);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'At T = 1, “sofa” is most likely, with 50\u202f%; the entropy is 1.75 bits, ' +
        'as uncertain as a fair choice among 3.36.',
    ],
    [
      'logits=1,1,0&labels=tea,coffee,water&T=greedy',
      'At T → 0, greedy, “tea” and “coffee” are most likely, with 50\u202f% each; ' +
        'the entropy is 1 bit, as uncertain as a fair choice among 2.',
    ],
    [
      'T=greedy',
      'At T → 0, greedy, “sofa” is certain; the entropy is 0 bits, nothing is left to chance.',
    ],
    [
      'T=uniform',
      'At T → ∞, uniform, all 4 tokens are equally likely, with 25\u202f% each; ' +
        'the entropy is 2 bits, as uncertain as a fair choice among 4.',
    ],
    [
      'logits=3,2,1&labels=a,b,c&T=0.5&topp=0.8',
      'At T = 0.5, “a” is certain; the entropy is 0 bits, nothing is left to chance. ' +
        'The cuts remove 2 tokens, which had 13\u202f% of the probability together.',
    ],
    [
      'logits=12,0&labels=yes,no',
      'At T = 1, “yes” is most likely, with more than 99.99\u202f%; ' +
        'the entropy is 1.15×10⁻⁴ bits, as uncertain as a fair choice among 1.',
    ],
    [
      'preset=long-tail&T=uniform',
      'At T → ∞, uniform, all 5,000 tokens are equally likely, with 0.02\u202f% each; ' +
        'the entropy is 12.2877 bits, as uncertain as a fair choice among 5,000. ' +
        'The 4,993 others share 99.86\u202f%.',
    ],
    [
      'preset=long-tail&T=greedy',
      'At T → 0, greedy, “mat” is certain; the entropy is 0 bits, nothing is left to chance. ' +
        'The 4,993 others share 0\u202f%.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('speaks in the reader’s unit', () => {
    expect(say('', 'nat')).toMatch(/the entropy is 1\.213 nats/);
  });
});

describe('presets', () => {
  it('“a tie” stays a tie', () => {
    const [tea, coffee] = preset('a tie').rows;
    expect(tea?.probability).toBe(coffee?.probability);
  });

  it('“confident” is confident', () => {
    expect(preset('confident').rows[0]?.probability).toBeGreaterThan(0.99);
  });

  it('“order matters” keeps one token of three', () => {
    expect(preset('order matters').kept).toBe(1);
  });

  it('“5,000 words” has them all, and with a nucleus fewer', () => {
    expect(preset('5,000 words').kept).toBe(5000);
    expect(preset('5,000 words, nucleus').kept).toBeLessThan(5000);
  });
});
