function asDistribution(target, n) {
  if (Array.isArray(target)) return target;
  return Array.from({ length: n }, (_, i) => (i === target ? 1 : 0));
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

function logSumExp(logits) {
  const top = Math.max(...logits);
  return top + Math.log(sum(logits.map((z) => Math.exp(z - top))));
}

function crossEntropy(logits, target) {
  const p = asDistribution(target, logits.length);
  const total = logSumExp(logits);
  return sum(logits.map((z, i) => p[i] * (total - z)));
}

function batchLoss(batch, labels, ignore = -1) {
  const losses = batch.flatMap((logits, i) =>
    labels[i] === ignore ? [] : [crossEntropy(logits, labels[i])],
  );
  // The mean of no losses is 0/0, so it is NaN: a 0 would look like a perfect batch.
  return losses.length > 0 ? sum(losses) / losses.length : NaN;
}

function gradient(logits, target) {
  const p = asDistribution(target, logits.length);
  const total = logSumExp(logits);
  return logits.map((z, i) => Math.exp(z - total) - p[i]);
}

console.log('scores 2, 1, 0, class 0:', crossEntropy([2, 1, 0], 0));
console.log('scores 0, 800, class 0:', crossEntropy([0, 800], 0));
console.log(
  'a batch of two:',
  batchLoss(
    [
      [2, 1, 0],
      [2, 1, 0],
    ],
    [0, 2],
  ),
);
console.log('gradient:', gradient([2, 1, 0], 0));
