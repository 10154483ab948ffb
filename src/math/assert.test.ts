import { describe, expect, it } from 'vitest';
import {
  assertFinite,
  assertInteger,
  assertNonNegative,
  assertPositive,
  assertProbability,
} from './assert';
import { expectRangeError } from './laws';

type Assertion = (value: number, name: string) => void;

const integerFrom2: Assertion = (value, name) => {
  assertInteger(value, name, 2);
};

const TINY = Number.MIN_VALUE;

const CASES: [string, Assertion, number[], number[], string][] = [
  ['assertProbability', assertProbability, [0, TINY, 1], [-TINY, 1 + 2 ** -52], 'in [0, 1]'],
  [
    'assertPositive',
    assertPositive,
    [TINY, 1, Number.MAX_VALUE],
    [0, -1, Infinity],
    'a positive finite number',
  ],
  ['assertFinite', assertFinite, [0, -Number.MAX_VALUE], [Infinity, -Infinity], 'a finite number'],
  ['assertNonNegative', assertNonNegative, [0, 1, Infinity], [-TINY, -Infinity], 'in [0, ∞]'],
  [
    'assertInteger from 2',
    integerFrom2,
    [2, 3, Number.MAX_SAFE_INTEGER],
    [1, 2.5, Infinity, 2 ** 53],
    'an integer of at least 2',
  ],
];

describe.each(CASES)('%s', (_, assert, inside, outside, wanted) => {
  it.each(inside)('accepts %d', (value) => {
    expect(() => {
      assert(value, 'x');
    }).not.toThrow();
  });

  it.each([...outside, NaN])('refuses %d, naming the argument and the value', (value) => {
    expectRangeError(() => {
      assert(value, 'x');
    }, `x = ${value} is not ${wanted}`);
  });
});
