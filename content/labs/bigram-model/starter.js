const ALPHABET = ' abcdefghijklmnopqrstuvwxyz';

// The beginning of Alice’s Adventures in Wonderland, without its capitals and punctuation.
const TEXT =
  'alice was beginning to get very tired of sitting by her sister on the bank and of having ' +
  'nothing to do once or twice she had peeped into the book her sister was reading but it had ' +
  'no pictures or conversations in it and what is the use of a book thought alice without ' +
  'pictures or conversations';

const sum = (values) => values.reduce((total, value) => total + value, 0);
const sumOfTable = (table) => sum(table.map(sum));

/** How often each symbol follows each other one: rows the symbol before, columns the next. */
function transitions(text) {
  // Your code.
}

/** The conditional entropy of the next symbol given the one before, in nats. */
function lossFloor(counts) {
  // Your code.
}

/** The logarithms of the probabilities that a row of logits stands for. */
function logSoftmax(row) {
  const top = Math.max(...row);
  const norm = top + Math.log(sum(row.map((logit) => Math.exp(logit - top))));
  return row.map((logit) => logit - norm);
}

/** The mean of −ln q(next | before) over the transitions counted, in nats. */
function loss(counts, logits) {
  // Your code.
}

/** The logits after one step of full-batch gradient descent on the mean loss. */
function step(counts, logits, rate) {
  // Your code.
}

/** The losses at the start, with all logits 0, and after each step. */
function train(counts, steps, rate) {
  // Your code.
}

/**
 * The mean loss, in nats, on the transitions `other` of the model counted in `counts`, with `extra`
 * added to every count; Infinity if the model excludes one of them.
 */
function heldOutLoss(counts, other, extra) {
  // Your code.
}

/** A loss in nats per token, on a text of so many tokens and characters, in bits per character. */
function bitsPerCharacter(nats, tokens, characters) {
  // Your code.
}

console.log('floor:', lossFloor(transitions(TEXT)));
console.log('losses:', train(transitions(TEXT), 5, 50));
