import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Games, keyOf, withLetter } from './kept';

describe('withLetter(games, key, place, rank)', () => {
  it('counts each letter when it is met for the first time, and never again', () => {
    let games: Games = {};
    for (const [place, rank] of [
      [30, 2],
      [31, 1],
      [30, 1], // started over
      [31, 1],
      [32, 4],
      [40, 1], // somebody else’s game, opened by a link
    ] as const) {
      games = withLetter(games, '3', place, rank);
    }
    expect(games).toEqual({ 3: { from: 30, ranks: [2, 1, 4] } });
  });

  it('leaves other games as they are, and changes nothing in place', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 27 }), (place, rank) => {
        const before: Games = Object.freeze({ 1: { from: 0, ranks: [1] } });
        const after = withLetter(before, '2', place, rank);
        expect(after).toEqual({ ...before, 2: { from: place, ranks: [rank] } });
      }),
      { seed: 20 },
    );
  });
});

describe('keyOf(state)', () => {
  it('tells passages and texts apart, and does not keep a text in the clear', () => {
    expect(keyOf({ passage: 4, text: '' })).toBe('4');
    expect(keyOf({ passage: 4, text: 'the cat' })).toBe('gur png');
  });
});
