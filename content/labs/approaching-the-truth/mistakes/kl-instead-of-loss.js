const sum = (values) => values.reduce((total, value) => total + value, 0);

function crossEntropy(p, q) {
  return sum(p.map((pi, i) => (pi > 0 ? -pi * Math.log(q[i] / pi) : 0)));
}

function klDivergence(p, q) {
  return crossEntropy(p, q);
}

function mixtureLosses(p, steps) {
  return Array.from({ length: steps + 1 }, (_, k) => {
    const t = k / steps;
    return crossEntropy(
      p,
      p.map((pi) => (1 - t) / p.length + t * pi),
    );
  });
}

function softmax(logits) {
  const top = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - top));
  const total = sum(weights);
  return weights.map((w) => w / total);
}

function descentLosses(p, steps, rate = 1) {
  let logits = p.map(() => 0);
  const losses = [crossEntropy(p, softmax(logits))];
  for (let step = 1; step <= steps; step += 1) {
    const q = softmax(logits);
    logits = logits.map((z, i) => z - rate * (q[i] - p[i]));
    losses.push(crossEntropy(p, softmax(logits)));
  }
  return losses;
}
