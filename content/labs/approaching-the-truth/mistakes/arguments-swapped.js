const sum = (values) => values.reduce((total, value) => total + value, 0);

function crossEntropy(p, q) {
  return sum(p.map((pi, i) => (pi > 0 ? -q[i] * Math.log(pi) : 0)));
}
