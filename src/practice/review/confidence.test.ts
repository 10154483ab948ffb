import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '~/practice/journal/entry';
import { confidenceOf, ranked } from './confidence';

const said = (index: number, odds: number[], rightChoice: number, solutionSeen = false): Entry => ({
  kind: 'answer',
  question: 'q',
  variant: 0,
  right: true,
  given: '',
  place: 'chapter',
  solutionSeen,
  odds,
  rightChoice,
  uid: `a.${index}.x`,
  at: index,
});

describe('ranked(odds, rightChoice, size)', () => {
  it('keeps the odds, falling, and points at those of the right choice', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(shares, fc.nat(), (odds, any) => {
        const right = any % odds.length;
        const { odds: sorted, outcome } = ranked(odds, right, odds.length + 2);
        expect(sorted.slice(0, odds.length)).toEqual([...odds].sort((a, b) => b - a));
        expect(sorted.slice(odds.length)).toEqual([0, 0]);
        expect(sorted[outcome]).toBe(odds[right]);
      }),
      { seed: 20 },
    );
  });
});

describe('confidenceOf(entries)', () => {
  it('knows nothing without an answer that states odds', () => {
    expect(confidenceOf([said(1, [0.5, 0.5], 0, true)])).toEqual({
      answers: 0,
      parts: undefined,
      bins: [],
      running: [],
    });
  });

  it('scores each answer by the surprise of the right choice, and averages', () => {
    const { running, parts, answers } = confidenceOf([
      said(1, [0.5, 0.5], 0),
      said(2, [0.25, 0.25, 0.5], 0),
      said(3, [0, 1, 0], 1),
    ]);
    expect(answers).toBe(3);
    expect(running).toEqual([1, 1.5, 1]);
    expect(parts?.score).toBeCloseTo(1, 12);
  });

  it('finds no lack of calibration in odds that come true as often as they say', () => {
    const entries = [0, 1, 2, 3].map((k) => said(k, [0.25, 0.75], k === 0 ? 0 : 1));
    const { parts, bins } = confidenceOf(entries);
    expect(parts?.reliability).toBeCloseTo(0, 12);
    expect(bins).toEqual([{ from: 0.6, to: 0.8, answers: 4, stated: 0.75, right: 0.75 }]);
  });

  it('is infinite once the right choice was given nothing', () => {
    const { parts, running } = confidenceOf([said(1, [1, 0], 1), said(2, [0.5, 0.5], 0)]);
    expect(parts?.score).toBe(Infinity);
    expect(running).toEqual([Infinity, Infinity]);
  });
});
