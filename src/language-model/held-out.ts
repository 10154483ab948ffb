import type { Loss } from './card.ts';

/** A stretch of a held-out work, with what training measured on it. */
export interface HeldOut {
  readonly part: string;
  readonly work: string;
  readonly text: string;
  /** Bits per character. */
  readonly loss: Loss;
  /** Nats of each piece by the trainer's network. */
  readonly nats: readonly number[];
  /** Nats of every so-many-th piece of the vocabulary after the first ones of the text. */
  readonly spread: {
    readonly after: number;
    readonly every: number;
    readonly nats: readonly number[];
  };
}
