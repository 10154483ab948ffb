import type { CountsModel } from './counts-model.ts';
import { exponential } from './exponential.ts';
import { mix } from './mixture.ts';
import { NetworkReader } from './network.ts';
import type { NetworkParts } from './network-file.ts';
import { TextMemory } from './text-memory.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How the parts are weighed: in the counts, what was trained against what the text has said; in the
 * mixture, network against counts first, then both against what the text has said.
 */
export interface MixtureWeights {
  /** Weight of the trained counts against the text's own, by the memory's situation. */
  readonly countsMemory: readonly number[];
  /** Weight of the network in the mixture, by how long a context the counts know. */
  readonly mixture: readonly number[];
  /** Weight of both against what the text itself has said, by the memory's situation. */
  readonly memory: readonly number[];
}

/** Everything that was downloaded, ready to be used. */
export interface LanguageModels extends MixtureWeights {
  readonly vocabulary: Vocabulary;
  readonly counts: CountsModel;
  readonly network: NetworkParts;
}

export const MODEL_KINDS = ['counts', 'network', 'mixture'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/**
 * Reads a text piece by piece and says, before each, how likely every piece is to come next. It
 * begins as after a line break: at the beginning of a paragraph.
 */
export interface Predictor {
  readonly kind: ModelKind;
  /** Probabilities of the next piece, summing to 1; the array is overwritten by the next `read`. */
  readonly next: Float64Array;
  /** The network's logits of the next piece, where it has any. */
  readonly logits: Float32Array | undefined;
  /** Pieces read so far, the line break at the beginning included. */
  readonly history: readonly number[];
  read(piece: number): void;
  /** Comes to stand after these pieces, as if it had just been made and had read them. */
  seek(pieces: readonly number[]): void;
}

const LINE_BREAK = 10;

export function createPredictor(models: LanguageModels, kind: ModelKind): Predictor {
  const predictor = predictors[kind](models);
  predictor.seek([]);
  return predictor;
}

const predictors: Readonly<Record<ModelKind, (models: LanguageModels) => Predictor>> = {
  counts: (models) => new CountsPredictor(models),
  network: ({ network }) => new NetworkPredictor(network),
  mixture: (models) => new MixturePredictor(models),
};

/** The trained counts alone. */
class CountsReader {
  readonly next: Float64Array<ArrayBuffer>;
  history: number[] = [];
  readonly #model: CountsModel;

  constructor(model: CountsModel) {
    this.#model = model;
    this.next = new Float64Array(model.size);
  }

  read(piece: number): void {
    this.history.push(piece);
    this.#model.distribution(this.history, this.next);
  }

  seek(pieces: readonly number[]): void {
    this.history = [LINE_BREAK, ...pieces];
    this.#model.distribution(this.history, this.next);
  }
}

/** The counts of the training text and those of the text itself, blended. */
class CountsPredictor implements Predictor {
  readonly kind = 'counts';
  readonly logits = undefined;
  readonly next: Float64Array<ArrayBuffer>;
  readonly #trained: CountsReader;
  readonly #memory: TextMemory;
  readonly #remembered: Float64Array<ArrayBuffer>;
  readonly #weights: readonly number[];

  constructor({ counts, countsMemory }: LanguageModels) {
    this.#trained = new CountsReader(counts);
    this.#memory = new TextMemory(counts.size);
    this.#remembered = new Float64Array(counts.size);
    this.#weights = countsMemory;
    this.next = new Float64Array(counts.size);
  }

  get history(): readonly number[] {
    return this.#trained.history;
  }

  read(piece: number): void {
    this.#trained.read(piece);
    this.#memory.read(piece);
    this.#mix();
  }

  seek(pieces: readonly number[]): void {
    this.#trained.seek(pieces);
    this.#memory.seek(this.history);
    this.#mix();
  }

  #mix(): void {
    const weight = this.#weights[this.#memory.situation] ?? 1;
    mix(this.#trained.next, this.#memory.distribution(this.#remembered), weight, this.next);
  }
}

class NetworkPredictor implements Predictor {
  readonly kind = 'network';
  readonly next: Float64Array;
  history: number[] = [];
  logits: Float32Array | undefined;
  readonly #reader: NetworkReader;

  constructor({ shape, weights, cache }: NetworkParts) {
    this.#reader = new NetworkReader(shape, weights, cache);
    this.next = new Float64Array(shape.vocabulary);
  }

  read(piece: number): void {
    this.history.push(piece);
    this.logits = this.#reader.step(piece);
    softmaxInto(this.logits, this.next);
  }

  seek(pieces: readonly number[]): void {
    this.history = [LINE_BREAK, ...pieces];
    this.logits = this.#reader.seek(this.history);
    softmaxInto(this.logits, this.next);
  }
}

class MixturePredictor implements Predictor {
  readonly kind = 'mixture';
  readonly logits = undefined;
  readonly next: Float64Array<ArrayBuffer>;
  readonly #counts: CountsReader;
  readonly #network: NetworkPredictor;
  readonly #memory: TextMemory;
  readonly #remembered: Float64Array<ArrayBuffer>;
  readonly #models: LanguageModels;

  constructor(models: LanguageModels) {
    this.#models = models;
    this.#memory = new TextMemory(models.counts.size);
    this.#remembered = new Float64Array(models.counts.size);
    this.#counts = new CountsReader(models.counts);
    this.#network = new NetworkPredictor(models.network);
    this.next = new Float64Array(models.counts.size);
  }

  get history(): readonly number[] {
    return this.#counts.history;
  }

  read(piece: number): void {
    this.#counts.read(piece);
    this.#network.read(piece);
    this.#memory.read(piece);
    this.#mix();
  }

  seek(pieces: readonly number[]): void {
    this.#counts.seek(pieces);
    this.#network.seek(pieces);
    this.#memory.seek(this.history);
    this.#mix();
  }

  #mix(): void {
    const weight = this.#models.mixture[this.#models.counts.matched(this.history)] ?? 0.5;
    mix(this.#network.next, this.#counts.next, weight, this.next);
    const ownWeight = this.#models.memory[this.#memory.situation] ?? 1;
    mix(this.next, this.#memory.distribution(this.#remembered), ownWeight, this.next);
  }
}

function softmaxInto(logits: Float32Array, into: Float64Array): void {
  let most = -Infinity;
  for (const logit of logits) most = Math.max(most, logit);
  let total = 0;
  for (let piece = 0; piece < into.length; piece += 1) {
    const weight = exponential((logits[piece] ?? 0) - most);
    into[piece] = weight;
    total += weight;
  }
  for (let piece = 0; piece < into.length; piece += 1) into[piece] = (into[piece] ?? 0) / total;
}
