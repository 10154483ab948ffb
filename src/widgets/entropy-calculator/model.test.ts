import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, formatQuery, parseQuery, queryText } from '~/lib/query-state';
import { entropy, normalize, uniform } from '~/math';
import { writerFor } from '~/ui/writer';
import {
  checkLabels,
  contributionScale,
  derive,
  describe as sentence,
  model,
  namesOf,
  probabilityScale,
  querySchema,
  shuffle,
  shuffleNote,
  withOneMore,
  withoutLast,
  type State,
} from './model';

const seed = { seed: 20 };
const distribution = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 64 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map(normalize);

function stateOf(query: string): State {
  return parseQuery(querySchema, new URLSearchParams(query)).state;
}

function say(state: State, unit: 'bit' | 'nat' = 'bit'): string {
  return sentence(state, derive(state), writerFor(unit));
}

const presetState = (label: string): State => ({
  ...defaultState(querySchema),
  ...model.presets.find((preset) => preset.label === label)?.state,
});

describe('derive', () => {
  it('has contributions that add up to the entropy, between 0 and log n', () => {
    fc.assert(
      fc.property(distribution, (p) => {
        const { rows, entropyBits, maxEntropyBits, perplexity } = derive({ p, labels: [] });
        const sum = rows.reduce((total, row) => total + row.contributionBits, 0);
        expect(sum).toBeCloseTo(entropyBits, 10);
        expect(entropyBits).toBeGreaterThanOrEqual(0);
        expect(entropyBits).toBeLessThanOrEqual(maxEntropyBits);
        expect(perplexity).toBeLessThanOrEqual(p.length * (1 + 1e-12));
      }),
      seed,
    );
  });

  it('gives an impossible outcome infinite surprise and no contribution', () => {
    expect(derive({ p: [1, 0], labels: [] }).rows[1]).toEqual({
      label: 'outcome 2',
      probability: 0,
      surpriseBits: Infinity,
      contributionBits: 0,
    });
  });

  it.each([
    ['the cat', 1.75],
    ['uniform', 3],
    ['two spikes', 1],
    ['one-hot', 0],
  ])('finds the entropy of “%s” exactly: %d bits', (label, bits) => {
    expect(derive(presetState(label)).entropyBits).toBeCloseTo(bits, 14);
  });

  it.each([
    ['peaked', 0.562438],
    ['bimodal', 1.52218],
    ['sparse', 1.15678],
    ['English letters', 4.17579],
  ])('finds the entropy of “%s”: %d bits', (label, bits) => {
    expect(derive(presetState(label)).entropyBits).toBeCloseTo(bits, 5);
  });
});

describe('names', () => {
  it('are dropped where a link gives more outcomes than the example has words', () => {
    expect(namesOf(stateOf('p=1/8,1/8,1/8,1/8,1/8,1/8,1/8,1/8'))).toEqual([]);
    expect(namesOf(stateOf('p=1/2,1/2'))).toEqual(['mat', 'sofa']);
    expect(namesOf(stateOf('p=1/4,1/4,1/4,1/4&labels=a,b'))).toEqual(['a', 'b']);
  });

  it('may not be more than the outcomes', () => {
    expect(checkLabels('a, b, c', 2)).toEqual({ ok: false, message: '3 names for 2 outcomes.' });
    expect(checkLabels('a, b', 2)).toEqual({ ok: true, value: ['a', 'b'] });
  });
});

describe('shuffle', () => {
  it('keeps the probabilities and the entropy', () => {
    fc.assert(
      fc.property(distribution, fc.integer({ min: 0, max: 1000 }), (p, number) => {
        const dealt = shuffle(p, number);
        expect([...dealt].sort()).toEqual([...p].sort());
        expect(entropy(dealt)).toBeCloseTo(entropy(p), 12);
        expect(shuffle(p, number)).toEqual(dealt);
      }),
      seed,
    );
  });

  it('shows a change wherever there can be one', () => {
    for (let number = 0; number < 20; number += 1) {
      expect(shuffle([0.25, 0.75], number)).toEqual([0.75, 0.25]);
    }
    expect(shuffle([0.5, 0.5], 1)).toEqual([0.5, 0.5]);
  });

  it('deals neighbouring seeds differently', () => {
    const p = normalize([1, 2, 3, 4, 5, 6, 7, 8]);
    const firsts = Array.from({ length: 40 }, (_, number) => shuffle(p, number)[0]);
    expect(new Set(firsts).size).toBeGreaterThan(5);
  });

  it('says that H did not move', () => {
    const state = defaultState(querySchema);
    expect(shuffleNote(state, derive(state), writerFor('bit'))).toBe(
      'The bars changed places, and H is still 1.75 bits: it asks how likely the outcomes are, not which is which.',
    );
    const even = { p: uniform(4), labels: [] };
    expect(shuffleNote(even, derive(even), writerFor('nat'))).toBe(
      'All bars are alike, so a shuffle shows nothing. H is still 1.3863 nats.',
    );
  });
});

describe('adding and removing an outcome', () => {
  it('keeps a uniform distribution uniform', () => {
    const state = { p: uniform(8), labels: [] };
    expect(withOneMore(state).p).toEqual(uniform(9));
    expect(withoutLast(state).p).toEqual(uniform(7));
  });

  it('gives the new outcome its share and keeps the proportions of the others', () => {
    expect(withOneMore(defaultState(querySchema)).p).toEqual([0.4, 0.2, 0.1, 0.1, 0.2]);
  });

  it('keeps the names there are', () => {
    const { labels } = withOneMore(defaultState(querySchema));
    expect(labels).toEqual(['mat', 'sofa', 'floor', 'moon', 'outcome 5']);
    expect(withOneMore({ p: uniform(8), labels: [] }).labels).toEqual([]);
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(
        distribution.filter((p) => p.length < 64),
        (p) => {
          const back = withoutLast(withOneMore({ p, labels: [] })).p;
          for (const [index, probability] of back.entries()) {
            expect(probability).toBeCloseTo(p[index] ?? 0, 12);
          }
        },
      ),
      seed,
    );
  });

  it('leaves nobody empty-handed when the certain outcome goes', () => {
    expect(withoutLast({ p: [0, 0, 1], labels: [] }).p).toEqual([0.5, 0.5]);
  });
});

describe('scales', () => {
  it('have room for every bar', () => {
    fc.assert(
      fc.property(distribution, (p) => {
        const { rows } = derive({ p, labels: [] });
        expect(probabilityScale(p)).toBeGreaterThanOrEqual(Math.max(...p));
        const terms = rows.map(({ contributionBits }) => contributionBits);
        expect(contributionScale(rows)).toBeGreaterThanOrEqual(Math.max(...terms));
      }),
      seed,
    );
  });

  it('are one and the same up to eight outcomes, and finer for many', () => {
    expect(probabilityScale(uniform(8))).toBe(1);
    expect(probabilityScale(uniform(64))).toBe(1 / 32);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'On average an outcome brings 1.75 bits of surprise: as uncertain as a fair choice among 3.36. ' +
        'The most that 4 outcomes could have is 2.',
    ],
    [
      'p=1/8,1/8,1/8,1/8,1/8,1/8,1/8,1/8',
      'All 8 outcomes are equally likely: the entropy is 3 bits, the most that 8 outcomes can have.',
    ],
    ['p=0,1,0', '“sofa” is certain, so nothing can surprise: the entropy is 0 bits.'],
    [
      'p=1/2,1/4,1/4,0',
      'On average an outcome brings 1.5 bits of surprise: as uncertain as a fair choice among 2.83. ' +
        'The most that 4 outcomes could have is 2. 1 outcome has probability 0, and so nothing to add.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(stateOf(query))).toBe(words);
  });

  it('speaks in the reader’s unit', () => {
    expect(say(defaultState(querySchema), 'nat')).toMatch(/1\.213 nats of surprise/);
  });

  it('names the source of the letters of English, also when they come by link', () => {
    const state = presetState('English letters');
    const link = queryText(formatQuery(querySchema, state));
    expect(say(stateOf(link))).toMatch(/Lewand, Cryptological Mathematics \(2000\)\.$/);
    expect(link.length).toBeLessThan(400);
  });
});
