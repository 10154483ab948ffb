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

function crossEntropy(logits, target) {
  const p = asDistribution(target, logits.length);
  const q = softmax(logits);
  return sum(p.map((pi, i) => (pi > 0 ? -pi * Math.log(q[i]) : 0)));
}

function batchLoss(batch, labels, ignore = -1) {
  const losses = batch.flatMap((z, i) =>
    labels[i] === ignore ? [] : [crossEntropy(z, labels[i])],
  );
  return losses.reduce((total, loss) => total + loss) / losses.length;
}
