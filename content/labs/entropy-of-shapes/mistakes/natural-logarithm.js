function entropy(p) {
  return p.filter((x) => x > 0).reduce((sum, x) => sum - x * Math.log(x), 0);
}
