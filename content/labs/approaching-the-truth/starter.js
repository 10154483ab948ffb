const P = [0.7, 0.2, 0.1];

function crossEntropy(p, q) {
  // Return the average surprise of the model q at events that follow p, in nats.
}

function klDivergence(p, q) {
  // Return what the loss has on top of the entropy of p, in nats.
}

function mixtureLosses(p, steps) {
  // Road A: return the losses of the models (1 - t) * uniform + t * p, t from 0 to 1.
}

function descentLosses(p, steps, rate = 1) {
  // Road B: return the loss before the first step of gradient descent, and after each.
}

console.log('the uniform model:', crossEntropy(P, [1 / 3, 1 / 3, 1 / 3]));
console.log('the truth itself:', crossEntropy(P, P));
