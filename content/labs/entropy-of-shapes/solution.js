const SHAPES = {
  uniform: Array(8).fill(1 / 8),
  forecast: [0.35, 0.35, 0.1, 0.1, 0.04, 0.04, 0.01, 0.01],
  bimodal: [0.01, 0.02, 0.46, 0.01, 0.01, 0.46, 0.02, 0.01],
  'two spikes': [0, 0, 1 / 2, 0, 0, 1 / 2, 0, 0],
  peaked: [0.01, 0.01, 0.01, 0.93, 0.01, 0.01, 0.01, 0.01],
  certain: [0, 0, 0, 1, 0, 0, 0, 0],
};

function entropy(p, base = 2) {
  if (p.some((x) => x < 0)) throw new RangeError('a probability is negative');
  const total = p.reduce((sum, x) => sum + x, 0);
  if (Math.abs(total - 1) > 1e-9) throw new RangeError('the probabilities do not sum to 1');

  const nats = p.filter((x) => x > 0).reduce((sum, x) => sum - x * Math.log(x), 0);
  return nats / Math.log(base);
}

for (const [name, p] of Object.entries(SHAPES)) {
  console.log(name, entropy(p));
}
