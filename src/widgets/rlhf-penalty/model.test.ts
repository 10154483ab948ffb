import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { convert, normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { BETA, BETA_SLIDER } from './beta';
import { derive, matchRewards, model, querySchema, reconcile, table, type State } from './model';

const seed = { seed: 20 };

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'nat'): string {
  const state = stateOf(query);
  return model.describe(state, derive(state), writerFor(unit));
}

const nats = (bits: number): number => convert(bits, 'bits', 'nats');

const anyState: fc.Arbitrary<State> = fc.integer({ min: 2, max: 8 }).chain((length) => {
  const each = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: length, maxLength: length });
  const reward = fc.double({ min: -10, max: 10, noNaN: true });
  return fc.record({
    p: each(fc.double({ min: 0.001, max: 1, noNaN: true })).map(normalize),
    rewards: each(reward),
    gold: fc.option(each(reward), { nil: undefined }),
    labels: fc.constant([]),
    beta: fc.double({ min: BETA.min, max: BETA.max, noNaN: true }),
    draws: fc.integer({ min: 0, max: 200 }),
    seed: fc.integer({ min: 0, max: 999_999 }),
  });
});

suite('the reference table', () => {
  it.each([
    [4, 1.2661921055338041, 0.03388964093720948, 0.032658385446241556, 1.1306335417849662],
    [2, 1.5512994147418757, 0.14095737563497227, 0.1346923317359656, 1.2693846634719312],
    [1, 2.0835988363879543, 0.5356429028092679, 0.5479559335786865, 1.5479559335786865],
    [0.5, 2.6927746584746433, 1.3988043273220303, 1.9867449896272562, 1.9933724948136282],
    [0.25, 2.962687488754099, 2.1163647087900808, 5.7343852462263145, 2.433596311556579],
    [0.1, 2.9999091960179807, 2.301586251253112, 17.697505708926695, 2.7697505708926697],
  ])('holds at β = %d', (beta, reward, kl, reverse, objective) => {
    const derived = derive({ ...defaultState(querySchema), beta });
    expect(derived.reward).toBeCloseTo(reward, 12);
    expect(nats(derived.klBits)).toBeCloseTo(kl, 12);
    expect(nats(derived.klReverseBits)).toBeCloseTo(reverse, 11);
    expect(derived.objective).toBeCloseTo(objective, 12);
    expect(derived.referenceReward).toBeCloseTo(1, 12);
    expect(nats(derived.maxKlBits)).toBeCloseTo(Math.log(10), 12);
  });

  it.each([
    [4, 0.627894],
    [2, 0.601005],
    [1, 0.374864],
    [0.5, -0.302285],
    [0.1, -0.999728],
  ])('has the true reward of a policy trained on a proxy at β = %d', (beta, gold) => {
    const derived = derive({ ...defaultState(querySchema), gold: [0, 1, 2, -1], beta });
    expect(derived.gold).toBeCloseTo(gold, 6);
    expect(derived.referenceGold).toBeCloseTo(0.6, 12);
    const best = derived.turn?.beta ?? NaN;
    const at = (factor: number) =>
      derive({ ...defaultState(querySchema), gold: [0, 1, 2, -1], beta: best * factor }).gold;
    expect(at(1)).toBeGreaterThan(at(1.001) ?? NaN);
    expect(at(1)).toBeGreaterThan(at(0.999) ?? NaN);
  });

  it('recovers the rewards from the logarithms, up to a constant', () => {
    const { rows } = derive(defaultState(querySchema));
    const ratio = (index: number): number => nats(rows[index]?.logRatioBits ?? NaN);
    expect(ratio(3) - ratio(0)).toBeCloseTo(3, 12);
  });
});

suite('derive', () => {
  it('splits the mean reward into what is left and the penalty', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { reward, objective, penalty, slopePerBit, klBits } = derive(state);
        expect(objective + penalty).toBeCloseTo(reward, 9);
        expect(slopePerBit * klBits).toBeCloseTo(penalty, 9);
        expect(penalty).toBeGreaterThanOrEqual(0);
      }),
      seed,
    );
  });

  it('keeps the divergence within its bound, and on the frontier', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { klBits, maxKlBits, frontier, reward } = derive(state);
        expect(klBits).toBeLessThanOrEqual(maxKlBits + 1e-9);
        for (const [index, point] of frontier.entries()) {
          const before = frontier[index - 1] ?? point;
          expect(point.klBits).toBeGreaterThanOrEqual(before.klBits - 1e-9);
          expect(point.reward).toBeGreaterThanOrEqual(before.reward - 1e-9);
          if (point.beta >= state.beta) expect(reward).toBeGreaterThanOrEqual(point.reward - 1e-9);
        }
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it('draws the same samples for the same seed, and others for another', () => {
    const state = { ...defaultState(querySchema), draws: 100 };
    expect(derive(state).estimates).toEqual(derive({ ...state }).estimates);
    expect(derive({ ...state, seed: 2 }).estimates).not.toEqual(derive(state).estimates);
    expect(derive({ ...state, draws: 0 }).estimates).toBeUndefined();
  });

  it('has unbiased k1 and k3, and biased k2 and |k1|', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { estimates, klBits } = derive({
          ...state,
          draws: 10,
          beta: Math.max(1, state.beta),
        });
        const exact = estimates?.rows.map(({ exactBits }) => exactBits) ?? [];
        expect(exact[0]).toBeCloseTo(klBits, 9);
        expect(exact[2]).toBeCloseTo(klBits, 6);
        expect(exact[3]).toBeGreaterThanOrEqual(klBits - 1e-9);
      }),
      seed,
    );
  });

  it('comes near the truth with many samples', () => {
    const { estimates, klBits } = derive({ ...defaultState(querySchema), draws: 10_000 });
    const [k1, , k3] = estimates?.rows ?? [];
    for (const one of [k1, k3]) {
      expect(Math.abs((one?.meanBits ?? NaN) - klBits)).toBeLessThan(4 * (one?.errorBits ?? NaN));
    }
  });
});

suite('the turn', () => {
  it('is missing where the true reward never falls, or is not known apart', () => {
    const state = defaultState(querySchema);
    expect(derive(state).turn).toBeUndefined();
    expect(derive({ ...state, gold: [0, 1, 2, 3] }).turn).toBeUndefined();
    expect(derive({ ...state, gold: [1, 1, 1, 1] }).turn).toBeUndefined();
  });

  it('is the dearest β where the true reward falls from the start', () => {
    const { turn } = derive({ ...defaultState(querySchema), gold: [3, 2, 1, 0] });
    expect(turn?.beta).toBe(BETA.max);
  });
});

suite('reconcile', () => {
  it('makes the rewards as many as the replies, and says so', () => {
    const { state } = parseQuery(querySchema, new URLSearchParams('p=1/2,1/2&gold=1,2,3'));
    const { state: fitted, problems } = reconcile(state);
    expect(fitted.rewards).toEqual([0, 1]);
    expect(fitted.gold).toEqual([1, 2]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'rewards has 4 numbers and p has 2. rewards was made to fit.',
      'gold has 3 numbers and p has 2. gold was made to fit.',
    ]);
    expect(reconcile(fitted)).toEqual({ state: fitted, problems: [] });
    expect(matchRewards([1, 2], 4)).toEqual([1, 2, 0, 0]);
  });
});

suite('the slider', () => {
  it('stands on the prices of the table', () => {
    for (const beta of [4, 2, 1, 0.5, 0.25, 0.1]) {
      const nearest = BETA_SLIDER.valueAt(BETA_SLIDER.positionOf(beta));
      expect(Math.abs(nearest / beta - 1)).toBeLessThan(0.06);
    }
    expect(BETA_SLIDER.valueAt(BETA_SLIDER.positionOf(1))).toBe(1);
  });
});

suite('describe', () => {
  it.each([
    [
      '',
      'At β = 1 the best policy earns 2.084 on average, against 1 for the reference, at a KL(π‖π₀) of ' +
        '0.5356 nats. Less the penalty β·KL that leaves 1.548, the most that any policy can have.',
    ],
    [
      'rewards=2,2,2,2',
      'Every reply that the reference gives earns the same, so the best policy is the reference itself, ' +
        'whatever β.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('tells of a reply that the reference never gives', () => {
    expect(say('p=1/2,1/4,1/4,0&rewards=0,1,2,5')).toMatch(
      / “flattering” would earn 5, but the reference never gives it, and so no β can reach it\.$/,
    );
  });

  it('tells where a proxy turns bad', () => {
    expect(say('gold=0,1,2,-1&beta=1/2')).toMatch(
      / By the true reward it earns −0\.302, less than the reference, while the reward it is trained for went up; the most on the way is 0\.628, at β = 3\.8\.$/,
    );
    expect(say('gold=3,2,1,0')).toMatch(/; any tuning for this proxy lowers it\.$/);
    expect(say('gold=0,1,2,4')).toMatch(
      / By the true reward it earns 2\.511, and the reference 1\.1\.$/,
    );
  });

  it('tells what the samples say', () => {
    expect(say('draws=1')).toMatch(/ From 1 sample of the policy, against 0\.5356 nats: k1 /);
    expect(say('draws=200', 'bit')).toMatch(
      / From 200 samples of the policy, against 0\.7728 bits: k1 [−\d.]+, k2 [\d.]+, k3 [\d.]+, \|k1\| [\d.]+; k1 was below 0 in \d+\.$/,
    );
  });
});

suite('table', () => {
  it('has one row for each reply and the means', () => {
    const state = stateOf('gold=0,1,2,-1&p=1/2,1/4,1/4,0');
    const { columns, rows } = table(state, derive(state), writerFor('bit'));
    expect(rows.length).toBe(5);
    for (const row of rows) expect(row.length).toBe(columns.length);
    expect(rows[3]?.at(-1)).toBe('never');
  });
});
