import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal, time } from '~/practice/journal/arbitrary';
import type { Entry } from '~/practice/journal/entry';
import { cardsOf, chanceOfRecall, dueCards, exampleIntervals, intervalsOf } from './cards';
import { lastRating, reviewsOf } from './reviews';

const DAY = 86_400_000;
const START = 1_800_000_000_000;
let number = 0;

const stamp = (day: number) => {
  number += 1;
  return { uid: `aaa.${number}.x`, at: START + day * DAY };
};
const answer = (day: number, right: boolean, question = 'q'): Entry => ({
  kind: 'answer',
  question,
  variant: 0,
  right,
  given: '1',
  place: 'chapter',
  solutionSeen: false,
  ...stamp(day),
});
const rate = (day: number, rating: 1 | 2 | 3 | 4, question = 'q'): Entry => ({
  kind: 'rate',
  question,
  rating,
  ...stamp(day),
});
const cardAt = (entries: readonly Entry[], day: number) => {
  const [card] = cardsOf(entries, START + day * DAY);
  if (!card) throw new Error('no card');
  return card;
};

describe('reviewsOf(entries)', () => {
  it('takes the first answer of a meeting, and not the tries after it', () => {
    const entries = [answer(0, false), answer(0.01, true), answer(1, true)];
    expect(reviewsOf(entries).map(({ rating }) => rating)).toEqual([1, 3]);
  });

  it('forgets a rating that was taken back, as if it had never been', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const)), (ratings) => {
        const before = [answer(0, true), ...ratings.map((rating, i) => rate(i + 1, rating))];
        const wrong = rate(ratings.length + 1, 4);
        const undo: Entry = { kind: 'undo', of: wrong.uid, ...stamp(ratings.length + 1) };
        expect(reviewsOf([...before, wrong, undo])).toEqual(reviewsOf(before));
        expect(lastRating([...before, wrong, undo])).toEqual(lastRating(before));
      }),
      { seed: 20 },
    );
  });
});

describe('cardsOf(entries, now)', () => {
  it('is a function of the set of entries', () => {
    fc.assert(
      fc.property(journal, time, (entries, now) => {
        const byName = (list: readonly Entry[]) =>
          cardsOf(list, now).sort((a, b) => (a.question < b.question ? -1 : 1));
        expect(byName([...entries].reverse())).toEqual(byName(entries));
      }),
      { seed: 20 },
    );
  });

  it('gives every card a finite date after its last recall, whatever the clock did', () => {
    fc.assert(
      fc.property(journal, time, (entries, now) => {
        for (const card of cardsOf(entries, now)) {
          expect(card.last.at).toBeLessThanOrEqual(now);
          expect(card.due).toBeGreaterThan(card.last.at);
          expect(Number.isFinite(card.due)).toBe(true);
          expect(card.stabilityDays).toBeGreaterThan(0);
          const chance = chanceOfRecall(card, now);
          expect(chance > 0 && chance <= 1).toBe(true);
        }
      }),
      { seed: 20 },
    );
  });

  it('brings a question back sooner the worse it went', () => {
    const dues = ([1, 2, 3, 4] as const).map(
      (rating) => cardAt([answer(0, true), rate(3, rating)], 3).due,
    );
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(new Set(dues).size).toBe(4);
  });

  it('waits longer after each good recall', () => {
    const entries = [answer(0, true)];
    const gaps: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { due, last } = cardAt(entries, 10_000);
      gaps.push(due - last.at);
      entries.push(rate((due - START) / DAY, 3));
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps[0]).toBeGreaterThanOrEqual(DAY);
  });

  it('says nine in ten when the stability has passed, by its own definition', () => {
    const card = cardAt([answer(0, true)], 0);
    expect(chanceOfRecall(card, card.last.at)).toBe(1);
    expect(chanceOfRecall(card, card.last.at + card.stabilityDays * DAY)).toBeCloseTo(0.9, 6);
  });

  it('keeps its dates when the clock is set back a year and mended', () => {
    const before = [answer(0, true), rate(4, 3), rate(14, 3)];
    const during = answer(-350, true, 'other');
    const now = 15;
    const own = (entries: readonly Entry[]) =>
      cardsOf(entries, START + now * DAY).find(({ question }) => question === 'q');
    expect(own([...before, during, answer(14.5, true, 'third')])).toEqual(own(before));
  });

  it('lets a card made with a clock far ahead come back once the clock is right', () => {
    const ahead = rate(400, 3);
    const entries = [answer(0, true), ahead, answer(1, true, 'other')];
    expect(cardAt(entries, 2).last.at).toBe(START);
    expect(dueCards(cardsOf(entries, START + 60 * DAY), START + 60 * DAY)).toHaveLength(2);
  });
});

describe('dueCards(cards, now)', () => {
  it('puts what is likeliest forgotten first, and leaves out what is not due', () => {
    const entries = [answer(0, true, 'good'), answer(0, false, 'bad'), answer(9, true, 'new')];
    const now = START + 9.5 * DAY;
    expect(dueCards(cardsOf(entries, now), now).map(({ question }) => question)).toEqual([
      'bad',
      'good',
    ]);
  });
});

describe('intervalsOf(card, entries, now)', () => {
  it('foretells the interval that the rating then gives', () => {
    const entries = [answer(0, true), rate(3, 3)];
    const now = START + 12 * DAY;
    const days = intervalsOf(cardAt(entries, 12), entries, now);
    ([1, 2, 3, 4] as const).forEach((rating, index) => {
      const { due } = cardAt([...entries, rate(12, rating)], 12);
      expect((due - now) / DAY).toBeCloseTo(days[index] ?? NaN, 6);
    });
  });
});

describe('exampleIntervals(times)', () => {
  it('foretells what a journal of good recalls on the day gives', () => {
    const entries = [answer(0, true)];
    for (const days of exampleIntervals(4)) {
      const { due, last } = cardAt(entries, 10_000);
      expect((due - last.at) / DAY).toBe(days);
      entries.push(rate((due - START) / DAY, 3));
    }
  });
});
