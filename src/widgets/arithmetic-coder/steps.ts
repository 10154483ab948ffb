import type { IntervalShare } from '~/math';
import type { Trace } from '~/model-client/requests';

/** A symbol and its share of the interval: `frequency` of the step's total, after `before` of them. */
export interface Part {
  readonly label: string;
  readonly before: number;
  readonly frequency: number;
}

/** One symbol of the text as it comes to be coded. */
export interface Step extends Part, IntervalShare {
  /** Symbols that the model thought of, the one that came perhaps not among them. */
  readonly parts: readonly Part[];
}

export const LETTERS = ['a', 'b', 'c'] as const;
export const LETTER_MODELS = ['true', 'wrong', 'uniform', 'adaptive'] as const;
export type LetterModel = (typeof LETTER_MODELS)[number];

/** Shares of the letters in each model; the last starts with one each and counts as it reads. */
const COUNTS: Readonly<Record<LetterModel, readonly number[]>> = {
  true: [7, 2, 1],
  wrong: [2, 2, 1],
  uniform: [1, 1, 1],
  adaptive: [1, 1, 1],
};

/** Messages whose steps are kept. */
const KEPT = 12;
const kept = new Map<string, readonly Step[]>();

/** The steps of a message of letters under one of the models; the same array for the same message. */
export function letterSteps(message: string, model: LetterModel): readonly Step[] {
  const key = `${model} ${message}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const steps = codeLetters(message, model);
  kept.set(key, steps);
  return steps;
}

function codeLetters(message: string, model: LetterModel): Step[] {
  let counts = COUNTS[model];
  return Array.from(message, (letter) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let before = 0;
    const parts = LETTERS.map((label, index): Part => {
      const part = { label, before, frequency: counts[index] ?? 0 };
      before += part.frequency;
      return part;
    });
    const own = parts.find(({ label }) => label === letter);
    if (!own) throw new RangeError(`message has the letter “${letter}”`);
    if (model === 'adaptive')
      counts = counts.map((count, at) => count + (LETTERS[at] === letter ? 1 : 0));
    return { ...own, total, parts };
  });
}

const traced = new WeakMap<Trace, readonly Step[]>();

/** The steps of a text that a language model has read; the same array for the same trace. */
export function tracedSteps(trace: Trace): readonly Step[] {
  const known = traced.get(trace);
  if (known) return known;
  const steps = trace.pieces.map(({ label, before, frequency, likeliest }) => {
    return { label, before, frequency, total: trace.total, parts: likeliest };
  });
  traced.set(trace, steps);
  return steps;
}
