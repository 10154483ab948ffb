function entropy(p, base = 2) {
  return p.reduce((sum, x) => sum - x * Math.log(x), 0) / Math.log(base);
}
