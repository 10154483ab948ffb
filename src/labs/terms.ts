import type { Claim, Operation, Outcome, Term, Value } from './check';

/** Where NaN or an infinity would stand, Python throws: one of these. */
const ARITHMETIC_ERROR = /math domain error|math range error|divide by zero|ZeroDivisionError/;

/** Whether a call failed in its arithmetic, as log 0 and division by 0 do in Python. */
export function failedInArithmetic(outcome: Outcome | undefined): boolean {
  return outcome?.ok === false && ARITHMETIC_ERROR.test(outcome.error);
}

/** Errors by which code refuses nothing: it is only wrong. */
const SLIP =
  /^(TypeError|NameError|AttributeError|ReferenceError|SyntaxError|IndexError|KeyError|RangeError: Maximum call stack|RuntimeError: maximum recursion)/;

/** Whether the code refused its arguments on purpose. */
export function refuses(outcome: Outcome | undefined): boolean {
  return (
    outcome?.ok === false &&
    outcome.missing !== true &&
    !SLIP.test(outcome.error) &&
    !failedInArithmetic(outcome)
  );
}

type List = readonly Value[];

function isList(value: Value | undefined): value is List {
  return Array.isArray(value);
}

function numberOf(value: Value | undefined): number {
  return typeof value === 'number' ? value : NaN;
}

/** Applies an operation to numbers, to lists of one length, or to a list and a number. */
function pairwise(left: Value, right: Value, apply: (a: number, b: number) => number): Value {
  if (isList(left)) {
    return left.map((entry, index) =>
      pairwise(entry, isList(right) ? (right[index] ?? NaN) : right, apply),
    );
  }
  if (isList(right)) return right.map((entry) => pairwise(left, entry, apply));
  return apply(numberOf(left), numberOf(right));
}

function flat(values: List): number[] {
  return values.flatMap((value) => (isList(value) ? flat(value) : [numberOf(value)]));
}

function at(list: Value, place: Value): Value {
  if (isList(place)) return place.map((one) => at(list, one));
  return (isList(list) ? list[numberOf(place) - 1] : undefined) ?? NaN;
}

const OPERATIONS: Readonly<Record<Operation, (values: List) => Value>> = {
  add: ([a = NaN, b = NaN]) => pairwise(a, b, (x, y) => x + y),
  subtract: ([a = NaN, b = NaN]) => pairwise(a, b, (x, y) => x - y),
  multiply: ([a = NaN, b = NaN]) => pairwise(a, b, (x, y) => x * y),
  divide: ([a = NaN, b = NaN]) => pairwise(a, b, (x, y) => x / y),
  negate: ([a = NaN]) => pairwise(a, 0, (x) => -x),
  abs: ([a = NaN]) => pairwise(a, 0, (x) => Math.abs(x)),
  sum: (values) => flat(values).reduce((total, value) => total + value, 0),
  min: (values) => Math.min(...flat(values)),
  max: (values) => Math.max(...flat(values)),
  length: ([a = null]) => (isList(a) || typeof a === 'string' ? a.length : NaN),
  differences: ([a = null]) =>
    isList(a) ? a.slice(1).map((next, index) => numberOf(next) - numberOf(a[index])) : NaN,
  list: (values) => values,
  at: ([list = null, place = null]) => at(list, place),
};

/** The value of a term; undefined where a call that it needs failed or returned nothing. */
export function valueOf(term: Term, outcomes: readonly (Outcome | undefined)[]): Value | undefined {
  if ('value' in term) return term.value;
  if ('outcome' in term) {
    const outcome = outcomes[term.outcome];
    return outcome?.ok ? (outcome.value ?? undefined) : undefined;
  }
  const values = term.to.map((part) => valueOf(part, outcomes));
  if (values.includes(undefined)) return undefined;
  return OPERATIONS[term.apply](values as List);
}

/** What a number may be off by; an infinite one, by nothing. */
function slack(b: number, within: number): number {
  return Number.isFinite(b) ? within * Math.max(1, Math.abs(b)) : 0;
}

/** Equal up to |a − b| ≤ within · max(1, |b|), entry by entry, and of the same shape. */
export function isClose(a: Value | undefined, b: Value | undefined, within: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    if (within === 0 || !Number.isFinite(b)) return Object.is(a, b);
    return Math.abs(a - b) <= slack(b, within);
  }
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((entry, index) => isClose(entry, b[index], within));
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isList(a) || isList(b)) return false;
  const keys = Object.keys(b);
  const [left, right] = [a, b] as Readonly<Record<string, Value>>[];
  return (
    Object.keys(a).length === keys.length &&
    keys.every((key) => isClose(left?.[key], right?.[key], within))
  );
}

/** Whether a relation holds for every pair of numbers; a number is compared with each of a list. */
function holdsForAll(
  left: Value,
  right: Value,
  relation: (a: number, b: number) => boolean,
): boolean {
  const verdicts = pairwise(left, right, (a, b) => (relation(a, b) ? 1 : 0));
  return flat([verdicts]).every((verdict) => verdict === 1);
}

function hasNaN(value: Value): boolean {
  return isList(value) ? value.some(hasNaN) : typeof value === 'number' && Number.isNaN(value);
}

/** Whether a claim holds of the outcomes; NaN equals NaN only where it was expected. */
export function holds(
  claim: Claim,
  outcomes: readonly (Outcome | undefined)[],
  within: number,
): boolean {
  if (claim.relation === 'throws') return refuses(outcomes[claim.left.outcome]);
  const left = valueOf(claim.left, outcomes);
  const right = valueOf(claim.right, outcomes);
  if (left === undefined || right === undefined) return false;
  switch (claim.relation) {
    case '==':
      return isClose(left, right, within) && (!hasNaN(right) || 'value' in claim.right);
    case 'among':
      return isList(right) && right.some((choice) => isClose(left, choice, within));
    case '<=':
      return holdsForAll(left, right, (a, b) => a <= b + slack(b, within));
    case '>=':
      return holdsForAll(left, right, (a, b) => a >= b - slack(b, within));
    case '<':
      return holdsForAll(left, right, (a, b) => a < b);
    case '>':
      return holdsForAll(left, right, (a, b) => a > b);
  }
}

/** The places of the outcomes that a claim speaks of, in the order of their calls. */
export function outcomesOfClaim(claim: Claim): number[] {
  const places = (term: Term): number[] => {
    if ('outcome' in term) return [term.outcome];
    return 'apply' in term ? term.to.flatMap(places) : [];
  };
  const all = [...places(claim.left), ...('right' in claim ? places(claim.right) : [])];
  return [...new Set(all)].sort((a, b) => a - b);
}
