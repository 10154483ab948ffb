import { gzipSync } from 'node:zlib';
import { predictLetters, type PredictedLetter } from '~/language-model/letters';
import { createPredictor, MODEL_KINDS, type ModelKind } from '~/language-model/predictor';
import { answer, languageModels } from './language-models';

/**
 * What expressions may ask of the site's own language models, beside the functions of src/math. The
 * model is "counts", "network" or "mixture"; information is in bits.
 */

const ALPHABET = ' abcdefghijklmnopqrstuvwxyz';

/** @throws {Error} if there is no such model. */
function kindOf(name: string): ModelKind {
  const kind = MODEL_KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`no model "${name}". Known: ${MODEL_KINDS.join(', ')}`);
  return kind;
}

const score = (text: string, kind: string) =>
  answer({ task: 'score', text, kind: kindOf(kind) }).pieces;

const trace = (text: string, kind: string) => answer({ task: 'trace', text, kind: kindOf(kind) });

const predicted = new Map<string, readonly PredictedLetter[]>();

/** The letters of a text of a–z and spaces, as the model meets them one by one. */
function letters(text: string, kind: string): readonly PredictedLetter[] {
  const key = `${kind} ${text}`;
  const known = predicted.get(key);
  if (known) return known;
  const found = predictLetters(text, {
    vocabulary: languageModels().vocabulary,
    predictor: createPredictor(languageModels(), kindOf(kind)),
    alphabet: ALPHABET,
  });
  predicted.set(key, found);
  return found;
}

export const modelExpressions = {
  /** What the text costs the model in all, in bits. */
  modelBits: (text: string, kind: string) =>
    score(text, kind).reduce((sum, { probability }) => sum - Math.log2(probability), 0),
  /** How many pieces the text has in the models' vocabulary. */
  modelPieces: (text: string) => score(text, 'counts').length,
  /** The coder's whole-number share of each piece: its start, its width, and the total. */
  modelShares: (text: string, kind: string) => {
    const { pieces, total } = trace(text, kind);
    return pieces.map(({ before, frequency }) => [before, frequency, total]);
  },
  /** Bits that the site's own coder sends for the text. */
  codedBits: (text: string, kind: string) => trace(text, kind).bits,
  /** Bits of the text as gzip packs it, its header left out. */
  gzipBits: (text: string) => 8 * (gzipSync(text, { level: 9 }).length - GZIP_FRAME),
  /** How many guesses each letter takes if the model's likeliest letter is always tried next. */
  letterRanks: (text: string, kind: string) => letters(text, kind).map(({ rank }) => rank),
  /** The probability that the model gave to each letter that came. */
  letterProbabilities: (text: string, kind: string) =>
    letters(text, kind).map(({ probability }) => probability),
};

/** Bytes of a gzip file before and after the deflated data: header, checksum and length. */
const GZIP_FRAME = 18;
