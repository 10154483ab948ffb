/** So many equally likely numbers from −1 to 1, none of them 0. */
function inputs(count) {
  // Your code.
}

/** The number, from 0 on, of the bin into which a value falls. */
function binIndex(value, low, high, bins) {
  // Your code.
}

/** The entropy in bits of a list of labels that are only told apart. */
function labelEntropy(labels) {
  // Your code.
}

/** I(X; T) in bits for 256 inputs and T = tanh(weight · X), sorted into bins from −1 to 1. */
function tanhInformation(weight, bins) {
  // Your code.
}

/** The same for T = max(0, weight · X), sorted into bins from 0 to the weight. */
function reluInformation(weight, bins) {
  // Your code.
}

/** I(X; T) in bits for 64 inputs and T = tanh(weight · X) + a normal error of that size. */
function noisyInformation(weight, noise) {
  // Your code.
}

for (const weight of [0.1, 1, 2, 5, 10, 50]) {
  console.log('weight', weight, 'bits', tanhInformation(weight, 30));
}
