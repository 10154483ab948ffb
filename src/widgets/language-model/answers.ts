import type { Known } from '~/model-client/memory';
import type { Compared, LikelyPiece, Score } from '~/model-client/requests';
import type { Kind } from './state';

/** Where the answers are that were worked out when the site was built. */
export const ANSWERS = '/language-model/answers.json';

/** A piece with what it cost: label, probability, rank, then the likeliest and their probabilities. */
type ShortPiece = readonly [string, number, number, ...(string | number)[]];

/** Scores of a few texts, written short. */
export type Answers = readonly {
  readonly text: string;
  readonly bytes: number;
  readonly compared: Compared;
  readonly scores: Readonly<Record<Kind, readonly ShortPiece[]>>;
}[];

const DIGITS = 6;
const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** A score in few words. */
export function shortened({ pieces }: Score): ShortPiece[] {
  return pieces.map(({ label, probability, rank, likeliest }) => [
    label,
    short(probability),
    rank,
    ...likeliest.flatMap((likely) => [likely.label, short(likely.probability)]),
  ]);
}

/** The number of a piece is of no use to whoever reads its label. */
const NO_ID = -1;

function lengthened([label, probability, rank, ...rest]: ShortPiece): Score['pieces'][number] {
  const likeliest: LikelyPiece[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    likeliest.push({ id: NO_ID, label: String(rest[at]), probability: Number(rest[at + 1]) });
  }
  return { id: NO_ID, label, probability, rank, likeliest };
}

/** Requests with the answers that stand for them. */
export function knownOf(answers: Answers): Known[] {
  return answers.flatMap(({ text, bytes, compared, scores }) => [
    [{ task: 'compare', text }, compared] as const,
    ...Object.entries(scores).map(([kind, pieces]): Known => [
      // keys of a record of kinds are kinds
      { task: 'score', text, kind: kind as Kind },
      { pieces: pieces.map(lengthened), characters: Array.from(text).length, bytes },
    ]),
  ]);
}
