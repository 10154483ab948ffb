import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Claim, Outcome, Term, Value } from './check';
import { failedInArithmetic, holds, isClose, outcomesOfClaim, refuses, valueOf } from './terms';

const gave = (value: Value): Outcome => ({ ok: true, value });
const failed = (error: string): Outcome => ({ ok: false, error });
const first: Term = { outcome: 0 };
const value = (one: Value): { readonly value: Value } => ({ value: one });

describe('isClose(a, b, within)', () => {
  it('holds of every number and itself, NaN and the infinities among them', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        expect(isClose(number, number, 1e-9)).toBe(true);
      }),
    );
  });

  it('takes the tolerance absolute for small numbers and relative for large ones', () => {
    expect(isClose(1e-10, 0, 1e-9)).toBe(true);
    expect(isClose(1e-8, 0, 1e-9)).toBe(false);
    expect(isClose(1e12 + 100, 1e12, 1e-9)).toBe(true);
    expect(isClose(1e12 + 10_000, 1e12, 1e-9)).toBe(false);
  });

  it('finds no finite number close to an infinity', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
        expect(isClose(number, Infinity, 0.5)).toBe(false);
        expect(isClose(Infinity, number, 0.5)).toBe(false);
      }),
    );
  });

  it('tells −0 from 0 only where nothing may differ', () => {
    expect(isClose(-0, 0, 1e-9)).toBe(true);
    expect(isClose(-0, 0, 0)).toBe(false);
  });

  it('compares lists and objects entry by entry, and texts exactly', () => {
    expect(isClose([1, [2, 3]], [1, [2, 3 + 1e-12]], 1e-9)).toBe(true);
    expect(isClose([1, 2], [1, 2, 3], 1e-9)).toBe(false);
    expect(isClose([1], 1, 1e-9)).toBe(false);
    expect(isClose({ mean: 1, sd: 2 }, { sd: 2, mean: 1 }, 1e-9)).toBe(true);
    expect(isClose({ mean: 1 }, { mean: 1, sd: 2 }, 1e-9)).toBe(false);
    expect(isClose('abc', 'abd', 1)).toBe(false);
  });
});

describe('valueOf(term, outcomes)', () => {
  const on = (apply: Extract<Term, { apply: unknown }>['apply'], ...to: Term[]): Term => ({
    apply,
    to,
  });

  it('does arithmetic on numbers and lists, element by element', () => {
    const outcomes = [gave([1, 2, 4])];
    expect(valueOf(on('multiply', first, value(2)), outcomes)).toEqual([2, 4, 8]);
    expect(valueOf(on('subtract', first, first), outcomes)).toEqual([0, 0, 0]);
    expect(valueOf(on('sum', first), outcomes)).toBe(7);
    expect(valueOf(on('differences', first), outcomes)).toEqual([1, 2]);
    expect(valueOf(on('max', on('negate', first)), outcomes)).toBe(-1);
    expect(valueOf(on('length', first), outcomes)).toBe(3);
  });

  it('counts elements from 1, one or several at a time', () => {
    const outcomes = [gave([10, 20, 30])];
    expect(valueOf(on('at', first, value(1)), outcomes)).toBe(10);
    expect(valueOf(on('at', first, value([3, 1])), outcomes)).toEqual([30, 10]);
    expect(valueOf(on('at', first, value(4)), outcomes)).toBeNaN();
  });

  it('is undefined where a call failed, returned nothing or was never made', () => {
    expect(valueOf(first, [failed('ValueError: no')])).toBeUndefined();
    expect(valueOf(first, [gave(null)])).toBeUndefined();
    expect(valueOf(on('sum', first), [])).toBeUndefined();
  });
});

describe('holds(claim, outcomes, within)', () => {
  const claim = (relation: '==' | '<=' | '<' | '>=' | '>', right: Value): Claim => ({
    relation,
    left: first,
    right: { value: right },
  });

  it('lets <= and >= pass by the tolerance, and < and > not at all', () => {
    const outcomes = [gave(1 + 1e-12)];
    expect(holds(claim('<=', 1), outcomes, 1e-9)).toBe(true);
    expect(holds(claim('<', 1), outcomes, 1e-9)).toBe(false);
    expect(holds(claim('>=', 1), outcomes, 1e-9)).toBe(true);
    expect(holds(claim('>', 1), outcomes, 1e-9)).toBe(true);
  });

  it('compares every entry of a list with a number', () => {
    expect(holds(claim('<', 0), [gave([-1, -2])], 0)).toBe(true);
    expect(holds(claim('<', 0), [gave([-1, 2])], 0)).toBe(false);
  });

  it('is false of NaN, unless NaN was expected as it stands', () => {
    expect(holds(claim('<=', 1), [gave(NaN)], 1)).toBe(false);
    expect(holds(claim('==', NaN), [gave(NaN)], 1e-9)).toBe(true);
    const two: Claim = { relation: '==', left: first, right: { outcome: 1 } };
    expect(holds(two, [gave(NaN), gave(NaN)], 1e-9)).toBe(false);
  });

  it('is false of two calls that both returned nothing', () => {
    const two: Claim = { relation: '==', left: first, right: { outcome: 1 } };
    expect(holds(two, [gave(null), gave(null)], 1)).toBe(false);
  });

  it('accepts any of several values', () => {
    const among: Claim = { relation: 'among', left: first, right: { value: [0, NaN] } };
    expect(holds(among, [gave(0)], 1e-9)).toBe(true);
    expect(holds(among, [gave(NaN)], 1e-9)).toBe(true);
    expect(holds(among, [gave(1)], 1e-9)).toBe(false);
  });
});

describe('refuses(outcome)', () => {
  it('holds of an error that the code raises itself', () => {
    expect(refuses(failed('ValueError: p sums to 1.1'))).toBe(true);
    expect(refuses(failed('RangeError: p sums to 1.1'))).toBe(true);
    expect(refuses(failed('Error: no distribution'))).toBe(true);
    expect(refuses(failed('AssertionError'))).toBe(true);
  });

  it('does not hold of a slip, an accident of arithmetic, a missing function or a result', () => {
    const slips = ['TypeError: x', "NameError: name 'q' isn't defined", 'ReferenceError: q'];
    const accidents = ['ValueError: math domain error', 'ZeroDivisionError: divide by zero'];
    for (const error of [...slips, ...accidents]) expect(refuses(failed(error)), error).toBe(false);
    expect(refuses({ ok: false, error: 'there is no function f', missing: true })).toBe(false);
    expect(refuses(gave(1))).toBe(false);
    expect(accidents.map((error) => failedInArithmetic(failed(error)))).toEqual([true, true]);
  });
});

it('outcomesOfClaim(claim) names every call once, in order', () => {
  const claim: Claim = {
    relation: '==',
    left: { apply: 'add', to: [{ outcome: 3 }, { outcome: 1 }] },
    right: { outcome: 3 },
  };
  expect(outcomesOfClaim(claim)).toEqual([1, 3]);
});
