import { describe as suite, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import {
  convert,
  expectedMillerMadowMutualInformation,
  expectedPluginMutualInformation,
  marginals,
} from '~/math';
import { writerFor } from '~/ui/writer';
import { describe } from './describe';
import { histogram } from './histogram';
import { derive, model, querySchema, sourceOf, table, type State } from './model';
import { estimates, shuffledEstimates } from './simulate';
import { curvesOf, firstOrderBias, jointOf, SIZES } from './source';

const bits = writerFor('bit');
const nats = writerFor('nat');
const DEFAULT = defaultState(querySchema);
const stateOf = (query: string): State => parseQuery(querySchema, new URLSearchParams(query)).state;
const say = (state: State, write = bits): string => describe(state, derive(state), write);
const toNats = (amount: number): number => convert(amount, 'bits', 'nats');

/** Mean and its standard error. */
function meanOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance =
    values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Exact values in nats, computed with 60 digits from fractions. */
const PLUGIN = [
  { query: 'k=2&n=10', plugin: 0.6401204098871428, corrected: 0.6900227536371428 },
  { query: 'k=8&n=10', plugin: 1.660016156413614, corrected: 1.9047859259480826 },
  { query: 'k=8&n=20', plugin: 1.8820272011478825, corrected: 2.0431854493930963 },
  { query: 'k=8&n=50', plugin: 2.0068527691523275, corrected: 2.0767519617002312 },
  { query: 'k=27&n=100', plugin: 3.156278322777806, corrected: 3.283178819145209 },
];
const PHANTOM = [
  { query: 'mode=mi&k=4&n=50', plugin: 0.10300732055884163, first: 0.09 },
  { query: 'mode=mi&k=10&n=100', plugin: 0.4776318195499976, first: 0.405 },
  { query: 'mode=mi&k=10&n=1000', plugin: 0.041423371107730485, first: 0.0405 },
  { query: 'mode=mi&k=30&n=1000', plugin: 0.4901608869778372, first: 0.4205 },
];

suite('derive', () => {
  it.each(PLUGIN)('gives the exact mean of an entropy for $query', ({ query, ...expected }) => {
    const { expected: actual, biasBits, truthBits } = derive(stateOf(query));
    expect(toNats(actual.pluginBits)).toBeCloseTo(expected.plugin, 12);
    expect(toNats(actual.correctedBits)).toBeCloseTo(expected.corrected, 12);
    expect(biasBits).toBeCloseTo(actual.pluginBits - truthBits, 12);
    expect(biasBits).toBeLessThan(0);
  });

  it.each(PHANTOM)('gives the exact phantom for $query', ({ query, plugin, first }) => {
    const { expected, truthBits, firstOrderBits } = derive(stateOf(query));
    expect(truthBits).toBe(0);
    expect(toNats(expected.pluginBits)).toBeCloseTo(plugin, 12);
    expect(toNats(firstOrderBits)).toBeCloseTo(first, 12);
  });

  it('agrees with the exact means of any joint distribution', () => {
    for (const query of ['k=3&n=1', 'k=3&n=7', 'k=8&n=40&dependence=0.3', 'k=4&n=9&dependence=1']) {
      const state = stateOf(`mode=mi&${query}`);
      const joint = jointOf(sourceOf(state));
      const { expected } = derive(state);
      const { observations } = state;
      expect(expected.pluginBits).toBeCloseTo(
        expectedPluginMutualInformation(joint, observations),
        12,
      );
      expect(expected.correctedBits).toBeCloseTo(
        expectedMillerMadowMutualInformation(joint, observations),
        12,
      );
    }
  });

  it('draws samples whose mean is within four standard errors of the exact one', () => {
    for (const query of [...PLUGIN, ...PHANTOM].map((one) => one.query)) {
      for (const seed of [1, 2, 3]) {
        const state = { ...stateOf(query), seed };
        const { source, ...run } = { source: sourceOf(state), ...state };
        const { mean, error } = meanOf(estimates({ source, ...run }));
        const { expected, averageBits } = derive(state);
        expect(averageBits).toBeCloseTo(mean, 12);
        expect(Math.abs(mean - expected.pluginBits)).toBeLessThan(4 * error + 1e-12);
      }
    }
  });

  it('draws dependent pairs whose mean is within four standard errors of the exact one', () => {
    for (const dependence of [0.2, 0.5, 0.9]) {
      const state = { ...stateOf('mode=mi&k=6&n=60&repeats=400'), dependence };
      const { mean, error } = meanOf(estimates({ source: sourceOf(state), ...state }));
      const { expected, truthBits } = derive(state);
      expect(truthBits).toBeGreaterThan(0);
      expect(Math.abs(mean - expected.pluginBits)).toBeLessThan(4 * error);
    }
  });

  it('comes nearer to the truth with every observation', () => {
    for (const query of ['k=8', 'k=27', 'mode=mi&k=10']) {
      const { curve, truthBits } = derive(stateOf(query));
      // Of pairs, the first few cannot show much: the phantom grows before it fades.
      const from = query.startsWith('mode') ? 30 : 1;
      const gaps = curve
        .filter(({ observations }) => observations >= from)
        .map(({ pluginBits }) => Math.abs(pluginBits - truthBits));
      for (const [index, gap] of gaps.entries()) {
        expect(gap).toBeLessThanOrEqual((gaps[index - 1] ?? Infinity) + 1e-12);
      }
    }
  });

  it('approaches the first term of the bias', () => {
    const { biasBits, firstOrderBits } = derive(stateOf('k=4&n=1000'));
    expect(biasBits / firstOrderBits).toBeCloseTo(1, 2);
    expect(firstOrderBias({ mode: 'entropy', k: 8, dependence: 0 }, 50)).toBeCloseTo(
      -0.07 / Math.LN2,
      12,
    );
  });

  it('grows a sample by adding to it', () => {
    const run = { source: sourceOf(DEFAULT), repeats: 10, seed: 5 };
    const short = estimates({ ...run, observations: 3 });
    estimates({ ...run, observations: 100 });
    expect(estimates({ ...run, observations: 3 })).toEqual(short);
  });

  it('depends on nothing but its state', () => {
    const state = stateOf('mode=mi&k=5&n=40&seed=9');
    const first = derive(state);
    derive(stateOf('k=9&n=30&seed=2'));
    expect(derive(state)).toEqual(first);
    expect(derive({ ...state, seed: 10 }).averageBits).not.toBe(first.averageBits);
  });

  it('ignores the dependence where there is one variable only', () => {
    expect(derive({ ...DEFAULT, dependence: 0.7 })).toEqual(derive(DEFAULT));
  });
});

suite('the shuffle test', () => {
  const test = (query: string) => {
    const { shuffles } = derive(stateOf(query));
    if (!shuffles) throw new Error('no shuffles were made');
    return shuffles;
  };

  it('keeps both variables and breaks their pairing', () => {
    const state = stateOf('mode=mi&k=4&n=200&dependence=1');
    const run = { source: sourceOf(state), ...state };
    const phantom = derive(stateOf('mode=mi&k=4&n=200')).expected.pluginBits;
    const { mean, error } = meanOf(shuffledEstimates(run));
    expect(Math.abs(mean - phantom)).toBeLessThan(5 * error);
    expect(estimates(run)[0]).toBeGreaterThan(1.9);
  });

  it('calls a strong dependence rare, and independence not, for nearly every seed', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const strong = seeds.filter(
      (seed) => test(`mode=mi&k=10&n=100&dependence=0.4&seed=${seed}`).probability <= 0.05,
    );
    const none = seeds.filter(
      (seed) => test(`mode=mi&k=10&n=100&seed=${seed}`).probability <= 0.05,
    );
    expect(strong.length).toBe(20);
    expect(none.length).toBeLessThanOrEqual(4);
  });

  it('counts the sample itself among the shuffles', () => {
    const { asMuch, probability } = test('mode=mi&k=10&n=100&dependence=1&repeats=99');
    expect(asMuch).toBe(0);
    expect(probability).toBe(0.01);
    expect(test('mode=mi&k=10&n=1').probability).toBe(1);
  });
});

suite('jointOf', () => {
  it('has uniform marginals, whatever the dependence', () => {
    for (const dependence of [0, 0.3, 1]) {
      const { x, y } = marginals(jointOf({ mode: 'mi', k: 7, dependence }));
      for (const value of [...x, ...y]) expect(value).toBeCloseTo(1 / 7, 14);
    }
  });
});

suite('curvesOf', () => {
  it('covers every size, and remembers the last source', () => {
    const source = sourceOf(DEFAULT);
    const curves = curvesOf(source);
    expect(curves.expected.map(({ observations }) => observations)).toEqual([...SIZES]);
    expect(curvesOf({ ...source })).toBe(curves);
    expect(curvesOf({ ...source, k: 9 })).not.toBe(curves);
  });
});

suite('histogram', () => {
  it('counts every value once, between the least and the largest number', () => {
    const { from, to, counts } = histogram([1, 1.5, 2], [0, 3]);
    expect([from, to]).toEqual([0, 3]);
    expect(counts.reduce((total, count) => total + count)).toBe(3);
    expect(counts[10]).toBe(1);
    expect(counts[15]).toBe(1);
    expect(histogram([2, 2], [2])).toMatchObject({ from: 2, to: 3 });
    expect(histogram([3], [0]).counts.at(-1)).toBe(1);
  });
});

suite('table', () => {
  it('has the present size among round ones, in order', () => {
    const sizes = (query: string): (string | undefined)[] => {
      const state = stateOf(query);
      return table(state, derive(state), bits).rows.map(([first]) =>
        typeof first === 'string' ? first : undefined,
      );
    };
    expect(sizes('n=20')).toEqual(['10', '20', '50', '100', '200', '500', '1000']);
    expect(sizes('n=30')).toEqual(['10', '20', '30', '50', '100', '200', '500', '1000']);
  });
});

suite('describe', () => {
  it('says how far off the estimate is, before and after the correction', () => {
    expect(say(DEFAULT, nats)).toBe(
      'From 20 observations of 8 equally likely outcomes the plug-in estimate is 1.882 on average, ' +
        '0.1974 nats too low. After the correction of Miller and Madow it is 0.0363 nats too low.',
    );
    expect(say(stateOf('n=1'))).toBe(
      'After one observation the plug-in estimate is always 0 bits: what has been seen once looks ' +
        'certain. The truth is 3 bits.',
    );
  });

  it('says what independent pairs pretend, and what shuffles make of it', () => {
    expect(say(stateOf('mode=mi&k=10&n=100'))).toMatch(
      /^X and Y are independent, yet 100 pairs show 0\.6891 bits on average\. The sample in hand shows \S+, and \d+ of 200 shuffles show as much \(probability \S+\): chance alone does that easily\.$/,
    );
    expect(say(stateOf('mode=mi&k=10&n=100&dependence=1'))).toMatch(
      /^X and Y share 3\.3219 bits; 100 pairs show \S+ on average\. The sample in hand shows \S+, and none of 200 shuffles shows as much \(probability 0\.005\): chance alone rarely does that\.$/,
    );
    expect(say(stateOf('mode=mi&k=10&n=1'))).toMatch(/yet one pair shows 0 bits on average/);
  });

  it('has presets that say what their labels promise', () => {
    const told = Object.fromEntries(
      model.presets.map((one) => [one.label, say({ ...DEFAULT, ...one.state }, nats)]),
    );
    expect(told['hardly any data']).toContain('0.4194 nats too low');
    expect(told['an alphabet']).toContain('0.1396 nats too low');
    expect(told['phantom information']).toContain('show 0.4776 nats');
    expect(told['900 cells, 1000 pairs']).toContain('show 0.4902 nats');
    expect(told['a true dependence']).toContain('chance alone rarely does that');
  });
});
