/**
 * What the page, the frame and the worker say to each other. The page owns the rules: it starts the
 * clock, reads what comes back as data, and takes the frame away if nobody answers.
 *
 *     page ── port ──▶ frame (opaque origin, no network) ── worker with the reader's code
 */

/** What the worker is told, once. */
export interface Start {
  readonly code: string;
  /** The calls as planText writes them. */
  readonly calls: string;
}

/** From the page to the frame. */
export type Order =
  | { readonly kind: 'python'; readonly runtime: string; readonly wasm: ArrayBuffer }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly worker: string;
      readonly python: boolean;
      readonly start: Start;
    }
  | { readonly kind: 'stop'; readonly id: number };

/** Why the reader's code did not come to its end. */
export interface RunError {
  /** Type and message, such as "TypeError: p is undefined". */
  readonly message: string;
  /** Line of the reader's code, from 1. */
  readonly line?: number | undefined;
}

/** From the worker to the frame, which passes it on with the run's number. */
export type Report =
  | { readonly kind: 'started' }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'full' }
  /** One more outcome, in order, as JSON with special numbers named. */
  | { readonly kind: 'outcome'; readonly text: string }
  | { readonly kind: 'done'; readonly error?: RunError }
  | { readonly kind: 'died'; readonly message: string };

export type FrameReport =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'unprepared'; readonly message: string }
  | { readonly kind: 'stopped'; readonly id: number }
  | (Report & { readonly id: number });
