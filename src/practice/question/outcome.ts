/** What an answer earned, before it is shown and kept. */
export interface Outcome {
  readonly right: boolean;
  /** Name of the words that are shown: of a <template> of the form, or of a shared hint. */
  readonly feedback: string;
  /** The answer as the reader gave it, in words. */
  readonly given: string;
  /** Name of a mistake that the value gave away. */
  readonly trap?: string;
  /** A sentence put before the words. */
  readonly note?: string;
  /** 100 % spread over the choices. */
  readonly spread?: Spread;
}

export interface Spread {
  /** Per cent, in the order of the choices. */
  readonly odds: readonly number[];
  readonly rightChoice: number;
}

/** What others learn from the event `surprisal:answered`, which bubbles from the form. */
export interface Answered {
  /** Id of the question, and the number of its variant. */
  readonly question: string;
  readonly variant: number;
  readonly right: boolean;
  readonly given: string;
  readonly trap?: string;
  /** Shares that sum to 1, and the index of the right choice, where 100 % was spread. */
  readonly odds?: readonly number[];
  readonly rightChoice?: number;
  /** Wrong answers in this form so far, this one included. */
  readonly misses: number;
  /** Whether the solution had been opened before the answer. */
  readonly solutionSeen: boolean;
}

export const ANSWERED = 'surprisal:answered';
