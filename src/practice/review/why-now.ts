import { chanceOfRecall, type Card } from './cards';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** A stretch of time in words: “less than an hour”, “3 hours”, “12 days”, “5 months”. */
export function stretch(ms: number): string {
  if (ms < HOUR_MS) return 'less than an hour';
  if (ms < DAY_MS) return plural(Math.floor(ms / HOUR_MS), 'hour');
  const days = Math.floor(ms / DAY_MS);
  if (days < 60) return plural(days, 'day');
  if (days < 730) return plural(Math.round(days / 30.44), 'month');
  return plural(Math.round(days / 365.25), 'year');
}

/** A chance in whole per cent, never claiming certainty. */
export function percent(chance: number): string {
  return `${Math.min(99, Math.max(1, Math.round(100 * chance)))} %`;
}

const WENT = {
  chapter: { 1: 'not right at first', 2: 'right', 3: 'right', 4: 'right' },
  review: { 1: 'forgotten', 2: 'hard to recall', 3: 'recalled', 4: 'easy' },
} as const;

/** Why a card comes now: when it was last seen, how that went, and the chance of recall now. */
export function whyNow(card: Card, now: number): string {
  const { last, count } = card;
  const where = last.place === 'chapter' ? 'in its chapter' : 'in review';
  const before =
    count === 1 ? 'You met this once' : `You have met this ${plural(count, 'time')}, last`;
  const ago = stretch(now - last.at);
  return `${before} ${where} ${ago} ago, and it was ${WENT[last.place][last.rating]}. The chance that you still recall it is about ${percent(chanceOfRecall(card, now))} now.`;
}
