import type { Predictor } from './predictor.ts';
import type { Vocabulary } from './vocabulary.ts';
import { latinOf } from './words.ts';

/** A letter of a text, as a predictor of letters meets it. */
export interface PredictedLetter {
  /** The letter's probability, given the letters before it and that it is one of the alphabet. */
  readonly probability: number;
  /** 1 if no other letter was likelier; of equals, the earlier in the alphabet comes first. */
  readonly rank: number;
}

export interface LetterReader {
  readonly vocabulary: Vocabulary;
  readonly predictor: Predictor;
  /** The letters that may come, one byte each. The space, if it is one, parts the words. */
  readonly alphabet: string;
}

/** One way to have read the text so far: complete pieces up to `end`, then part of another. */
interface Reading {
  readonly end: number;
  /** Probability of its pieces since the word began. */
  readonly mass: number;
  /** Probabilities of the piece that follows them. */
  readonly next: Float64Array;
}

/**
 * What a predictor of pieces says letter by letter.
 *
 * A letter's probability sums over every piece that would bring it. Inside a word it is not settled
 * which pieces the letters so far belong to: “th” may be one, or the beginning of “the”. So the sum
 * runs over each place j up to which the word's pieces may be complete, taking for w₁…wⱼ the pieces
 * that the vocabulary itself takes:
 *
 *   P(c | w₁…wₘ) ∝ Σⱼ P(pieces of w₁…wⱼ) Σ { P(piece | those) : piece begins with wⱼ₊₁…wₘc }
 *
 * What is no letter of the alphabet is left out, and the rest shared out anew.
 *
 * @param text - letters of the alphabet, words parted by single spaces.
 * @returns one prediction for each letter.
 * @throws {RangeError} if the text holds what is not in the alphabet.
 */
export function predictLetters(text: string, reader: LetterReader): PredictedLetter[] {
  const places = Array.from(text, (letter, at) => {
    const place = reader.alphabet.indexOf(letter);
    if (place < 0) throw new RangeError(`text[${at}] = “${letter}” is not in the alphabet`);
    return place;
  });
  const names = reader.vocabulary.pieces.map(latinOf);
  let wordStart = 0;
  let readings: Reading[] = [];
  return places.map((place, at) => {
    if (at > 0 && text.charAt(at - 1) === ' ') {
      // Pieces never reach beyond a word: the word before is complete.
      wordStart = at - 1;
      readings = readings.slice(-1).map((reading) => ({ ...reading, mass: 1 }));
    }
    readings.push(readingOf(text, wordStart, at, reader));
    return predictionOf(sharesOf(text.slice(0, at), readings, names, reader.alphabet), place);
  });
}

const bytes = new TextEncoder();

function readingOf(text: string, wordStart: number, end: number, reader: LetterReader): Reading {
  const { vocabulary, predictor } = reader;
  const pieces = vocabulary.encode(bytes.encode(text.slice(0, end)));
  const before = vocabulary.encode(bytes.encode(text.slice(0, wordStart))).length;
  predictor.seek(pieces.slice(0, before));
  let mass = 1;
  for (const piece of pieces.slice(before)) {
    mass *= predictor.next[piece] ?? 0;
    predictor.read(piece);
  }
  return { end, mass, next: Float64Array.from(predictor.next) };
}

/** How likely each letter of the alphabet is to come next, but for a common factor. */
function sharesOf(
  text: string,
  readings: readonly Reading[],
  names: readonly string[],
  alphabet: string,
): number[] {
  const shares = new Array<number>(alphabet.length).fill(0);
  for (const { end, mass, next } of readings) {
    const begun = text.slice(end);
    names.forEach((name, piece) => {
      if (name.length <= begun.length || !name.startsWith(begun)) return;
      const place = alphabet.indexOf(name.charAt(begun.length));
      if (place >= 0) shares[place] = (shares[place] ?? 0) + mass * (next[piece] ?? 0);
    });
  }
  return shares;
}

function predictionOf(shares: readonly number[], place: number): PredictedLetter {
  const own = shares[place] ?? 0;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const before = shares.filter((share, other) => share > own || (share === own && other < place));
  return { probability: own / total, rank: before.length + 1 };
}
