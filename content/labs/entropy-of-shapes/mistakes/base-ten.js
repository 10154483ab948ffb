function entropy(p) {
  if (p.reduce((sum, x) => sum + x, 0) !== 1) {
    throw new RangeError('the probabilities do not sum to 1');
  }
  return p.filter((x) => x > 0).reduce((sum, x) => sum - x * Math.log10(x), 0);
}
