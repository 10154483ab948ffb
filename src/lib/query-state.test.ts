import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceParam,
  distributionParam,
  integerParam,
  labelsParam,
  numberParam,
  numbersParam,
  optionalParam,
} from './params';
import {
  defaultState,
  formatQuery,
  mergeSearch,
  ownedKeys,
  parseQuery,
  queryText,
  type QuerySchema,
} from './query-state';

interface State {
  readonly p: readonly number[];
  readonly temperature: number;
  readonly labels: readonly string[];
  readonly axis: 'linear' | 'log';
  readonly topK: number | undefined;
  readonly logits: readonly number[];
  readonly rewards: readonly number[];
}

const schema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [0.5, 0.5] }),
  temperature: numberParam('T', { defaultValue: 1, min: 0.05, max: 20 }),
  labels: labelsParam('labels', { defaultValue: ['a', 'b'] }),
  axis: choiceParam('axis', ['linear', 'log'], 'linear'),
  topK: optionalParam(integerParam('topk', { defaultValue: 1, min: 1, max: 100 })),
  logits: numbersParam('logits', { defaultValue: [2, 1, 0] }),
  rewards: numbersParam('rewards', { defaultValue: [0, 1], least: -10, most: 10 }),
};

const label = fc
  .string({
    unit: fc.constantFrom('a', 'é', ' ', '&', '=', '#', '%', '+', '.'),
    minLength: 1,
    maxLength: 6,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const state: fc.Arbitrary<State> = fc.record({
  p: fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 64 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) =>
      weights.map((weight) => weight / weights.reduce((sum, other) => sum + other, 0)),
    ),
  temperature: fc.double({ min: 0.05, max: 20, noNaN: true }),
  labels: fc.array(label, { minLength: 1, maxLength: 5 }),
  axis: fc.constantFrom('linear' as const, 'log' as const),
  topK: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  logits: fc.array(
    fc.double({ min: -1e308, max: 1e308, noNaN: true }).map((logit) => logit + 0),
    { minLength: 2, maxLength: 8 },
  ),
  rewards: fc.array(
    fc.double({ min: -10, max: 10, noNaN: true }).map((reward) => reward + 0),
    { minLength: 2, maxLength: 8 },
  ),
});

describe('a state in the URL', () => {
  it('reads back exactly as it was written, with and without a prefix', () => {
    fc.assert(
      fc.property(state, fc.constantFrom('', 'price.'), (value, prefix) => {
        const text = queryText(formatQuery(schema, value, { prefix }));
        const read = parseQuery(schema, new URLSearchParams(text), { prefix });
        expect(read.ignored).toEqual([]);
        expect(read.state).toEqual(value);
      }),
      { seed: 20 },
    );
  });

  it('leaves out what has its default', () => {
    expect(formatQuery(schema, defaultState(schema))).toEqual([]);
    expect(formatQuery(schema, { ...defaultState(schema), temperature: 0.7 })).toEqual([
      ['T', '0.7'],
    ]);
  });

  it('is short and readable', () => {
    const pairs = formatQuery(schema, { ...defaultState(schema), p: [0.5, 0.25, 0.125, 0.125] });
    expect(queryText(pairs)).toBe('p=1/2,1/4,1/8,1/8');
  });

  it.each([
    ['p=1/2,1/3', 'p sums to 0.833333, not to 1.'],
    ['p=1', 'p needs 2 to 64 outcomes, not 1.'],
    ['p=a,b', '“a” is not a number. Write 0.25 or 1/4.'],
    ['p=-1,2', 'Item 1 is -1: a probability cannot be negative.'],
    ['T=0', 'T must lie between 0.05 and 20, not 0.'],
    ['T=', 'A number is missing.'],
    ['axis=log2', 'axis must be linear or log, not “log2”.'],
    ['topk=1.5', 'topk must be a whole number, not 1.5.'],
    ['logits=1e999,0', '“1e999” is not a finite number.'],
    ['logits=1', 'logits needs 2 to 64 numbers, not 1.'],
    ['rewards=1,-11', 'rewards must lie between -10 and 10, not -11.'],
  ])('ignores %s and says why, keeping the default', (text, reason) => {
    const read = parseQuery(schema, new URLSearchParams(text));
    expect(read.ignored.map((item) => item.reason)).toEqual([reason]);
    expect(read.state).toEqual(defaultState(schema));
  });

  it('is never broken by a mangled link', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('p', 'T', 'labels', 'axis', 'topk', 'logits'),
        fc.string(),
        (key, text) => {
          const search = new URLSearchParams([[key, text]]);
          const read = parseQuery(schema, search);
          expect(JSON.stringify(read.state)).not.toMatch(/null/);
        },
      ),
      { seed: 20, numRuns: 500 },
    );
  });
});

describe('mergeSearch(search, pairs, owned)', () => {
  it('replaces its own parameters and keeps those of others', () => {
    const owned = ownedKeys(schema, 'a.');
    expect(mergeSearch('?a.T=2&b.T=3&ref=x', [['a.T', '4']], owned)).toBe('?b.T=3&ref=x&a.T=4');
  });

  it('is empty where nothing is left', () => {
    expect(mergeSearch('?a.T=2', [], ['a.T'])).toBe('');
  });
});
