import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '~/lib/query-state';
import { crossEntropy, entropy, growthRate, normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { derive, querySchema, reconcile, type State } from './model';
import { READINGS, readingSentence, readingTable } from './readings';

const write = writerFor('bit');

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string): string {
  const state = stateOf(query);
  return readingSentence(state.read ?? 'surprise', state, derive(state), write);
}

/** P and Q on the same outcomes, zeros among them. */
const anyState = fc
  .integer({ min: 2, max: 12 })
  .chain((n) => {
    const distribution = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: n, maxLength: n })
      .filter((weights) => weights.some((weight) => weight > 0))
      .map(normalize);
    return fc.tuple(distribution, distribution, fc.constantFrom('forward', 'reverse'));
  })
  .map(([p, q, direction]) => ({
    ...stateOf(`direction=${direction}`),
    p,
    q,
    labels: [],
  }));

const seed = { seed: 20 };

function numbers(state: State, reading: (typeof READINGS)[number]): number[][] {
  return readingTable(reading, state, derive(state), write).rows.map((row) =>
    row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value])),
  );
}

describe('the readings', () => {
  it('change the words and no number', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const [first, ...others] = READINGS.map((reading) => numbers(state, reading));
        for (const other of others) expect(other).toEqual(first);
      }),
      seed,
    );
    const headings = READINGS.map((reading) =>
      readingTable(reading, stateOf(''), derive(stateOf('')), write).columns.join(),
    );
    expect(new Set(headings).size).toBe(READINGS.length);
  });

  it('have a difference in each row, and the averages of all three below', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { rows, meanBeliefBits, meanTruthBits, klBits, klReverseBits } = derive(state);
        const [truth, belief] =
          state.direction === 'forward' ? [state.p, state.q] : [state.q, state.p];
        const mean = (values: readonly (number | undefined)[]): number =>
          values.reduce<number>(
            (total, value, i) => (truth[i] ? total + truth[i] * (value ?? NaN) : total),
            0,
          );
        const same = (actual: number, expected: number): void => {
          if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 9);
          else expect(actual).toBe(expected);
        };
        same(mean(rows.map(({ beliefBits }) => beliefBits)), meanBeliefBits);
        same(mean(rows.map(({ truthBits }) => truthBits)), meanTruthBits);
        same(
          mean(rows.map(({ ratioBits }) => ratioBits)),
          state.direction === 'forward' ? klBits : klReverseBits,
        );
        expect(meanBeliefBits).toBe(crossEntropy(truth, belief));
        expect(meanTruthBits).toBe(entropy(truth));
      }),
      seed,
    );
  });

  it('are a bet at the odds of the belief: the difference is the log of the growth', () => {
    const { p, q } = stateOf('');
    const odds = q.map((share) => 1 / share);
    for (const [i, { ratioBits }] of derive(stateOf('')).rows.entries()) {
      expect(ratioBits).toBeCloseTo(Math.log2((p[i] ?? 0) * (odds[i] ?? 0)), 14);
    }
    expect(derive(stateOf('')).klBits).toBeCloseTo(growthRate(p, p, odds), 14);
  });

  it('give the running example in whole bits, and its averages', () => {
    expect(numbers(stateOf(''), 'code')).toEqual([
      [3, 1, 2],
      [1, 2, -1],
      [2, 3, -1],
      [3, 3, 0],
      [2.375, 1.75, 0.625],
    ]);
    expect(numbers(stateOf('direction=reverse'), 'code').at(-1)).toEqual([2.25, 1.75, 0.5]);
  });

  it.each([
    [
      'read=surprise',
      'Whoever believes Q while outcomes come from P is, on average, surprised 0.625 bits more than whoever knows P.',
    ],
    [
      'read=code',
      'With ideal lengths, a code made for Q spends 0.625 bits more on an outcome of P, on average, than the code made for P.',
    ],
    [
      'read=loss&direction=reverse',
      'On outcomes of Q, the loss of P is, on average, 0.5 bits above the least that any model can reach.',
    ],
    [
      'read=bet',
      'Stake all your money each time, in the shares of P, at odds of 1/Q, which are fair to whoever believes Q. ' +
        'Over many independent outcomes of P it grows by 0.625 bits a bet, that is, by a factor of 1.5422 each time.',
    ],
    [
      'read=evidence',
      'Each independent outcome of P speaks for P and against Q by 0.625 bits on average: the odds between the two grow by a factor of 1.5422 with each.',
    ],
    [
      'read=bet&p=1/2,1/2&q=1/2,1/2',
      'P and Q are the same: nobody is surprised more, pays more, wins or learns anything.',
    ],
    [
      'read=evidence&p=1/2,1/2&q=1,0',
      'An outcome that Q rules out and P lets happen settles the matter: Q is refuted for good.',
    ],
    [
      'read=bet&p=1/2,1/2&q=1,0',
      'At odds of 1/Q nothing limits the winnings: whoever believes Q pays any sum on an outcome that P lets happen.',
    ],
  ])('say of “%s” what the divergence is', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('give no number to an outcome that the truth rules out', () => {
    const state = stateOf('p=1/2,1/2,0&q=1/4,1/4,1/2&labels=mat,sofa,moon');
    expect(readingTable('loss', state, derive(state), write).rows[2]).toEqual([
      'moon',
      'never happens',
      '',
      '',
    ]);
  });
});
