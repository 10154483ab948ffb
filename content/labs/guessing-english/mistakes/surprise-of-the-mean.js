const SYMBOLS = ' abcdefghijklmnopqrstuvwxyz';

// Letters and the space, from the most frequent in English text to the least.
const BY_FREQUENCY = ' etaoinshrdlcumwfgypbvkjxqz';

/** How many guesses each symbol of the text takes if they are tried in this order. */
function guessRanks(text, order) {
  return [...text].map((symbol) => {
    const place = order.indexOf(symbol);
    if (place < 0) throw new RangeError(`"${symbol}" is never tried`);
    return place + 1;
  });
}

/** The share of symbols that took 1, 2, … 27 guesses, as an array of 27 numbers. */
function rankFrequencies(ranks) {
  const counts = new Array(27).fill(0);
  for (const rank of ranks) {
    if (!(rank >= 1 && rank <= 27)) throw new RangeError(`a rank of ${rank} is not from 1 to 27`);
    counts[rank - 1] += 1;
  }
  return counts.map((count) => count / ranks.length);
}

/** The entropy of the rank, in bits per symbol. */
function upperBound(q) {
  return q.reduce((bits, share) => bits + (share > 0 ? share * Math.log2(1 / share) : 0), 0);
}

/** Shannon's sum over the falling frequencies, in bits per symbol. */
function lowerBound(q) {
  const falling = [...q].sort((a, b) => b - a);
  return falling.reduce(
    (bits, share, i) => bits + (i + 1) * (share - (falling[i + 1] ?? 0)) * Math.log2(i + 1),
    0,
  );
}

/** By how many bits the upper bound is too low on average, (K − 1) / 2N in nats. */
function shortfall(ranks) {
  return (new Set(ranks).size - 1) / (2 * ranks.length) / Math.LN2;
}

/** The mean surprise in bits of a model that gave these probabilities to what came. */
function bitsPerSymbol(probabilities) {
  return -Math.log2(probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length);
}

const LINE = 'twas brillig and the slithy toves did gyre and gimble in the wabe';
console.log('guesses:', guessRanks(LINE, BY_FREQUENCY));
console.log('three ranks, even:', upperBound([1 / 3, 1 / 3, 1 / 3]), 'bits');
