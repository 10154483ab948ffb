import { assertFinite, assertInteger, assertNonNegative, assertPositive } from './assert';
import { crossEntropy } from './cross-entropy';
import { normalize } from './distribution';
import { crossEntropyWithLogits, softmaxCrossEntropyGradient } from './logits';
import { sum } from './sum';
import type { UnitOption } from './units';
import { at, zipWith } from './zip-with';

/** How often each symbol follows each other one: rows the symbol before, columns the next, shape [n, n]. */
export type Transitions = readonly (readonly number[])[];

/**
 * How often each symbol of an alphabet follows each other one in a text.
 *
 * @param text - any text over the alphabet.
 * @param alphabet - the symbols in order, each once, shape [n].
 * @returns counts, shape [n, n]; they sum to one less than the symbols of the text.
 * @throws {RangeError} if the text holds a symbol that the alphabet lacks.
 * @see Shannon, A Mathematical Theory of Communication (1948), §3.
 */
export function transitionCounts(text: string, alphabet: string): number[][] {
  const symbols = Array.from(alphabet);
  const places = Array.from(text, (symbol, index) => {
    const place = symbols.indexOf(symbol);
    if (place < 0) throw new RangeError(`text[${index}] = “${symbol}” is not in the alphabet`);
    return place;
  });
  const table = symbols.map(() => symbols.map(() => 0));
  for (const [index, next] of places.slice(1).entries()) {
    const row = at(table, at(places, index));
    row[next] = at(row, next) + 1;
  }
  return table;
}

/**
 * Mean loss on some transitions of the table counted on others, with a constant added to every count:
 * −Σ (c(x, y) / N) log (k(x, y) + a) / (k(x) + n a).
 *
 * @param tested - c, the transitions that are predicted, shape [n, n].
 * @param counted - k, the transitions from which the model is made, shape [n, n].
 * @param options.extra - a ≥ 0, added to every count; 0 unless stated.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit` per transition; Infinity where one occurs that the model
 *   excludes, or of which it knows nothing.
 * @throws {RangeError} if there are no transitions to predict, the shapes differ, or a count or `extra` is negative.
 * @see Jurafsky & Martin, Speech and Language Processing (2024), §3.6.1 (add-one smoothing).
 */
export function countedBigramLoss(
  tested: Transitions,
  counted: Transitions,
  { extra = 0, unit = 'bits' }: { extra?: number } & UnitOption = {},
): number {
  assertFinite(extra, 'extra');
  assertNonNegative(extra, 'extra');
  assertSquare(counted, 'counted', tested.length);
  return meanOverRows(tested, (p, row) => {
    const weights = at(counted, row).map((count) => count + extra);
    return weights.some((weight) => weight > 0)
      ? crossEntropy(p, normalize(weights), { unit })
      : Infinity;
  });
}

/**
 * Mean loss of a table of logits on some transitions, −Σ (c(x, y) / N) log softmax(z(x))(y).
 *
 * @param tested - c, the transitions that are predicted, shape [n, n].
 * @param logits - z, a row for each symbol before, shape [n, n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit` per transition.
 * @throws {RangeError} if there are no transitions, the shapes differ, or a number is not allowed.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.2.2.3.
 */
export function bigramLoss(
  tested: Transitions,
  logits: readonly (readonly number[])[],
  options: UnitOption = {},
): number {
  assertSquare(logits, 'logits', tested.length);
  return meanOverRows(tested, (p, row) => crossEntropyWithLogits(p, at(logits, row), options));
}

/** One row of the training of a bigram table. */
export interface BigramStep {
  /** Number of updates made so far; 0 is the start. */
  readonly step: number;
  /** z, shape [n, n]. */
  readonly logits: readonly (readonly number[])[];
  /** Mean loss on the transitions, in nats. */
  readonly lossNats: number;
}

/**
 * Full-batch gradient descent of a table of logits on the mean loss of some transitions,
 * z(x) ← z(x) − η (c(x) / N) (softmax(z(x)) − p(· | x)).
 *
 * @param counts - c, the transitions to learn, shape [n, n].
 * @param logits - z at the start, shape [n, n].
 * @param options.learningRate - η > 0, in logits per unit of gradient.
 * @param options.steps - number of updates, at least 0.
 * @returns one row for the start and one after each update, steps + 1 rows.
 * @throws {RangeError} if there are no transitions, the shapes differ, η is not positive, or steps is
 *   not a whole number.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §4.3.
 */
export function descendBigram(
  counts: Transitions,
  logits: readonly (readonly number[])[],
  { learningRate, steps }: { readonly learningRate: number; readonly steps: number },
): BigramStep[] {
  assertPositive(learningRate, 'learningRate');
  assertInteger(steps, 'steps', 0);
  const rows = [{ step: 0, logits, lossNats: bigramLoss(counts, logits, { unit: 'nats' }) }];
  const shares = sharesOf(counts);
  const paces = shares.map((share) => learningRate * share);
  const targets = counts.map((row, x) => (at(shares, x) > 0 ? normalize(row) : undefined));
  let current = logits;
  for (let step = 1; step <= steps; step += 1) {
    current = current.map((row, x) => {
      const target = targets[x];
      if (!target) return row; // a symbol that nothing follows has no slope
      const gradient = softmaxCrossEntropyGradient(target, row);
      return zipWith(row, gradient, (z, slope) => z - at(paces, x) * slope);
    });
    rows.push({ step, logits: current, lossNats: bigramLoss(counts, current, { unit: 'nats' }) });
  }
  return rows;
}

/** Share of the transitions that start in each row. */
function sharesOf(counts: Transitions): number[] {
  assertSquare(counts, 'counts', counts.length);
  const totals = counts.map((row, x) => {
    for (const [y, count] of row.entries()) {
      if (!(count >= 0 && count < Infinity)) {
        throw new RangeError(`counts[${x}][${y}] = ${count} is not in [0, ∞)`);
      }
    }
    return sum(row);
  });
  const all = sum(totals);
  if (all === 0) throw new RangeError('counts are all 0: there are no transitions');
  return totals.map((total) => total / all);
}

/** Mean over the transitions of what a row of theirs costs. */
function meanOverRows(
  counts: Transitions,
  loss: (frequencies: readonly number[], row: number) => number,
): number {
  return sum(
    sharesOf(counts).map((share, x) => (share > 0 ? share * loss(normalize(at(counts, x)), x) : 0)),
  );
}

function assertSquare(table: readonly (readonly number[])[], name: string, size: number): void {
  const wrong = table.length === size ? table.find((row) => row.length !== size) : table;
  if (wrong) throw new RangeError(`${name} needs the shape [${size}, ${size}]`);
}
