import type { ModelKind } from '~/language-model/predictor';

/** What can be asked of the language models: plain objects, which travel to a worker and into a memory. */

/** How a piece of the vocabulary is shown. */
export interface Piece {
  /** Its number in the vocabulary. */
  readonly id: number;
  /** Its text; its bytes in hexadecimal, as ⟨e2 80⟩, where they are no text by themselves. */
  readonly label: string;
}

export interface LikelyPiece extends Piece {
  readonly probability: number;
}

/** What each piece of a text cost. */
export interface ScoreRequest {
  readonly task: 'score';
  readonly text: string;
  readonly kind: ModelKind;
}

export interface ScoredPiece extends LikelyPiece {
  /** 1 if no other piece was likelier. */
  readonly rank: number;
  /** The five likeliest in its place, the likeliest first. */
  readonly likeliest: readonly LikelyPiece[];
}

export interface Score {
  readonly pieces: readonly ScoredPiece[];
  /** Unicode characters of the text. */
  readonly characters: number;
  /** Its bytes in UTF-8. */
  readonly bytes: number;
}

/** What each of the models pays for a text. */
export interface CompareRequest {
  readonly task: 'compare';
  readonly text: string;
}

/** Bits of all pieces together, by the kind of the model. */
export type Compared = Readonly<Record<ModelKind, number>>;

/** The whole distribution of the next piece at a place of a text. */
export interface DistributionRequest {
  readonly task: 'distribution';
  readonly text: string;
  /** Pieces of the text that are read before; all of it if there are no more. */
  readonly at: number;
  readonly kind: ModelKind;
}

export interface NextPiece {
  /** Every piece of the vocabulary, the likeliest first. */
  readonly pieces: readonly LikelyPiece[];
  /** The piece that the text has there; undefined at its end. */
  readonly actual: Piece | undefined;
}

/** Text drawn piece by piece, each from the distribution after the pieces before it. */
export interface GenerateRequest {
  readonly task: 'generate';
  readonly prompt: string;
  readonly kind: ModelKind;
  /** T > 0; or the limits, always the likeliest and all alike. */
  readonly temperature: number | 'greedy' | 'uniform';
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  /** A whole number; the same gives the same text. */
  readonly seed: number;
  /** Pieces to draw. */
  readonly count: number;
}

export interface DrawnPiece extends Piece {
  /** What the model itself gives to it, at temperature 1 and with nothing cut off. */
  readonly probability: number;
  /** Entropy in bits of the distribution that it was drawn from. */
  readonly entropy: number;
}

export interface Generated {
  readonly text: string;
  readonly pieces: readonly DrawnPiece[];
}

/** What the counts saw that bears on one piece of a text. */
export interface WhyRequest {
  readonly task: 'why';
  readonly text: string;
  readonly at: number;
}

export interface SeenContext {
  /** The pieces before, as text; empty for what was seen wherever it stood. */
  readonly context: string;
  /** How many pieces they are. */
  readonly length: number;
  /** All that was counted after them. */
  readonly total: number;
  /** What was counted of the text's own piece; 0 if that was not kept. */
  readonly count: number;
  /** The share of the probability that is handed down to the shorter contexts. */
  readonly leftOver: number;
  /** What was counted most, the commonest first. */
  readonly commonest: readonly (Piece & { readonly count: number })[];
}

/** What counts of one kind go by, and what they make of it. */
export interface Grounds {
  /** The shortest context first. */
  readonly contexts: readonly SeenContext[];
  /** Of the text's own piece; 0 at the end of the text. */
  readonly probability: number;
}

export interface Why {
  readonly actual: Piece | undefined;
  /** The blend of both grounds. */
  readonly probability: number;
  readonly trained: Grounds;
  /** The text itself, before this place. */
  readonly own: Grounds;
  /** The share of the text itself in the blend. */
  readonly ownShare: number;
}

/** The steps of an arithmetic coder through a text. */
export interface TraceRequest {
  readonly task: 'trace';
  readonly text: string;
  readonly kind: ModelKind;
}

/** A piece's share of the interval: `frequency` of the trace's total, after `before` of them. */
export interface SharedPiece extends LikelyPiece {
  readonly before: number;
  readonly frequency: number;
}

export interface TracedPiece extends SharedPiece {
  /** The seven likeliest in its place, the likeliest first. */
  readonly likeliest: readonly SharedPiece[];
}

export interface Trace {
  readonly pieces: readonly TracedPiece[];
  readonly total: number;
  /** What the coder sends. */
  readonly message: Uint8Array;
  /** Bits of the message; the bytes end with up to seven more. */
  readonly bits: number;
  readonly characters: number;
  readonly bytes: number;
}

/** A whole file made small. */
export interface CompressRequest {
  readonly task: 'compress';
  readonly bytes: Uint8Array;
  readonly kind: ModelKind;
}

export interface Compressed {
  readonly file: Uint8Array;
  /** Bits of the message alone, without the file's header. */
  readonly bits: number;
  readonly pieces: number;
}

/** A file that `compress` made, whole again. */
export interface ExpandRequest {
  readonly task: 'expand';
  readonly file: Uint8Array;
}

export interface Expanded {
  readonly bytes: Uint8Array;
  readonly kind: ModelKind;
}

interface Tasks {
  score: [ScoreRequest, Score];
  compare: [CompareRequest, Compared];
  distribution: [DistributionRequest, NextPiece];
  generate: [GenerateRequest, Generated];
  why: [WhyRequest, Why];
  trace: [TraceRequest, Trace];
  compress: [CompressRequest, Compressed];
  expand: [ExpandRequest, Expanded];
}

export type Task = keyof Tasks;
export type Request = Tasks[Task][0];
export type Result<Of extends Request> = Tasks[Of['task']][1];

/** How far an answer has come. */
export interface Progress<Of extends Request = Request> {
  readonly done: number;
  readonly total: number;
  /** What there is of the answer, where part of one is of use. */
  readonly partial?: Result<Of>;
}

/** Why a request cannot be answered, in words for the reader. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}
