import { AdaptiveNumbers, AdaptiveSymbols, STEADY } from './adaptive.ts';
import type { CacheSettings } from './continuous-cache.ts';
import { powerOf2 } from './exponential.ts';
import type { LayerWeights, NetworkShape, NetworkWeights } from './network.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

/**
 * The file of a network: every weight a whole number of steps of its row's scale, squeezed by an
 * arithmetic coder that learns how often each number occurs. Scales are powers of 2^(1/32), so that
 * they are whole numbers in the file.
 *
 * A weight of a matrix is at most 127 steps from 0, which fits a byte; the few of a vector, which are
 * added as they are, have finer steps. A step is no finer than it need be, for what an error costs
 * differs: those of the embedding, which is both the way in and the way out, cost most.
 */
const MATRIX_STEPS = 127;
const VECTOR_STEPS = 4095;
/** The finest step, as a share of the root mean square of its row. */
const FINEST_OF_EMBEDDING = 0.025;
const FINEST_INSIDE = 0.095;
const SCALE_STEPS = 32;
const SCALE_SHIFT = 1024;

type Part = readonly [name: string, rows: number, columns: number];

/** The matrices of a network in the order of the file and of the trainer. */
export function partsOf({ vocabulary, width, layers, hidden }: NetworkShape): Part[] {
  return [
    ['embedding', vocabulary, width],
    ['bias', 1, vocabulary],
    ['smear', 1, width],
    ...Array.from({ length: layers }, (): Part[] => [
      ['qkv', 3 * width, width],
      ['out', width, width],
      ['up', hidden, width],
      ['down', width, hidden],
    ]).flat(),
  ];
}

/** Gathers the matrices, in the order of `partsOf`, into a network's weights. */
export function weightsOf(matrices: readonly Float32Array[]): NetworkWeights {
  const at = (index: number) => matrices[index] ?? new Float32Array();
  const layers: LayerWeights[] = [];
  for (let index = 3; index < matrices.length; index += 4) {
    layers.push({ qkv: at(index), out: at(index + 1), up: at(index + 2), down: at(index + 3) });
  }
  return { embedding: at(0), bias: at(1), smear: at(2), layers };
}

const SHAPE = ['vocabulary', 'width', 'layers', 'heads', 'hidden', 'longest'] as const;

/** Everything that a reader of a network needs. */
export interface NetworkParts {
  readonly shape: NetworkShape;
  readonly cache: CacheSettings;
  readonly weights: NetworkWeights;
}

export function writeNetwork(
  { shape, cache }: Omit<NetworkParts, 'weights'>,
  matrices: readonly Float32Array[],
): Uint8Array {
  const encoder = new RangeEncoder();
  const header = new AdaptiveNumbers();
  for (const name of SHAPE) header.encode(encoder, shape[name]);
  for (const value of [cache.sharpness, cache.percent, cache.half]) header.encode(encoder, value);
  partsOf(shape).forEach(([name, rows, columns], index) => {
    const matrix = matrices[index] ?? new Float32Array();
    const most = stepsOf(rows);
    const finest = finestOf(name, rows);
    const scales = new AdaptiveNumbers();
    const steps = new AdaptiveSymbols(2 * most + 1, STEADY);
    for (let row = 0; row < rows; row += 1) {
      const weights = matrix.subarray(row * columns, (row + 1) * columns);
      const scale = scaleFor(weights, most, finest);
      scales.encode(encoder, scale);
      for (const weight of weights) {
        const step = Math.round(weight / sizeOf(scale));
        steps.encode(encoder, Math.max(-most, Math.min(most, step)) + most);
      }
    }
  });
  return encoder.finish().bytes;
}

export function readNetwork(bytes: Uint8Array): NetworkParts {
  const decoder = new RangeDecoder(bytes);
  const header = new AdaptiveNumbers();
  const [vocabulary = 0, width = 0, layers = 0, heads = 0, hidden = 0, longest = 0] = SHAPE.map(
    () => header.decode(decoder),
  );
  const shape = { vocabulary, width, layers, heads, hidden, longest };
  const cache = {
    sharpness: header.decode(decoder),
    percent: header.decode(decoder),
    half: header.decode(decoder),
  };
  const matrices = partsOf(shape).map(([, rows, columns]) => {
    const matrix = new Float32Array(rows * columns);
    const most = stepsOf(rows);
    const scales = new AdaptiveNumbers();
    const steps = new AdaptiveSymbols(2 * most + 1, STEADY);
    for (let row = 0; row < rows; row += 1) {
      const size = sizeOf(scales.decode(decoder));
      for (let column = 0; column < columns; column += 1) {
        matrix[row * columns + column] = (steps.decode(decoder) - most) * size;
      }
    }
    return matrix;
  });
  return { shape, cache, weights: weightsOf(matrices) };
}

function stepsOf(rows: number): number {
  return rows === 1 ? VECTOR_STEPS : MATRIX_STEPS;
}

function finestOf(name: string, rows: number): number {
  if (rows === 1) return 0;
  return name === 'embedding' ? FINEST_OF_EMBEDDING : FINEST_INSIDE;
}

/** The smallest scale under which no weight is more than `most` steps, nor a step too fine. */
function scaleFor(weights: Float32Array, most: number, finest: number): number {
  let largest = 0;
  let squares = 0;
  for (const weight of weights) {
    largest = Math.max(largest, Math.abs(weight));
    squares += weight * weight;
  }
  if (largest === 0) return 0;
  const size = Math.max(largest / most, finest * Math.sqrt(squares / weights.length));
  return Math.max(0, Math.ceil(Math.log2(size) * SCALE_STEPS) + SCALE_SHIFT);
}

function sizeOf(scale: number): number {
  return powerOf2((scale - SCALE_SHIFT) / SCALE_STEPS);
}
