import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { defaultState, formatQuery, parseQuery, queryText } from '~/lib/query-state';
import { fromNats, klDivergence, type Triple } from '~/math';
import { writerFor } from '~/ui/writer';
import { actionNote, describe } from './describe';
import { checkTables, tablesText } from './joint-text';
import { after, withPair } from './actions';
import type { Areas } from './areas';
import { derive, inMode, model, namesOf, querySchema, reconcile, type State } from './model';

const bits = writerFor('bit');
const DEFAULT = defaultState(querySchema);
const stateOf = (query: string): State => parseQuery(querySchema, new URLSearchParams(query)).state;
const preset = (label: string): State => ({
  ...DEFAULT,
  ...model.presets.find((one) => one.label === label)?.state,
});
const say = (state: State): string => describe(state, derive(state), bits);

/** One to three tables of two to four rows and columns. */
const state: fc.Arbitrary<State> = fc
  .record({
    tables: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 2, max: 4 }),
    columns: fc.integer({ min: 2, max: 4 }),
  })
  .chain((size) => {
    const count = size.tables * size.rows * size.columns;
    return fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
      .filter((counts) => counts.some((one) => one > 0))
      .map((counts): State => {
        const total = counts.reduce((sum, one) => sum + one);
        let index = 0;
        const tables = Array.from({ length: size.tables }, () =>
          Array.from({ length: size.rows }, () =>
            Array.from({ length: size.columns }, () => (counts[index++] ?? 0) / total),
          ),
        );
        return { ...DEFAULT, mode: size.tables > 1 ? 'three' : 'table', tables };
      });
  });

function always(law: (state: State) => void): void {
  fc.assert(fc.property(state, law), { seed: 20, numRuns: 200 });
}

function expectAreas(actual: Areas): void {
  const { entropyXBits, entropyYBits, jointBits, xGivenYBits, yGivenXBits, sharedBits } = actual;
  expect(sharedBits).toBeGreaterThanOrEqual(0);
  expect(sharedBits).toBeLessThanOrEqual(Math.min(entropyXBits, entropyYBits) + 1e-12);
  expect(xGivenYBits + sharedBits).toBeCloseTo(entropyXBits, 12);
  expect(yGivenXBits + sharedBits).toBeCloseTo(entropyYBits, 12);
  expect(xGivenYBits + sharedBits + yGivenXBits).toBeCloseTo(jointBits, 12);
}

suite('derive', () => {
  it('lays the two entropies over each other, so that they share the mutual information', () => {
    always((any) => {
      const { areas, third } = derive(any);
      expectAreas(areas);
      if (third) expectAreas(third.areas);
    });
  });

  it('finds the divergence of the pairs from independent ones', () => {
    always((any) => {
      const { areas, rows, third } = derive(any);
      const pairs = rows.flatMap(({ groups }) => groups.flat());
      const kl = klDivergence(
        pairs.map(({ probability }) => probability),
        pairs.map(({ independent }) => independent),
      );
      expect(kl).toBeCloseTo((third?.areas ?? areas).sharedBits, 12);
    });
  });

  it('averages what is left of Y over the values of X', () => {
    always((any) => {
      const { areas, rows } = derive(any);
      const mean = rows.reduce(
        (total, { probability, entropyBits }) => total + probability * entropyBits,
        0,
      );
      expect(mean).toBeCloseTo(areas.yGivenXBits, 12);
    });
  });

  it('averages what X and Y share over the values of Z', () => {
    always((any) => {
      const { third } = derive(any);
      if (!third) return;
      const mean = third.values.reduce(
        (total, { probability, sharedBits }) => total + probability * sharedBits,
        0,
      );
      expect(mean).toBeCloseTo(third.areas.sharedBits, 12);
    });
  });

  it('agrees with the values computed by hand', () => {
    const { areas } = derive(DEFAULT);
    expect(areas).toEqual({
      entropyXBits: 1,
      entropyYBits: 1.75,
      jointBits: 2.25,
      xGivenYBits: 0.5,
      yGivenXBits: 1.25,
      sharedBits: 0.5,
    });
    const weather = derive(stateOf('joint=7/20,1/20|3/20,9/20')).areas;
    expect(weather.sharedBits).toBeCloseTo(fromNats(0.20503802928608558, 'bits'), 12);
    expect(weather.yGivenXBits).toBeCloseTo(fromNats(0.48810915127385973, 'bits'), 12);
    expect(derive(preset('a noisy bit')).areas.sharedBits).toBeCloseTo(0.5310044064107188, 12);
    expect(derive(preset('a copy')).areas.sharedBits).toBe(2);
    const rain = derive(preset('an unsettling sight'));
    expect(rain.areas.entropyYBits).toBeCloseTo(0.5435644431995964, 12);
    expect(rain.areas.yGivenXBits).toBeCloseTo(0.25, 12);
    expect(rain.rows[0]?.entropyBits).toBe(1);
  });

  it('shares nothing before and everything after the exclusive or is known', () => {
    const { areas, third } = derive(preset('exclusive or'));
    expect(areas.sharedBits).toBe(0);
    expect(third?.areas.sharedBits).toBe(1);
    expect(third?.withXBits).toBe(0);
    expect(third?.withYBits).toBe(0);
  });

  it('explains a relay by what is in its middle, and loses on each leg', () => {
    const { areas, third } = derive(preset('a relay X → Z → Y'));
    expect(areas.sharedBits).toBeCloseTo(0.3199229542717202, 12);
    expect(third?.areas.sharedBits).toBeLessThan(1e-12);
    expect(third?.withXBits).toBeCloseTo(0.5310044064107188, 12);
    expect(third?.withYBits).toBeCloseTo(0.5310044064107188, 12);
  });

  it('gives normal variables −½ log(1 − ρ²)', () => {
    const { gaussian } = derive({ ...DEFAULT, mode: 'gaussian' });
    expect(gaussian.sharedBits).toBeCloseTo(1.1979643381655696, 12);
    expect(gaussian.entropyBits - gaussian.leftBits).toBeCloseTo(gaussian.sharedBits, 12);
    expect(derive({ ...DEFAULT, correlation: 1 }).gaussian).toMatchObject({
      sharedBits: Infinity,
      leftBits: -Infinity,
      spread: 0,
    });
  });

  it('takes values that never happen', () => {
    const { areas, rows } = derive(stateOf('joint=1,0|0,0'));
    expect(areas.sharedBits).toBe(0);
    expect(rows[1]?.entropyBits).toBe(0);
    const { third } = derive(stateOf('mode=three&joint=1,0|0,0||0,0|0,0'));
    expect(third?.values[1]).toEqual({ label: '1', probability: 0, sharedBits: 0 });
  });
});

suite('the joint parameter', () => {
  it('reads rows by | or ; or line, and tables by || or ;; or an empty line', () => {
    const tables = stateOf('mode=three&joint=1/4,0|0,1/4||0,1/4|1/4,0').tables;
    expect(tables).toEqual(preset('exclusive or').tables);
    expect(stateOf('joint=1/4,0;0,1/4;;0,1/4;1/4,0').tables).toEqual(tables);
    expect(checkTables('1/4 0\n0 1/4\n\n0 1/4\n1/4 0')).toEqual({ ok: true, value: tables });
  });

  it('reads back what it writes, as a link and in the field', () => {
    always((any) => {
      const link = queryText(formatQuery(querySchema, any));
      expect(stateOf(link)).toEqual(any);
      expect(checkTables(tablesText(any.tables))).toEqual({ ok: true, value: any.tables });
    });
  });

  it('says what is wrong, and offers to normalise', () => {
    const message = (text: string) => {
      const check = checkTables(text);
      return check.ok ? '' : check.message;
    };
    expect(message('1/2|1/2')).toBe('A table needs 2 to 6 columns, not 1.');
    expect(message('1/2,1/2')).toBe('A table needs 2 to 6 rows, not 1.');
    expect(message('1/2,1/2|0')).toBe('Row 2 has 1 numbers and row 1 has 2.');
    expect(message('1,0|0,0||0,0')).toBe('Table 2 has 1 rows and the first has 2.');
    expect(message(Array(4).fill('1,0|0,0').join('||'))).toBe('At most 3 tables fit, not 4.');
    expect(message('0,0|0,0')).toBe('Every pair is 0, so nothing could ever happen.');
    expect(message('-1,2|0,0')).toBe('Item 1 is -1: a probability cannot be negative.');
    expect(message('1e308,1e308|1e308,1e308')).toBe('These numbers are too large to add up.');
    expect(checkTables('4,1|1,4')).toEqual({
      ok: false,
      message: 'Sums to 10, not to 1.',
      fix: {
        label: 'normalise',
        value: [
          [
            [0.4, 0.1],
            [0.1, 0.4],
          ],
        ],
      },
    });
  });
});

suite('reconcile', () => {
  it('leaves a state that agrees as it is', () => {
    always((any) => {
      expect(reconcile(any).state).toBe(any);
    });
  });

  it('shows the exclusive or where a third variable is asked for and no table is given', () => {
    const { state: shown, problems } = reconcile(stateOf('mode=three'));
    expect(shown).toEqual(preset('exclusive or'));
    expect(problems).toEqual([]);
  });

  it('adds a third variable that knows nothing, and takes it away again', () => {
    const table = stateOf('joint=0.4,0.1|0.1,0.4');
    const { state: three, problems } = reconcile({ ...table, mode: 'three' });
    expect(problems).toHaveLength(1);
    const { areas, third } = derive(three);
    expect(third?.areas.sharedBits).toBeCloseTo(areas.sharedBits, 12);
    expect(third?.withXBits).toBe(0);
    expect(inMode(three, 'table').tables).toEqual(table.tables);
  });

  it('adds up the tables where no third variable is asked for', () => {
    const { state: shown, problems } = reconcile(stateOf('joint=1/4,0|0,1/4||0,1/4|1/4,0'));
    expect(shown.tables).toEqual([
      [
        [1 / 4, 1 / 4],
        [1 / 4, 1 / 4],
      ],
    ]);
    expect(problems[0]?.reason).toBe('Several tables need mode=three. Their sum is shown.');
  });
});

suite('namesOf', () => {
  it('numbers what has no name, and drops the cat where the table is larger', () => {
    expect(namesOf(DEFAULT).rows).toEqual(['day', 'night']);
    const wide = stateOf('joint=1,0,0,0,0|0,0,0,0,0|0,0,0,0,0');
    expect(namesOf(wide)).toEqual({
      rows: ['outcome 1', 'outcome 2', 'outcome 3'],
      columns: [1, 2, 3, 4, 5].map((number) => `outcome ${number}`),
    });
    expect(namesOf({ ...wide, rows: ['a'] }).rows).toEqual(['a', 'outcome 2', 'outcome 3']);
  });
});

suite('what can be done', () => {
  const shared = (any: State): number => derive(any).areas.sharedBits;
  const done = (any: State, action: 'swap' | 'separate' | 'merge'): State => ({
    ...any,
    ...after(any, action),
  });
  const single = (any: State): State => inMode(any, 'table');

  it('swapping X and Y changes no information', () => {
    always((any) => {
      const table = single(any);
      expect(shared(done(table, 'swap'))).toBeCloseTo(shared(table), 12);
      expect(done(done(table, 'swap'), 'swap').tables).toEqual(table.tables);
    });
  });

  it('separating leaves the variables and takes all information', () => {
    always((any) => {
      const table = single(any);
      const { areas } = derive(done(table, 'separate'));
      expect(areas.sharedBits).toBeLessThan(1e-12);
      expect(areas.entropyXBits).toBeCloseTo(derive(table).areas.entropyXBits, 12);
      expect(areas.entropyYBits).toBeCloseTo(derive(table).areas.entropyYBits, 12);
    });
  });

  it('merging two values never adds information', () => {
    always((any) => {
      const table = single(any);
      if (namesOf(table).columns.length < 3) return;
      expect(shared(done(table, 'merge'))).toBeLessThanOrEqual(shared(table) + 1e-12);
    });
    expect(namesOf(done(DEFAULT, 'merge')).columns).toEqual(['mat', 'sofa', 'floor or moon']);
  });

  it('moving one probability leaves a distribution of the same shape', () => {
    always((any) => {
      const moved = { ...any, ...withPair(any, 1, 0.37) };
      const flat: readonly number[] = (moved.tables satisfies Triple).flat(2);
      expect(flat[1]).toBe(0.37);
      expect(flat.reduce((total, one) => total + one)).toBeCloseTo(1, 12);
      expect(moved.tables.map((table) => table.map((row) => row.length))).toEqual(
        any.tables.map((table) => table.map((row) => row.length)),
      );
    });
  });
});

suite('describe', () => {
  it('says what knowing one variable is worth', () => {
    expect(say(DEFAULT)).toBe(
      'Knowing X takes the uncertainty about Y from 1.75 to 1.25 bits on average. The 0.5 between ' +
        'them is the mutual information; Y tells as much about X.',
    );
    expect(say(preset('independent'))).toBe(
      'X and Y are independent: each pair is as likely as its parts make it, and neither tells ' +
        'anything about the other.',
    );
    expect(say(preset('a copy'))).toBe(
      'X determines Y: all of its 2 bits are shared, and nothing is uncertain once X is known.',
    );
  });

  it('points at the one sight that unsettles', () => {
    expect(say(preset('an unsettling sight'))).toBe(
      'Knowing X takes the uncertainty about Y from 0.5436 to 0.25 bits on average. The 0.2936 ' +
        'between them is the mutual information; Y tells as much about X. Yet to see “clouds” raises ' +
        'the uncertainty about Y to 1: only on average does knowing more never hurt.',
    );
  });

  it('says what a third variable does', () => {
    expect(say(preset('exclusive or'))).toBe(
      'X and Y share 0 bits; to someone who knows Z they share 1. Knowing Z creates a dependence: ' +
        'in a picture of three circles the part common to all would need a negative area.',
    );
    expect(say(preset('a relay X → Z → Y'))).toBe(
      'X and Y share 0.3199 bits; to someone who knows Z they share 0. Z explains all of the dependence.',
    );
    expect(say(stateOf('mode=three&joint=0.2,0.05|0.05,0.2||0.2,0.05|0.05,0.2'))).toBe(
      'X and Y share 0.2781 bits; to someone who knows Z they share 0.2781. Here Z makes no ' +
        'difference on balance.',
    );
    expect(say(stateOf('mode=three&joint=0.5,0.05|0.05,0||0,0.05|0.05,0.3'))).toMatch(
      /Z explains some of the dependence\.$/,
    );
  });

  it('says how much narrower a normal variable becomes', () => {
    const gaussian = preset('two bell curves');
    expect(say(gaussian)).toBe(
      'Knowing X leaves Y with 0.436 times its spread. The logarithm of that narrowing is the mutual ' +
        'information, 1.198 bits, in whatever units X and Y are measured.',
    );
    expect(say({ ...gaussian, correlation: 0 })).toMatch(/^Without correlation, jointly normal/);
    expect(say({ ...gaussian, correlation: -1 })).toMatch(/the mutual information is infinite\.$/);
  });

  it('says what an action showed', () => {
    const note = (action: 'swap' | 'separate' | 'merge', nowBits: number): string =>
      actionNote(action, { beforeBits: 0.5, nowBits }, bits);
    expect(note('swap', 0.5)).toBe(
      'X and Y changed places, and I is still 0.5 bits: it is symmetric.',
    );
    expect(note('separate', 0)).toBe(
      'Each variable alone is as it was, but the pairing is gone: I is 0 bits.',
    );
    expect(note('merge', 0.25)).toBe(
      'Two values of Y are one now, and I fell from 0.5 to 0.25 bits: processing Y can lose ' +
        'information about X, never add any.',
    );
    expect(note('merge', 0.5)).toBe(
      'Two values of Y are one now, and I is still 0.5 bits: which of them it was said nothing about X.',
    );
  });
});
