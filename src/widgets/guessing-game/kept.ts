import { signal } from '@preact/signals';
import { rot13 } from './symbols';

/** A text as the reader met it for the first time on this device. */
export interface Game {
  /** The first symbol that was guessed. */
  readonly from: number;
  /** Guesses for each symbol from there on, at first sight only. */
  readonly ranks: readonly number[];
}

/** All games by text: the number of a passage, or a text of the reader’s own. */
export type Games = Readonly<Record<string, Game>>;

const KEY = 'surprisal.guesses';
const MOST_GAMES = 100;
const MOST_RANKS = 500;

/** The games kept on this device, the same for every instrument on a page. */
export const games = signal<Games>({});

function isGame(value: unknown): value is Game {
  const game = value as Partial<Record<keyof Game, unknown>> | null;
  const isCount = (number: unknown) => Number.isInteger(number) && Number(number) >= 0;
  return (
    isCount(game?.from) &&
    Array.isArray(game?.ranks) &&
    game.ranks.length <= MOST_RANKS &&
    game.ranks.every((rank) => isCount(rank) && Number(rank) >= 1 && Number(rank) <= 27)
  );
}

/** Reads what is kept; storage may be denied, or hold what a hand has put there. */
export function recallGames(): void {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    games.value = Object.fromEntries(
      Object.entries(value ?? {})
        .filter((entry): entry is [string, Game] => isGame(entry[1]))
        .slice(-MOST_GAMES),
    );
  } catch {
    games.value = {};
  }
}

function keep(next: Games): void {
  games.value = next;
  try {
    if (Object.keys(next).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    /* Nothing is kept then; the game works all the same. */
  }
}

export function forgetGames(): void {
  keep({});
}

export function keyOf({ passage, text }: { passage: number; text: string }): string {
  return text === '' ? String(passage) : rot13(text);
}

/**
 * The games with one more letter: it counts only when it is met for the first time, since whoever
 * has seen a text guesses no more.
 *
 * @param place - which symbol of the text was found.
 */
export function withLetter(all: Games, key: string, place: number, rank: number): Games {
  const game = all[key] ?? { from: place, ranks: [] };
  if (game.from + game.ranks.length !== place) return all;
  return { ...all, [key]: { ...game, ranks: [...game.ranks, rank] } };
}

/** Reads again first: another tab may have played meanwhile. */
export function noteLetter(key: string, place: number, rank: number): void {
  recallGames();
  const next = withLetter(games.value, key, place, rank);
  if (next !== games.value) keep(next);
}
