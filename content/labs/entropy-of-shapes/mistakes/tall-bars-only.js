function entropy(p, base = 2) {
  const tall = p.filter((x) => x >= 0.1);
  return tall.reduce((sum, x) => sum - x * Math.log(x), 0) / Math.log(base);
}
