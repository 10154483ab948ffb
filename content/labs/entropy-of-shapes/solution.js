function entropy(p, base = 2) {
  if (p.some((x) => x < 0)) throw new RangeError('a probability is negative');
  const total = p.reduce((sum, x) => sum + x, 0);
  if (Math.abs(total - 1) > 1e-9) throw new RangeError('the probabilities do not sum to 1');

  const nats = p.filter((x) => x > 0).reduce((sum, x) => sum - x * Math.log(x), 0);
  return nats / Math.log(base);
}

console.log('A fair coin:', entropy([0.5, 0.5]));
