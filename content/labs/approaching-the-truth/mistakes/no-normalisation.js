const sum = (values) => values.reduce((total, value) => total + value, 0);

function crossEntropy(p, q) {
  return sum(p.map((pi, i) => (pi > 0 ? -pi * Math.log(q[i]) : 0)));
}

function mixtureLosses(p, steps) {
  return Array.from({ length: steps + 1 }, (_, k) => {
    const t = k / steps;
    return crossEntropy(
      p,
      p.map((pi) => 1 / p.length + t * pi),
    );
  });
}

function softmax(logits) {
  return logits.map((z) => Math.exp(z));
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
