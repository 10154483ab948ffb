/** A seeded function that gives numbers in [0, 1) (given): Wichmann and Hill’s generator. */
function makeRandom(seed) {
  let [a, b, c] = [(seed % 30268) + 1, (seed % 30306) + 1, (seed % 30322) + 1];
  return () => {
    [a, b, c] = [(171 * a) % 30269, (172 * b) % 30307, (170 * c) % 30323];
    return (a / 30269 + b / 30307 + c / 30323) % 1;
  };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The entropy of the observed frequencies, in nats. */
function pluginEntropy(counts) {
  // Your code.
}

/** The plug-in entropy with the correction of Miller and Madow, in nats. */
function correctedEntropy(counts) {
  // Your code.
}

/** The plug-in mutual information of a table of counts, in nats. */
function mutualInformation(table) {
  // Your code.
}

/** The mean plug-in entropy of so many samples of a fair die with that many faces. */
function meanEstimate(outcomes, observations, repetitions, seed) {
  // Your code.
}

/** The table of counts of pairs, for values from 0 on (given). */
function paired(xs, ys) {
  const table = Array.from({ length: Math.max(...xs) + 1 }, () =>
    new Array(Math.max(...ys) + 1).fill(0),
  );
  xs.forEach((x, i) => (table[x][ys[i]] += 1));
  return table;
}

/** A copy in random order (given). */
function shuffled(values, random) {
  const copy = [...values];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor((last + 1) * random());
    [copy[last], copy[chosen]] = [copy[chosen], copy[last]];
  }
  return copy;
}

/**
 * The share of shufflings of ys that show at least as much information as the pairs in hand, which
 * are counted as one shuffling more.
 */
function shuffleTest(xs, ys, shuffles, seed) {
  // Your code.
}

console.log(
  'mean estimate of a die with 8 faces:',
  meanEstimate(8, 20, 100, 1),
  'truth:',
  Math.log(8),
);
