import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIGURES } from './figures.generated';
import { KNOWN, PASSAGES, SHANNON } from './passages';
import { toSymbols } from './symbols';

const words = v.pipe(v.string(), v.trim(), v.minLength(3));
const passage = v.strictObject({
  text: v.pipe(words, v.regex(/^[A-Z][A-Za-z ,’-]+\.$/)),
  author: words,
  work: words,
  year: v.pipe(v.number(), v.integer(), v.minValue(1500), v.maxValue(2030)),
});

/** Works of which the split of the training text keeps every word out. */
const HELD_OUT: Readonly<Record<string, string>> = {
  'Wild Northern Scenes, 1857': '10009',
  'A Christmas Carol, 1843': 'christmas-carol',
  'State of the Union, 1962': '1962_john_f_kennedy_d',
  'State of the Union, 1985': '1985_ronald_reagan_r',
  'State of the Union, 2015': '2015_barack_obama_d',
  'The Importance of Being Earnest, 1895': 'earnest',
  'The Prince, 1908': 'the-prince',
  'The Mystery, 1907': '10008',
};

describe('the passages', () => {
  it('are a dozen sentences of 100 to 200 letters, each once', () => {
    const texts = PASSAGES.map((each) => toSymbols(v.parse(passage, each).text));
    expect(texts).toHaveLength(12);
    expect(new Set(texts).size).toBe(12);
    for (const { length } of texts) expect(length >= 100 && length <= 200).toBe(true);
  });

  it('are from works that the models were not trained on', () => {
    const split = readFileSync('scripts/train/split.ts', 'utf8');
    const [, test = ''] = split.split('const TEST');
    for (const { work, year } of PASSAGES) {
      const name = HELD_OUT[`${work}, ${year}`];
      expect(name, `${work}, ${year}`).toBeDefined();
      expect(test).toMatch(new RegExp(`^ {2}'?${name ?? ''}'?: '`, 'm'));
    }
  });

  it('have figures of the models, Shannon’s example first', () => {
    const texts = [SHANNON.text, ...PASSAGES.map(({ text }) => toSymbols(text))];
    expect(FIGURES).toHaveLength(texts.length);
    texts.forEach((text, index) => {
      const figures = FIGURES[index];
      expect(figures?.ranks).toHaveLength(text.length);
      expect(figures?.ranks).toMatch(/^[1-9a-r]+$/);
      for (const kind of ['counts', 'network', 'mixture'] as const) {
        expect(figures?.[kind]).toHaveLength(KNOWN.length);
        for (const bits of figures?.[kind] ?? []) expect(bits > 0.5 && bits < 4).toBe(true);
      }
    });
  });
});

describe('Shannon’s example', () => {
  it('has 102 letters, with the guesses that he counts', () => {
    const ranks = SHANNON.ranks.split('.').map(Number);
    expect(SHANNON.text).toMatch(/^[a-z ]{102}$/);
    const count = (rank: number) => ranks.filter((each) => each === rank).length;
    expect([1, 2, 3, 4, 5].map(count)).toEqual([79, 8, 3, 2, 2]);
    expect(ranks.filter((rank) => rank > 5)).toHaveLength(8);
  });
});
