import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinned } from './thin.ts';

const isMany = (number: number) => number % 2 === 0;

test('all others stay, in their order, and one in n of the many, the first among them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (numbers, every) => {
      const kept = thinned(numbers, isMany, every);
      const many = numbers.filter(isMany);
      expect(kept.filter((number) => !isMany(number))).toEqual(
        numbers.filter((number) => !isMany(number)),
      );
      expect(kept.filter(isMany)).toEqual(many.filter((_, at) => at % every === 0));
    }),
  );
});

test('one in one is all', () => {
  expect(thinned([3, 2, 4, 6], isMany, 1)).toEqual([3, 2, 4, 6]);
  expect(thinned([3, 2, 4, 6], isMany, 2)).toEqual([3, 2, 6]);
});
