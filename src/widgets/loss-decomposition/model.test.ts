import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { nextSeed } from '~/lib/params';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import {
  derive,
  describe as sentence,
  model,
  querySchema,
  RATE,
  STEPS,
  table,
  trainingTarget,
  type State,
} from './model';
import { positionOf, RATE_SLIDER, rateAt } from './rate';

const seed = { seed: 20, numRuns: 60 };

const state: fc.Arbitrary<State> = fc.record({
  p: fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 10 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(normalize),
  labels: fc.constant([]),
  rate: fc.double({ ...RATE, noNaN: true }),
  step: fc.integer({ min: 0, max: STEPS }),
  seed: fc.integer({ min: 0, max: 999_999 }),
  noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
  smoothing: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

function stateOf(query: string): State {
  return parseQuery(querySchema, new URLSearchParams(query)).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const read = stateOf(query);
  return sentence(read, derive(read), writerFor(unit));
}

const presetState = (label: string): State => ({
  ...defaultState(querySchema),
  ...model.presets.find((preset) => preset.label === label)?.state,
});

describe('derive', () => {
  it('splits the loss of every step into the floor and KL', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { moments, floorBits } = derive(any);
        expect(moments).toHaveLength(STEPS + 1);
        for (const { lossBits, klBits } of moments) {
          expect(lossBits).toBeCloseTo(floorBits + klBits, 8);
        }
      }),
      seed,
    );
  });

  it('never lets the loss fall below the floor', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { moments, floorBits } = derive(any);
        for (const { lossBits, klBits } of moments) {
          expect(klBits).toBeGreaterThanOrEqual(0);
          expect(lossBits).toBeGreaterThanOrEqual(floorBits - 1e-12);
        }
      }),
      seed,
    );
  });

  it('looks at the run at the step, and leaves the run alone', () => {
    fc.assert(
      fc.property(state, (any) => {
        const derived = derive(any);
        const start = derive({ ...any, step: 0 });
        expect(start.moments).toEqual(derived.moments);
        expect(derived.now).toEqual(derived.moments[any.step]);
      }),
      seed,
    );
  });

  it('has gradients that sum to 0, each the model less the target', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { rows } = derive(any);
        expect(rows.reduce((total, { gradient }) => total + gradient, 0)).toBeCloseTo(0, 10);
        for (const row of rows) expect(row.gradient).toBe(row.model - row.target);
      }),
      seed,
    );
  });

  it('gives each seed a start of its own, and the same one again', () => {
    const start = (number: number) =>
      derive(stateOf(`seed=${number}`)).rows.map((row) => row.model);
    expect(start(1)).toEqual(start(1));
    expect(start(1)).not.toEqual(start(2));
    expect(start(0)).toEqual([1 / 4, 1 / 4, 1 / 4, 1 / 4]);
  });

  it('ends a patient run at the floor', () => {
    const { now } = derive(stateOf('rate=5&step=60'));
    expect(now.klBits).toBeLessThan(1e-6);
  });

  it('answers for the state it is given, not for the one before', () => {
    const one = derive(stateOf('rate=1&step=30'));
    derive(stateOf('rate=2&step=30'));
    derive(stateOf('rate=2&step=30&noise=0.1'));
    derive(stateOf('rate=2&step=30&smoothing=0.1'));
    derive(stateOf('rate=2&step=30&seed=9'));
    expect(derive(stateOf('rate=1&step=30'))).toEqual(one);
  });
});

describe('the target', () => {
  it('is P without noise and smoothing', () => {
    const clean = defaultState(querySchema);
    expect(trainingTarget(clean)).toEqual(clean.p);
  });

  it('spreads what noise and smoothing take evenly', () => {
    expect(trainingTarget(stateOf('p=1,0,0,0&noise=0.2'))[0]).toBeCloseTo(0.85, 14);
    expect(trainingTarget(stateOf('p=1,0,0,0&smoothing=0.1'))[1]).toBeCloseTo(0.025, 14);
  });

  it('never has a lower floor than the truth', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { floorBits, truthEntropyBits } = derive(any);
        expect(floorBits).toBeGreaterThanOrEqual(truthEntropyBits - 1e-12);
      }),
      seed,
    );
  });
});

describe('describe', () => {
  it.each([
    [
      'seed=0',
      'After 0 steps the loss is 2 bits: 1.75 of entropy and 0.25 of KL, which is all that training ' +
        'can remove. No training gets below 1.75 bits, the entropy of P.',
    ],
    [
      'seed=0&p=1,0&step=1&rate=2',
      'After 1 step the loss is 0.1831 bits: 0 of entropy and 0.1831 of KL, which is all that ' +
        'training can remove. The truth is certain here, so its entropy is 0 and the loss can come ' +
        'as near to 0 as you let it.',
    ],
    [
      'seed=0&p=1,0&noise=0.2&rate=1',
      'After 0 steps the loss is 1 bit: 0.469 of entropy and 0.531 of KL, which is all that ' +
        'training can remove. The label noise moves the floor from 0 to 0.469 bits.',
    ],
    [
      'seed=0&p=1,0&noise=0.5&smoothing=0.5',
      'After 0 steps the loss is 1 bit: 0.9544 of entropy and 0.0456 of KL, which is all that ' +
        'training can remove. The label noise and smoothing move the floor from 0 to 0.9544 bits.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('warns of a rate at which the loss rises', () => {
    expect(say('rate=12&step=8')).toMatch(
      / At this learning rate the loss overshoots and rises again on the way\.$/,
    );
    expect(say('rate=0.5')).not.toMatch(/overshoots/);
  });

  it('speaks in the reader’s unit', () => {
    expect(say('seed=0', 'nat')).toMatch(/^After 0 steps the loss is 1\.3863 nats: 1\.213 of/);
  });
});

describe('presets', () => {
  it('“one true label” has no floor', () => {
    expect(derive(presetState('one true label')).floorBits).toBe(0);
  });

  it('“noisy labels” and “label smoothing” raise it', () => {
    for (const label of ['noisy labels', 'label smoothing']) {
      const { floorBits, truthEntropyBits } = derive(presetState(label));
      expect(truthEntropyBits).toBe(0);
      expect(floorBits).toBeGreaterThan(0.3);
    }
  });

  it('“rate too high” overshoots, and the others do not', () => {
    for (const { label } of model.presets) {
      expect(derive(presetState(label)).overshoots).toBe(label === 'rate too high');
    }
  });
});

describe('the slider of the learning rate', () => {
  it('has the limits at its ends', () => {
    expect(rateAt(RATE_SLIDER.min)).toBe(RATE.min);
    expect(rateAt(RATE_SLIDER.max)).toBe(RATE.max);
  });

  it('comes back to each of its positions, and never goes down on the way up', () => {
    for (let position = 0; position <= RATE_SLIDER.max; position += 1) {
      expect(Math.abs(positionOf(rateAt(position)) - position)).toBeLessThanOrEqual(1);
      if (position > 0) expect(rateAt(position)).toBeGreaterThanOrEqual(rateAt(position - 1));
    }
  });
});

it('tells of the start, the end, every tenth step and the present one', () => {
  const read = stateOf('step=7');
  const steps = table(read, derive(read), writerFor('bit')).rows.map(([step]) => step);
  expect(steps).toEqual(['0', '7', '10', '20', '30', '40', '50', '60']);
});

it('draws another start after the last seed that a link can carry', () => {
  expect(nextSeed(4)).toBe(5);
  expect(nextSeed(999_999)).toBe(1);
});
