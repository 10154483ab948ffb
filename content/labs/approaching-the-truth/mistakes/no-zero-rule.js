const sum = (values) => values.reduce((total, value) => total + value, 0);

function crossEntropy(p, q) {
  return sum(p.map((pi, i) => -pi * Math.log(q[i])));
}

function klDivergence(p, q) {
  return crossEntropy(p, q) - crossEntropy(p, p);
}
