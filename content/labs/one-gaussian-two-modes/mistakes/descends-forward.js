// The target P: two normal densities of this spread at these places.
const [LEFT, RIGHT, SPREAD] = [-3, 3, 0.5];

/** Seeded draws from the standard normal distribution (given). */
function normals(draws, seed) {
  let [a, b, c] = [(seed % 30268) + 1, (seed % 30306) + 1, (seed % 30322) + 1];
  const uniform = () => {
    [a, b, c] = [(171 * a) % 30269, (172 * b) % 30307, (170 * c) % 30323];
    return (a / 30269 + b / 30307 + c / 30323) % 1;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: draws }, normal);
}

/** ln N(x; mean, deviation²). */
function normalLogDensity(x, mean, deviation) {
  const z = (x - mean) / deviation;
  return (-z * z) / 2 - Math.log(deviation * Math.sqrt(2 * Math.PI));
}

/** ln p(x), with `weight` on the left peak; finite even where p(x) itself rounds to 0. */
function targetLogDensity(x, weight) {
  const left = Math.log(weight) + normalLogDensity(x, LEFT, SPREAD);
  const right = Math.log(1 - weight) + normalLogDensity(x, RIGHT, SPREAD);
  const top = Math.max(left, right);
  return top + Math.log(Math.exp(left - top) + Math.exp(right - top));
}

/** Mean and standard deviation of the target. */
function match(weight) {
  const mean = weight * LEFT + (1 - weight) * RIGHT;
  const between = weight * (LEFT - mean) ** 2 + (1 - weight) * (RIGHT - mean) ** 2;
  return [mean, Math.sqrt(SPREAD ** 2 + between)];
}

/** The area below a function that vanishes at both ends, by the trapezoidal rule. */
function integral(height, low, high) {
  const steps = Math.ceil((high - low) / 0.05);
  const width = (high - low) / steps;
  let total = 0;
  for (let i = 0; i <= steps; i += 1) total += height(low + i * width);
  return width * total;
}

/** KL(P ‖ Q) of the target and Q = N(mean, deviation²), in nats. */
function forward(mean, deviation, weight) {
  const height = (x) => {
    const logP = targetLogDensity(x, weight);
    return Math.exp(logP) * (logP - normalLogDensity(x, mean, deviation));
  };
  return integral(height, LEFT - 7 * SPREAD, RIGHT + 7 * SPREAD);
}

/** KL(Q ‖ P), in nats. */
function reverse(mean, deviation, weight) {
  const height = (x) => {
    const logQ = normalLogDensity(x, mean, deviation);
    return Math.exp(logQ) * (logQ - targetLogDensity(x, weight));
  };
  return integral(height, mean - 7 * deviation, mean + 7 * deviation);
}

/** Where KL(Q ‖ P) stops falling, from this start on: the mean and deviation of Q. */
function descend(mean, deviation, weight) {
  let place = [mean, deviation];
  let lowest = forward(mean, deviation, weight);
  for (let reach = 0.5; reach > 3e-4;) {
    const [m, s] = place;
    const neighbours = [
      [m - reach, s],
      [m + reach, s],
      [m, s / (1 + reach)],
      [m, s * (1 + reach)],
    ];
    const lower = neighbours.find(([a, b]) => forward(a, b, weight) < lowest);
    if (lower) {
      place = lower;
      lowest = forward(...lower, weight);
    } else {
      reach /= 2;
    }
  }
  return place;
}

/** KL(Q ‖ P) estimated from seeded draws of Q, in nats. */
function sampledReverse(mean, deviation, weight, draws, seed) {
  const ratios = normals(draws, seed).map((z) => {
    const x = mean + deviation * z;
    return normalLogDensity(x, mean, deviation) - targetLogDensity(x, weight);
  });
  return ratios.reduce((total, ratio) => total + ratio, 0) / draws;
}

console.log('moments of the target:', match(0.5));
console.log('forward and reverse at (0, 1):', forward(0, 1, 0.5), reverse(0, 1, 0.5));
