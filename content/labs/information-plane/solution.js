/** So many equally likely numbers from −1 to 1, none of them 0. */
function inputs(count) {
  return Array.from({ length: count }, (_, i) => (2 * i + 1 - count) / count);
}

/** The number, from 0 on, of the bin into which a value falls. */
function binIndex(value, low, high, bins) {
  return Math.min(bins - 1, Math.floor((bins * (value - low)) / (high - low)));
}

/** The entropy in bits of a list of labels that are only told apart. */
function labelEntropy(labels) {
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce(
    (bits, n) => bits + (n / labels.length) * Math.log2(labels.length / n),
    0,
  );
}

/** I(X; T) in bits for 256 inputs and T = tanh(weight · X), sorted into bins from −1 to 1. */
function tanhInformation(weight, bins) {
  return labelEntropy(inputs(256).map((x) => binIndex(Math.tanh(weight * x), -1, 1, bins)));
}

/** The same for T = max(0, weight · X), sorted into bins from 0 to the weight. */
function reluInformation(weight, bins) {
  return labelEntropy(inputs(256).map((x) => binIndex(Math.max(0, weight * x), 0, weight, bins)));
}

/** I(X; T) in bits for 64 inputs and T = tanh(weight · X) + a normal error of that size. */
function noisyInformation(weight, noise) {
  const centres = inputs(64).map((x) => Math.tanh(weight * x));
  const width = noise / 4;
  const last = Math.floor((1 + 7 * noise) / width);
  const scale = centres.length * noise * Math.sqrt(2 * Math.PI);
  let entropy = 0; // of T, by the trapezoidal rule
  for (let i = -last; i <= last; i += 1) {
    const parts = centres.map((c) => Math.exp(-(((i * width - c) / noise) ** 2) / 2));
    const density = parts.reduce((total, part) => total + part, 0) / scale;
    if (density > 0) entropy -= width * density * Math.log(density);
  }
  const entropyOfNoise = Math.log(noise * Math.sqrt(2 * Math.PI)) + 0.5;
  return (entropy - entropyOfNoise) / Math.LN2;
}

for (const weight of [0.1, 1, 2, 5, 10, 50]) {
  console.log('weight', weight, 'bits', tanhInformation(weight, 30));
}
