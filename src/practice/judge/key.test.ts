import { describe, expect, it } from 'vitest';
import { judgeGuess } from './guess';
import { decodeKey, encodeKey, type Key } from './key';
import { isOrdered } from './order';

const KEYS: readonly Key[] = [
  { kind: 'choice', right: 3 },
  { kind: 'ordering', places: [2, 0, 1] },
  {
    kind: 'numeric',
    answer: 1.75,
    unit: 'bits',
    traps: [
      { name: 'unit', value: 1.213008 },
      { name: 'log-last', value: -2 },
    ],
  },
  { kind: 'numeric', answer: 1e-7, traps: [{ name: 'zero', value: 0 }] },
  { kind: 'guess', answer: 0.468996, close: 0.05, bands: [{ below: 0.3 }, { above: 0.7 }] },
];

describe('encodeKey(key) and decodeKey(text)', () => {
  it('undo each other', () => {
    for (const key of KEYS) expect(decodeKey(encodeKey(key))).toEqual(key);
  });

  it('leave neither the answer nor a name of a mistake to be read in the page', () => {
    for (const key of KEYS) {
      const text = encodeKey(key);
      expect(text).not.toContain(key.kind);
      if ('answer' in key) expect(text).not.toContain(String(key.answer));
      if (key.kind === 'numeric')
        for (const { name } of key.traps) expect(text).not.toContain(name);
    }
  });

  it('refuse what is no key', () => {
    expect(() => decodeKey('hello')).toThrow(RangeError);
  });
});

describe('isOrdered(places)', () => {
  it('holds for the right order alone', () => {
    expect(isOrdered([0, 1, 2])).toBe(true);
    expect(isOrdered([0, 2, 1])).toBe(false);
  });
});

describe('judgeGuess(key, guess)', () => {
  const key = { answer: 0.47, close: 0.05, bands: [{ below: 0.3 }, { above: 0.7 }] };

  it('is close, in the first band that fits, or in none', () => {
    expect(judgeGuess(key, 0.42)).toEqual({ right: true });
    expect(judgeGuess(key, 0.1)).toEqual({ right: false, band: 0 });
    expect(judgeGuess(key, 0.9)).toEqual({ right: false, band: 1 });
    expect(judgeGuess(key, 0.6)).toEqual({ right: false });
  });
});
