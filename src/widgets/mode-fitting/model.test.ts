import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { derive, type Derived, MEAN, model, querySchema, type State, STEPS, WEIGHT } from './model';

const state = fc.record<State>({
  weight: fc.double({ min: WEIGHT.min, max: WEIGHT.max, noNaN: true }),
  separation: fc.double({ min: 0, max: 8, noNaN: true }),
  direction: fc.constantFrom('forward' as const, 'reverse' as const),
  mu: fc.double({ min: MEAN.min, max: MEAN.max, noNaN: true }),
  sigma: fc.double({ min: 0.2, max: 2, noNaN: true }),
  start: fc.array(fc.double({ min: MEAN.min, max: MEAN.max, noNaN: true }), {
    minLength: 1,
    maxLength: 2,
  }),
  step: fc.integer({ min: 0, max: STEPS }),
});

function stateOf(query: string): State {
  const { state: read, ignored } = parseQuery(querySchema, new URLSearchParams(query));
  expect(ignored).toEqual([]);
  return read;
}

function say(query: string, unit: 'bit' | 'nat' = 'nat'): string {
  const read = stateOf(query);
  return model.describe(read, derive(read), writerFor(unit));
}

const nats = (bits: number): number => bits * Math.LN2;
const ends = ({ ends: all }: Derived) =>
  all.map(({ gaussian, klBits }) => [gaussian.mean, gaussian.standardDeviation, nats(klBits)]);

function expectClose(actual: readonly number[][], expected: readonly number[][]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) expect(actual[i]?.[j]).toBeCloseTo(value, 6);
  }
}

describe('derive', () => {
  it('descends on the divergence that is chosen, from every start', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { descents, fallingBits, klBits, klReverseBits } = derive(any);
        expect(descents).toHaveLength(1 + any.start.length);
        for (const rows of descents) {
          expect(rows).toHaveLength(STEPS + 1);
          for (const [i, { klNats }] of rows.entries()) {
            expect(klNats).toBeLessThanOrEqual(rows[i - 1]?.klNats ?? Infinity);
          }
        }
        expect(fallingBits).toBe(any.direction === 'forward' ? klBits : klReverseBits);
        expect(nats(fallingBits)).toBeCloseTo(descents[0]?.[any.step]?.klNats ?? NaN, 9);
      }),
      { seed: 20, numRuns: 30 },
    );
  });

  it('counts every start at one end', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { ends: all, descents, ownEnd } = derive(any);
        expect(all.reduce((total, { starts }) => total + starts, 0)).toBe(descents.length);
        expect(ownEnd.klBits).toBeCloseTo((descents[0]?.at(-1)?.klNats ?? NaN) / Math.LN2, 12);
      }),
      { seed: 20, numRuns: 30 },
    );
  });

  it('matches the moments of the target where the target comes first', () => {
    expectClose(ends(derive(stateOf('direction=forward'))), [
      [0, 3.0413812651491097, 1.1123117787679375],
    ]);
    expectClose(ends(derive(stateOf('direction=forward&weight=0.7'))), [
      [-1.2, 2.794637722496424, 1.1099853631795402],
    ]);
    expect(nats(derive(stateOf('')).targetEntropyBits)).toBeCloseTo(1.4189385301989021, 9);
  });

  it('ends on a peak where Q comes first, also on the small one', () => {
    expectClose(ends(derive(stateOf(''))), [
      [-2.9999999907583446, 0.5000000277249653, 0.6931471775541714],
      [2.9999999907583446, 0.5000000277249653, 0.6931471775541714],
    ]);
    expectClose(ends(derive(stateOf('weight=0.7'))), [
      [-2.99999999396407, 0.5000000183079504, 0.356674941996072],
      [2.99999998591614, 0.5000000417845348, 1.2039727996964957],
    ]);
  });

  it('has a third end, across the gap, that is a true hollow', () => {
    for (const mu of [0, 0.05, -0.1, 0.2]) {
      const { ownEnd } = derive(stateOf(`mu=${mu}&sigma=2.5`));
      expect(ownEnd.gaussian.mean).toBeCloseTo(0, 1);
      expect(ownEnd.gaussian.standardDeviation).toBeCloseTo(2.493, 2);
      expect(nats(ownEnd.klBits)).toBeCloseTo(5.136, 2);
    }
  });

  it('covers both peaks in both directions where they are close', () => {
    const { gaussian } = derive(stateOf('separation=1')).ownEnd;
    expect(gaussian.mean).toBeCloseTo(0, 6);
    expect(gaussian.standardDeviation).toBeGreaterThan(0.5);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      'After 0 of 60 steps down KL(Q‖P), your Q is N(1, 1²): KL(P‖Q) is 4.625 nats, KL(Q‖P) ' +
        '7.4838 nats. Of 4 starts, 2 end at N(−3, 0.5²) with 0.6931 nats and 2 at N(3, 0.5²) with ' +
        '0.6931 nats. With Q first the start decides which peak is found, and the other is left out.',
    ],
    [
      'direction=forward&step=60',
      'After 60 of 60 steps down KL(P‖Q), your Q is N(0, 3.041²): KL(P‖Q) is 1.1123 nats, KL(Q‖P) ' +
        '5.7586 nats. Of 4 starts, 4 end at N(0, 3.041²) with 1.1123 nats. With P first the start ' +
        'does not matter: Q takes the mean and the spread of all of P.',
    ],
  ])('reads “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it.each([
    [
      'weight=0.7&mu=2',
      'Your Q ends in a worse place than others, and stays: no small step leads out.',
    ],
    [
      'mu=0.2&sigma=2.5',
      'Your Q ends across both peaks and the gap between them, in a shallow hollow',
    ],
    ['separation=1', 'The peaks are so close that Q covers both, also with Q first.'],
    ['separation=0', 'The peaks are so close that Q covers both, also with Q first.'],
    ['start=4', 'All these starts lead to one end; others may not.'],
  ])('tells of %s what it shows', (query, words) => {
    expect(say(query)).toContain(words);
  });

  it('speaks in the unit of the reader', () => {
    expect(say('', 'bit')).toContain('2 at N(3, 0.5²) with 1 bit.');
  });
});

describe('the table', () => {
  it('has each descent at its start, now and at its end', () => {
    const any = { ...defaultState(querySchema), step: 7 };
    const { rows } = model.table(any, derive(any), writerFor('bit'));
    expect(rows).toHaveLength(12);
    expect(
      rows.slice(0, 3).map(([, cell]) => (typeof cell === 'object' ? cell.value : cell)),
    ).toEqual([0, 7, 60]);
  });
});
