import type { Entry } from '~/practice/journal/entry';

/** One recall of one question: what the scheduler learns from. */
export interface Review {
  readonly question: string;
  /** In ms since 1970. */
  readonly at: number;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: 1 | 2 | 3 | 4;
  readonly place: 'chapter' | 'review';
  /** The entry it comes from. */
  readonly uid: string;
}

/** An answer in a chapter counts anew only after so long; before, it is practice. */
export const MEETING_MS = 12 * 3_600_000;

/** Names of the ratings that have been taken back. */
export function undone(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : [])));
}

/**
 * The recalls among the entries: every rating given in review that was not taken back, and of the
 * answers in a chapter the first of each meeting, which is good if it was right before the solution
 * had been seen, and otherwise again. Later tries of the same meeting are practice.
 *
 * @param entries - in the order in which they happened.
 */
export function reviewsOf(entries: readonly Entry[]): Review[] {
  const takenBack = undone(entries);
  const lastAt = new Map<string, number>();
  const reviews: Review[] = [];
  for (const entry of entries) {
    const { at, uid } = entry;
    if (entry.kind === 'rate' && !takenBack.has(uid)) {
      const { question, rating } = entry;
      reviews.push({ question, at, rating, place: 'review', uid });
      lastAt.set(question, at);
    }
    if (entry.kind === 'answer' && entry.place === 'chapter') {
      const { question, right, solutionSeen } = entry;
      const before = lastAt.get(question);
      if (before !== undefined && at - before < MEETING_MS) continue;
      const rating = right && !solutionSeen ? 3 : 1;
      reviews.push({ question, at, rating, place: 'chapter', uid });
      lastAt.set(question, at);
    }
  }
  return reviews;
}

/** The last rating that can still be taken back. */
export function lastRating(entries: readonly Entry[]): Review | undefined {
  return reviewsOf(entries).findLast(({ place }) => place === 'review');
}
