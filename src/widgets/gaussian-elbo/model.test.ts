import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { convert } from '~/math';
import { writerFor } from '~/ui/writer';
import {
  BETA_SLIDER,
  derive,
  model,
  querySchema,
  reconcile,
  SIGMA_SLIDER,
  withCode,
  withDimensions,
  type State,
} from './model';
import { table } from './table';

const seed = { seed: 20 };

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string): string {
  const state = stateOf(query);
  return model.describe(state, derive(state), writerFor('nat'));
}

function preset(label: string): State {
  const found = model.presets.find((one) => one.label === label);
  return { ...defaultState(querySchema), ...found?.state };
}

const nats = (bits: number): number => convert(bits, 'bits', 'nats');

const anyState: fc.Arbitrary<State> = fc.integer({ min: 1, max: 8 }).chain((length) => {
  const each = (min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: length, maxLength: length });
  return fc.record({
    mu: each(-4, 4),
    sigma: each(0.1, 4),
    x: each(-6, 6),
    w: each(-3, 3),
    noise: fc.double({ min: 0.4, max: 3, noNaN: true }),
    beta: fc.double({ min: 0.1, max: 50, noNaN: true }),
    reduction: fc.constantFrom('sum' as const, 'mean' as const),
    fit: fc.constantFrom('free' as const, 'best' as const),
    dim: fc.integer({ min: 1, max: length }),
  });
});

suite('the reference values', () => {
  it('sums the divergence over two dimensions', () => {
    const { klBits } = derive(preset('two dimensions'));
    expect(nats(klBits)).toBeCloseTo(1.0965735902799727, 12);
    expect(klBits).toBeCloseTo(1.5820212806667227, 12);
  });

  it.each([
    ['sigma=2&mu=0', 0.8068528194400547],
    ['sigma=1/2&mu=0', 0.3181471805599453],
    ['sigma=1&mu=1', 0.5],
  ])('has the divergence of “%s” from the standard normal', (query, kl) => {
    expect(nats(derive(stateOf(query)).klBits)).toBeCloseTo(kl, 12);
  });

  it.each([
    ['too eager', -Math.log(2 * Math.PI) / 2 - 1 / 8, 2.318147180559945],
    ['the true posterior', -Math.log(2 * Math.PI) / 2 - 3 / 4, 0.5965735902799727],
    ['collapsed', -Math.log(2 * Math.PI) / 2 - 5 / 2, 0],
  ])('agrees with the example small enough to check: %s', (label, rebuilt, kl) => {
    const { reconstructionBits, klBits, elboBits, gapBits, evidenceBits } = derive(preset(label));
    expect(nats(reconstructionBits)).toBeCloseTo(rebuilt, 12);
    expect(nats(klBits)).toBeCloseTo(kl, 12);
    expect(elboBits + gapBits).toBeCloseTo(evidenceBits, 12);
    expect(nats(evidenceBits)).toBeCloseTo(-Math.log(4 * Math.PI) / 2 - 1, 12);
  });
});

suite('derive', () => {
  it('finds the bound below log p(x) by the divergence from the true posterior', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { elboBits, gapBits, evidenceBits, reconstructionBits, klBits } = derive(state);
        const size = 1 + Math.abs(elboBits);
        expect(Math.abs(elboBits + gapBits - evidenceBits) / size).toBeLessThan(1e-12);
        expect(Math.abs(reconstructionBits - klBits - elboBits) / size).toBeLessThan(1e-12);
        expect(gapBits).toBeGreaterThanOrEqual(0);
      }),
      seed,
    );
  });

  it('lets no code do better in training than the one it finds', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const free = derive({ ...state, fit: 'free' });
        const best = derive({ ...state, fit: 'best' });
        expect(best.objectiveBits).toBeGreaterThanOrEqual(free.objectiveBits - 1e-9);
        if (best.weight >= 1)
          expect(best.objectiveBits).toBeLessThanOrEqual(best.evidenceBits + 1e-9);
      }),
      seed,
    );
  });

  it('lowers the divergence as its weight grows', () => {
    fc.assert(
      fc.property(anyState, fc.double({ min: 1, max: 5, noNaN: true }), (state, factor) => {
        const light = derive({ ...state, fit: 'best' });
        const heavy = derive({ ...state, fit: 'best', beta: state.beta * factor });
        expect(heavy.klBits).toBeLessThanOrEqual(light.klBits + 1e-9);
      }),
      seed,
    );
  });

  it('gives an averaged divergence the weight β/d', () => {
    const { weight, objectiveBits, reconstructionBits, klBits } = derive(
      preset('mean instead of sum'),
    );
    expect(weight).toBe(1 / 8);
    expect(objectiveBits).toBeCloseTo(reconstructionBits - klBits / 8, 12);
  });

  it('keeps every cost of a dimension above 0, so that they can be laid end to end', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const one of derive(state).dimensions) {
          expect(one.reconstructionBits).toBeLessThan(0);
          expect(one.klBits).toBeGreaterThanOrEqual(0);
        }
      }),
      seed,
    );
  });

  it('collapses a dimension of which the decoder hears nothing, at any weight', () => {
    for (const beta of [0.1, 1, 50]) {
      expect(derive({ ...preset('a deaf decoder'), beta }).collapsed).toContain(2);
    }
    expect(derive(preset('too eager')).collapsed).toEqual([]);
  });
});

suite('moving a code', () => {
  it('changes one dimension and leaves the others', () => {
    const state = preset('two dimensions');
    expect(withCode(state, derive(state), 1, { mean: 2 })).toEqual({
      fit: 'free',
      mu: [1, 2],
      sigma: [0.5, Math.SQRT2],
    });
  });

  it('takes over what training had found', () => {
    const state = preset('the true posterior');
    expect(withCode(state, derive(state), 0, {})).toEqual({ fit: 'free', mu: [1], sigma: [0.707] });
  });

  it('adds and removes dimensions', () => {
    const two = withDimensions(defaultState(querySchema), 2);
    expect([two.mu, two.sigma, two.x, two.w]).toEqual([
      [2, 0],
      [0.5, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(withDimensions({ ...two, dim: 2 }, 1)).toEqual(defaultState(querySchema));
  });
});

suite('reconcile', () => {
  it('makes lists as long as that of the means, and says so', () => {
    const { state } = parseQuery(querySchema, new URLSearchParams('mu=1,2&sigma=1,2,3&dim=5'));
    const { state: fitted, problems } = reconcile(state);
    expect(fitted.sigma).toEqual([1, 2]);
    expect(fitted.dim).toBe(2);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'sigma has 3 numbers and mu has 2. sigma was made to fit.',
      'x has 1 numbers and mu has 2. x was made to fit.',
      'w has 1 numbers and mu has 2. w was made to fit.',
      'dim must be at most 2 here.',
    ]);
    expect(reconcile(fitted)).toEqual({ state: fitted, problems: [] });
  });
});

suite('the sliders', () => {
  it('stand on the round values', () => {
    for (const value of [0.1, 0.5, 1, 2, 4]) {
      expect(SIGMA_SLIDER.valueAt(SIGMA_SLIDER.positionOf(value))).toBe(value);
    }
    for (const value of [0.1, 0.5, 1, 2, 4, 50]) {
      expect(BETA_SLIDER.valueAt(BETA_SLIDER.positionOf(value))).toBe(value);
    }
  });
});

suite('describe', () => {
  it.each([
    [
      '',
      'The reconstruction term is −1.0439 nats and the KL to the prior 2.3181 nats: the bound is −3.3621 nats, ' +
        'and log p(x) = −2.2655 lies 1.0966 nats higher, KL(q‖p(z|x)).',
    ],
    [
      'fit=best',
      'The reconstruction term is −1.6689 nats and the KL to the prior 0.5966 nats: the bound is −2.2655 nats, ' +
        'which is log p(x) itself, since q is the true posterior.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it.each([
    [
      'mu=0&sigma=1',
      / The code has collapsed onto the prior: it costs nothing and says nothing of x\.$/,
    ],
    ['beta=4', / with the KL counted 4 times: still below log p\(x\), but a looser bound\.$/],
    [
      'beta=1/2',
      / counted 0\.5 times: with a weight below 1 that need not be a bound on log p\(x\)\.$/,
    ],
    [
      'mu=1,2&sigma=1,2&x=1,2&w=1,1&reduction=mean',
      / summed over 2 dimensions: .* Averaged over 2 dimensions, the KL has a hidden weight of 0\.5\. /,
    ],
    [
      'mu=0,0,1&sigma=1,1,1&x=1,1,1&w=1,1,1',
      / Dimensions 1 and 2 have collapsed onto the prior: they cost nothing and say nothing of x\.$/,
    ],
    [
      'mu=0,1&sigma=1,1&x=1,1&w=1,1',
      / Dimension 1 has collapsed onto the prior: it costs nothing and says nothing of x\.$/,
    ],
  ])('says of “%s” what is to be noticed', (query, words) => {
    expect(say(query)).toMatch(words);
  });
});

suite('table', () => {
  it('has one row for each dimension and the sum', () => {
    const state = preset('two dimensions');
    const { columns, rows } = table(state, derive(state), writerFor('bit'));
    expect(rows.length).toBe(3);
    for (const row of rows) expect(row.length).toBe(columns.length);
  });
});
