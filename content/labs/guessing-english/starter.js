const SYMBOLS = ' abcdefghijklmnopqrstuvwxyz';

// Letters and the space, from the most frequent in English text to the least.
const BY_FREQUENCY = ' etaoinshrdlcumwfgypbvkjxqz';

/** How many guesses each symbol of the text takes if they are tried in this order. */
function guessRanks(text, order) {
  // Your code.
}

/** The share of symbols that took 1, 2, … 27 guesses, as an array of 27 numbers. */
function rankFrequencies(ranks) {
  // Your code.
}

/** The entropy of the rank, in bits per symbol. */
function upperBound(q) {
  // Your code.
}

/** Shannon's sum over the falling frequencies, in bits per symbol. */
function lowerBound(q) {
  // Your code.
}

/** By how many bits the upper bound is too low on average, (K − 1) / 2N in nats. */
function shortfall(ranks) {
  // Your code.
}

/** The mean surprise in bits of a model that gave these probabilities to what came. */
function bitsPerSymbol(probabilities) {
  // Your code.
}

const LINE = 'twas brillig and the slithy toves did gyre and gimble in the wabe';
console.log('guesses:', guessRanks(LINE, BY_FREQUENCY));
console.log('three ranks, even:', upperBound([1 / 3, 1 / 3, 1 / 3]), 'bits');
