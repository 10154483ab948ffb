import { AdaptiveNumbers, AdaptiveSymbols, STEADY } from './adaptive.ts';
import { powerOf2 } from './exponential.ts';
import type { LayerWeights, NetworkShape, NetworkWeights } from './network.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

/**
 * The file of a network: every weight a whole number of steps of its row's scale, squeezed by an
 * arithmetic coder that learns how often each number occurs. Scales are powers of 2^(1/32), so that
 * they are whole numbers in the file.
 *
 * A weight of a matrix is at most 63 steps from 0, which fits a byte; the few of a vector, which are
 * added as they are, have finer steps.
 */
const MATRIX_STEPS = 63;
const VECTOR_STEPS = 4095;
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

export function writeNetwork(shape: NetworkShape, matrices: readonly Float32Array[]): Uint8Array {
  const encoder = new RangeEncoder();
  const header = new AdaptiveNumbers();
  for (const name of SHAPE) header.encode(encoder, shape[name]);
  partsOf(shape).forEach(([, rows, columns], index) => {
    const matrix = matrices[index] ?? new Float32Array();
    const most = stepsOf(rows);
    const scales = new AdaptiveNumbers();
    const steps = new AdaptiveSymbols(2 * most + 1, STEADY);
    for (let row = 0; row < rows; row += 1) {
      const weights = matrix.subarray(row * columns, (row + 1) * columns);
      const scale = scaleFor(weights, most);
      scales.encode(encoder, scale);
      for (const weight of weights) {
        const step = Math.round(weight / sizeOf(scale));
        steps.encode(encoder, Math.max(-most, Math.min(most, step)) + most);
      }
    }
  });
  return encoder.finish().bytes;
}

export function readNetwork(bytes: Uint8Array): { shape: NetworkShape; weights: NetworkWeights } {
  const decoder = new RangeDecoder(bytes);
  const header = new AdaptiveNumbers();
  const [vocabulary = 0, width = 0, layers = 0, heads = 0, hidden = 0, longest = 0] = SHAPE.map(
    () => header.decode(decoder),
  );
  const shape = { vocabulary, width, layers, heads, hidden, longest };
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
  return { shape, weights: weightsOf(matrices) };
}

function stepsOf(rows: number): number {
  return rows === 1 ? VECTOR_STEPS : MATRIX_STEPS;
}

/** The smallest scale under which the largest weight is no more than `most` steps. */
function scaleFor(weights: Float32Array, most: number): number {
  const largest = weights.reduce((size, weight) => Math.max(size, Math.abs(weight)), 0);
  if (largest === 0) return 0;
  return Math.max(0, Math.ceil(Math.log2(largest / most) * SCALE_STEPS) + SCALE_SHIFT);
}

function sizeOf(scale: number): number {
  return powerOf2((scale - SCALE_SHIFT) / SCALE_STEPS);
}
