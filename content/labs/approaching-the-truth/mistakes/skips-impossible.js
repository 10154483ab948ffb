const sum = (values) => values.reduce((total, value) => total + value, 0);

function crossEntropy(p, q) {
  return sum(p.map((pi, i) => (pi > 0 && q[i] > 0 ? -pi * Math.log(q[i]) : 0)));
}

function klDivergence(p, q) {
  return crossEntropy(p, q) - crossEntropy(p, p);
}
