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
  const counts = [...ALPHABET].map(() => new Array(27).fill(0));
  for (let i = 1; i < text.length; i += 1) {
    counts[ALPHABET.indexOf(text[i - 1])][ALPHABET.indexOf(text[i])] += 1;
  }
  return counts;
}

/** The conditional entropy of the next symbol given the one before, in nats. */
function lossFloor(counts) {
  const rows = counts.filter((row) => sum(row) > 0);
  const surprise = (row) =>
    sum(row.map((count) => (count > 0 ? (count / sum(row)) * Math.log(sum(row) / count) : 0)));
  return sum(rows.map(surprise)) / rows.length;
}

/** The logarithms of the probabilities that a row of logits stands for. */
function logSoftmax(row) {
  const top = Math.max(...row);
  const norm = top + Math.log(sum(row.map((logit) => Math.exp(logit - top))));
  return row.map((logit) => logit - norm);
}

/** The mean of −ln q(next | before) over the transitions counted, in nats. */
function loss(counts, logits) {
  const surprises = counts.map((row, before) => {
    const logQ = logSoftmax(logits[before]);
    return -sum(row.map((count, next) => count * logQ[next]));
  });
  return sum(surprises) / sumOfTable(counts);
}

/** The logits after one step of full-batch gradient descent on the mean loss. */
function step(counts, logits, rate) {
  const total = sumOfTable(counts);
  return counts.map((row, before) => {
    const seen = sum(row);
    const logQ = logSoftmax(logits[before]);
    const slopes = row.map((count, next) => (seen * Math.exp(logQ[next]) - count) / total);
    return logits[before].map((logit, next) => logit - rate * slopes[next]);
  });
}

/** The losses at the start, with all logits 0, and after each step. */
function train(counts, steps, rate) {
  let logits = counts.map((row) => row.map(() => 0));
  const losses = [loss(counts, logits)];
  for (let i = 0; i < steps; i += 1) {
    logits = step(counts, logits, rate);
    losses.push(loss(counts, logits));
  }
  return losses;
}

/**
 * The mean loss, in nats, on the transitions `other` of the model counted in `counts`, with `extra`
 * added to every count; Infinity if the model excludes one of them.
 */
function heldOutLoss(counts, other, extra) {
  const surprises = other.map((row, before) => {
    const allSeen = sum(counts[before]) + extra * row.length;
    return sum(
      row.map((found, next) => {
        if (found === 0) return 0;
        const weight = counts[before][next] + extra;
        return weight > 0 ? found * Math.log(allSeen / weight) : Infinity;
      }),
    );
  });
  return sum(surprises) / sumOfTable(other);
}

/** A loss in nats per token, on a text of so many tokens and characters, in bits per character. */
function bitsPerCharacter(nats, tokens, characters) {
  return ((nats / Math.LN2) * tokens) / characters;
}

console.log('floor:', lossFloor(transitions(TEXT)));
console.log('losses:', train(transitions(TEXT), 5, 50));
