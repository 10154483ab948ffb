import { createEmptyCard, fsrs, Rating, type Card as Memory } from 'ts-fsrs';
import { chronological } from '~/practice/journal/chronology';
import type { Entry } from '~/practice/journal/entry';
import { reviewsOf, type Review } from './reviews';

/**
 * FSRS with its default parameters, in whole days and without chance: the same journal always gives
 * the same dates. Steps of minutes are left out, since a chapter has already been the first lesson.
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const DAY_MS = 86_400_000;
const GRADES = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

/** What is known of the reader's memory of one question. */
export interface Card {
  readonly question: string;
  /** When the chance of recall will have fallen to nine in ten, in ms since 1970. */
  readonly due: number;
  /** Days after which the chance of recall is nine in ten. */
  readonly stabilityDays: number;
  readonly last: Review;
  /** Recalls so far, the one in the chapter included. */
  readonly count: number;
  /** How many of them failed. */
  readonly lapses: number;
}

function fresh(at: number): Memory {
  return createEmptyCard(new Date(at));
}

function after(memory: Memory, { at, rating }: Review): Memory {
  return scheduler.next(memory, new Date(at), GRADES[rating]).card;
}

/**
 * One card for each question met, from the entries alone, in any order.
 * @param now - the present, in ms since 1970.
 */
export function cardsOf(entries: readonly Entry[], now: number): Card[] {
  const memories = new Map<string, { memory: Memory; reviews: Review[] }>();
  for (const review of reviewsOf(chronological(entries, now))) {
    const known = memories.get(review.question);
    const memory = after(known?.memory ?? fresh(review.at), review);
    memories.set(review.question, { memory, reviews: [...(known?.reviews ?? []), review] });
  }
  return [...memories].flatMap(([question, { memory, reviews }]) => {
    const last = reviews.at(-1);
    return last
      ? [
          {
            question,
            due: memory.due.getTime(),
            stabilityDays: memory.stability,
            last,
            count: reviews.length,
            lapses: reviews.filter(({ rating }) => rating === 1).length,
          },
        ]
      : [];
  });
}

/**
 * The chance that a card's answer is still recalled, by FSRS's forgetting curve.
 * @returns a probability; 1 at the moment of the last recall, 0.9 after `stabilityDays`.
 */
export function chanceOfRecall({ last, stabilityDays }: Card, now: number): number {
  return scheduler.forgetting_curve(Math.max(0, now - last.at) / DAY_MS, stabilityDays);
}

/** Cards that are due, the likeliest to be forgotten first. */
export function dueCards(cards: readonly Card[], now: number): Card[] {
  return cards
    .filter(({ due }) => due <= now)
    .map((card) => ({ card, chance: chanceOfRecall(card, now) }))
    .sort((a, b) => a.chance - b.chance || (a.card.question < b.card.question ? -1 : 1))
    .map(({ card }) => card);
}

/** Days until a card would come back, for each rating, from 1 to 4. */
export function intervalsOf(card: Card, entries: readonly Entry[], now: number): number[] {
  const reviews = reviewsOf(chronological(entries, now)).filter(
    ({ question }) => question === card.question,
  );
  const memory = reviews.reduce(after, fresh(reviews[0]?.at ?? now));
  return ([1, 2, 3, 4] as const).map(
    (rating) => scheduler.next(memory, new Date(now), GRADES[rating]).card.scheduled_days,
  );
}

/**
 * After how many days a question comes back each time, if it is always recalled when it is due: what
 * the page tells a reader who has not met one yet.
 *
 * @param times - how many intervals.
 */
export function exampleIntervals(times: number): number[] {
  let memory = fresh(0);
  return Array.from({ length: times }, () => {
    memory = scheduler.next(memory, memory.due, Rating.Good).card;
    return memory.scheduled_days;
  });
}
