import { describe, expect, it } from 'vitest';
import { fillIn, settingsOf } from './question-variants';

const VARY = {
  n: [8, 16, 32],
  pair: [
    { p: [0.5, 0.5], q: '1/4' },
    { p: [0.9, 0.1], q: '1/8' },
  ],
};

describe('settingsOf(id, vary)', () => {
  it('has one setting for each combination, the author’s first one first', () => {
    const settings = settingsOf('name', VARY);
    expect(settings).toHaveLength(6);
    expect(settings[0]?.scope).toEqual({ n: 8, p: [0.5, 0.5], q: 0.25 });
    expect(new Set(settings.map(({ texts }) => JSON.stringify(texts))).size).toBe(6);
  });

  it('depends on the question’s id and on nothing else', () => {
    expect(settingsOf('name', VARY)).toEqual(settingsOf('name', VARY));
    expect(settingsOf('other', VARY)).not.toEqual(settingsOf('name', VARY));
  });

  it('is one empty setting without parameters', () => {
    expect(settingsOf('name')).toEqual([{ scope: {}, texts: {} }]);
  });

  it('refuses a parameter whose name is taken', () => {
    expect(() => fillIn('{{entropy | text}}', { scope: { entropy: 1 }, texts: {} })).toThrow(
      'the name "entropy" already means something else',
    );
  });
});

describe('fillIn(text, setting)', () => {
  const [setting] = settingsOf('name', VARY);

  it('inserts a parameter as it was spelled, also in a formula', () => {
    expect(setting && fillIn('P = ({{p}}), $q = {{q}}$', setting)).toBe(
      'P = (0.5, 0.5), $q = 1/4$',
    );
  });

  it('computes what is asked for as text', () => {
    expect(setting && fillIn('{{1/n | text}} and {{2*n | text}}', setting)).toBe('1/8 and 16');
  });

  it('leaves numbers to be computed later', () => {
    expect(setting && fillIn('{{entropy(p) | bits}}', setting)).toBe('{{entropy(p) | bits}}');
  });
});
