import { describe, expect, it } from 'vitest';
import type { Entry } from '~/practice/journal/entry';
import { cardsOf, type Card } from './cards';
import { forecast, midnightsFrom } from './forecast';
import { nextVariant, suggestedRating } from './variant';
import { percent, stretch, whyNow } from './why-now';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 24, 12);

const answer = (uid: string, at: number, variant = 0): Entry => ({
  kind: 'answer',
  question: 'q',
  variant,
  right: true,
  given: '1',
  place: 'chapter',
  solutionSeen: false,
  uid,
  at,
});
const card = (due: number): Card => ({
  question: String(due),
  due,
  stabilityDays: 1,
  last: { question: 'q', at: 0, rating: 3, place: 'review', uid: 'a' },
  count: 1,
  lapses: 0,
});

describe('forecast(cards, midnights)', () => {
  it('counts each card once, what is overdue today, and nothing beyond the last day', () => {
    const midnights = [10, 20, 30, 40];
    const cards = [-5, 10, 19, 20, 39, 40, 99].map(card);
    expect(forecast(cards, midnights).map(({ due }) => due)).toEqual([3, 1, 1]);
  });

  it('follows the calendar, also through a day of 23 or 25 hours', () => {
    const midnights = midnightsFrom(START, 400);
    expect(midnights).toHaveLength(401);
    expect(midnights.every((start) => new Date(start).getHours() === 0)).toBe(true);
  });
});

describe('whyNow(card, now)', () => {
  it('says when, where, how it went and the chance of recall', () => {
    const now = START + 9 * DAY;
    const [met] = cardsOf([answer('a.1.x', START)], now);
    expect(met && whyNow(met, now)).toBe(
      'You met this once in its chapter 9 days ago, and it was right. The chance that you still recall it is about 78 % now.',
    );
  });

  it('speaks of times as people do', () => {
    const cases = [0, 1 / 24, 0.5, 1, 59, 61, 365, 3653].map((days) => stretch(days * DAY));
    expect(cases).toEqual([
      'less than an hour',
      '1 hour',
      '12 hours',
      '1 day',
      '59 days',
      '2 months',
      '12 months',
      '10 years',
    ]);
  });

  it('never claims certainty', () => {
    expect([0, 0.005, 0.5, 0.999, 1].map(percent)).toEqual(['1 %', '1 %', '50 %', '99 %', '99 %']);
  });
});

describe('nextVariant(card, variants, entries)', () => {
  it('is never the variant answered last, reaches every other, and is the same each time', () => {
    const seen = new Set<number>();
    for (let number = 0; number < 60; number += 1) {
      const entries = [answer(`a.${number}.x`, START, 2)];
      const [met] = cardsOf(entries, START + DAY);
      if (!met) throw new Error('no card');
      const next = nextVariant(met, 5, entries);
      expect(nextVariant(met, 5, entries)).toBe(next);
      seen.add(next);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 3, 4]);
  });

  it('is the first where there is only one', () => {
    expect(nextVariant(card(1), 1, [])).toBe(0);
  });
});

describe('suggestedRating(attempts)', () => {
  it('falls with each try, and with a look at the solution', () => {
    const right = { right: true, solutionSeen: false };
    const wrong = { right: false, solutionSeen: false };
    expect(suggestedRating([right])).toBe(3);
    expect(suggestedRating([wrong, right])).toBe(2);
    expect(suggestedRating([wrong, wrong, right])).toBe(1);
    expect(suggestedRating([{ right: true, solutionSeen: true }])).toBe(1);
    expect(suggestedRating([wrong])).toBe(1);
    expect(suggestedRating([])).toBe(1);
  });
});
