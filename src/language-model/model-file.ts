import crc32 from 'crc-32';
import { compressing, expanding } from './compress.ts';
import { isModelFile, SIGN } from './model-file-sign.ts';
import { createPredictor, MODEL_KINDS, type LanguageModels, type ModelKind } from './predictor.ts';
import { MAX_TOTAL, type Message } from './range-coder.ts';

/**
 * A file that a language model has made small. It begins with a header:
 *
 *   "SPRL", one byte for the version, one for the kind of model, four that say which models,
 *   the CRC-32 of the bytes that were compressed, and how many pieces they are
 *
 * with numbers of four bytes, the lowest first. The coder's message follows.
 */
const VERSION = 1;
const HEADER = 18;

/** What a coder needs beside the file. */
export interface Coder {
  readonly models: LanguageModels;
  /** Names the models to the byte, as eight hexadecimal digits; others decode into nonsense. */
  readonly fingerprint: string;
}

/** Why a file cannot be made whole again, in words for the reader. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

/** Compresses bytes with pauses: yields how many pieces of how many are done. */
export function* writeModelFile(
  bytes: Uint8Array,
  kind: ModelKind,
  { models, fingerprint }: Coder,
): Generator<
  readonly [done: number, total: number],
  { file: Uint8Array; message: Message; pieces: number }
> {
  const pieces = models.vocabulary.encode(bytes);
  const coding = compressing(pieces, createPredictor(models, kind));
  let done = 0;
  let step = coding.next();
  for (; step.done !== true; step = coding.next()) yield [(done += 1), pieces.length];
  const message = step.value;
  const file = new Uint8Array(HEADER + message.bytes.length);
  const view = new DataView(file.buffer);
  file.set([...SIGN, VERSION, MODEL_KINDS.indexOf(kind)]);
  view.setUint32(6, Number.parseInt(fingerprint, 16), true);
  view.setUint32(10, checksum(bytes), true);
  view.setUint32(14, pieces.length, true);
  file.set(message.bytes, HEADER);
  return { file, message, pieces: pieces.length };
}

/**
 * Makes a file whole again.
 * @throws {ModelFileError} if it is no such file, was made with other models, or is damaged.
 */
export function* readModelFile(
  file: Uint8Array,
  { models, fingerprint }: Coder,
): Generator<readonly [done: number, total: number], { bytes: Uint8Array; kind: ModelKind }> {
  const { kind, expected, count } = readHeader(file, { models, fingerprint });
  const decoding = expanding(file.subarray(HEADER), count, createPredictor(models, kind));
  let done = 0;
  let step = decoding.next();
  for (; step.done !== true; step = decoding.next()) yield [(done += 1), count];
  const bytes = models.vocabulary.decode(step.value);
  if (checksum(bytes) !== expected) {
    throw new ModelFileError('The file is damaged: what comes out is not what went in.');
  }
  return { bytes, kind };
}

function readHeader(
  file: Uint8Array,
  { models, fingerprint }: Coder,
): { kind: ModelKind; expected: number; count: number } {
  if (!isModelFile(file)) {
    throw new ModelFileError('This file was not made here: it does not begin with SPRL.');
  }
  if (file.length < HEADER) {
    throw new ModelFileError(
      `The file is cut off: its header has ${HEADER} bytes, it ${file.length}.`,
    );
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint8(4);
  const kind = MODEL_KINDS[view.getUint8(5)];
  if (version !== VERSION || kind === undefined) {
    throw new ModelFileError(`The file is of a kind not known here: version ${version}.`);
  }
  const made = view.getUint32(6, true).toString(16).padStart(8, '0');
  if (made !== fingerprint) {
    throw new ModelFileError(`The file was made with other models (${made}; here ${fingerprint}).`);
  }
  const count = view.getUint32(14, true);
  // Every other piece has a share too, so that none costs less than some thousandth of a bit: a
  // damaged count, which would keep the coder busy for hours, is found out.
  const least = -Math.log2(1 - (models.vocabulary.size - 1) / MAX_TOTAL);
  if (count * least > 8 * (file.length - HEADER)) {
    throw new ModelFileError(`The file is damaged: it claims to hold ${count} pieces.`);
  }
  return { kind, expected: view.getUint32(10, true), count };
}

function checksum(bytes: Uint8Array): number {
  return crc32.buf(bytes) >>> 0;
}
