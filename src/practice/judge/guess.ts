/** What a guess knows of the truth. */
export interface GuessKey {
  readonly answer: number;
  /** How far from it a guess may be and still counts as close. */
  readonly close: number;
  /** Ranges of guesses that get words of their own, in the order in which they are looked for. */
  readonly bands: readonly {
    readonly below?: number | undefined;
    readonly above?: number | undefined;
  }[];
}

export interface GuessVerdict {
  readonly right: boolean;
  /** Index of the band whose words are shown; absent where none has it. */
  readonly band?: number;
}

const ROUNDING = 1e-9;

/** Judges a guess made before the truth was shown: close, or in which band it missed. */
export function judgeGuess({ answer, close, bands }: GuessKey, guess: number): GuessVerdict {
  if (Math.abs(guess - answer) <= close + ROUNDING) return { right: true };
  const band = bands.findIndex(
    ({ below = Infinity, above = -Infinity }) => guess < below && guess > above,
  );
  return band < 0 ? { right: false } : { right: false, band };
}
