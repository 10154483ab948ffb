/**
 * The exponential and the logarithm from sums, products and quotients alone. `Math.exp` may differ in
 * its last digit from one browser to the next, and a text that one has coded must be decoded by every
 * other.
 */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LOWEST = -708;
const TERMS = 13;

/** 2^n for n from −1074 to 1023, by doubling and halving. */
function powerOfTwo(n: number): number {
  let power = 1;
  for (let left = n; left > 0; left -= 1) power *= 2;
  for (let left = n; left < 0; left += 1) power /= 2;
  return power;
}

const POWERS = Float64Array.from({ length: 1074 + 1024 }, (_, index) => powerOfTwo(index - 1074));

/** e^x to about 1e-15, the same on every machine; 0 below −708, ∞ above 709. */
export function exponential(x: number): number {
  if (x < LOWEST) return 0;
  if (x > 709) return Infinity;
  const n = Math.round(x / LN2_HIGH);
  const rest = x - n * LN2_HIGH - n * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term > 0; term -= 1) sum = 1 + (rest / term) * sum;
  return sum * (POWERS[n + 1074] ?? 0);
}

/** 2^x, likewise. */
export function powerOf2(x: number): number {
  const n = Math.floor(x);
  return exponential((x - n) * (LN2_HIGH + LN2_LOW)) * (POWERS[n + 1074] ?? 0);
}

/** ln x for a positive x that is not smaller than 2^−1022, likewise to about 1e-15. */
export function logarithm(x: number): number {
  let n = 0;
  let rest = x;
  for (let step = 512; step >= 1; step /= 2) {
    const power = POWERS[step + 1074] ?? 1;
    if (rest >= power) {
      rest /= power;
      n += step;
    } else if (rest * power < 2) {
      rest *= power;
      n -= step;
    }
  }
  // rest is from 1 to 2: its logarithm is twice the area hyperbolic tangent of (rest − 1)/(rest + 1)
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = 2 * TERMS + 9; term > 0; term -= 2) sum = 1 / term + square * sum;
  return n * LN2_HIGH + (n * LN2_LOW + 2 * ratio * sum);
}

/** The cosine and sine of an angle from 0 to 1, likewise. */
function smallTurn(angle: number): [cosine: number, sine: number] {
  const square = angle * angle;
  let cosine = 1;
  let sine = 1;
  for (let term = 2 * TERMS; term > 1; term -= 2) {
    cosine = 1 - (square / (term * (term - 1))) * cosine;
    sine = 1 - (square / (term * (term + 1))) * sine;
  }
  return [cosine, angle * sine];
}

/** Cosines and sines of 0, 1, 2, … times an angle from 0 to 1, each turned on from the one before. */
export function turns(angle: number, count: number): { cosines: number[]; sines: number[] } {
  const [c, s] = smallTurn(angle);
  const cosines = [1];
  const sines = [0];
  for (let at = 1; at < count; at += 1) {
    const [cosine = 1, sine = 0] = [cosines[at - 1], sines[at - 1]];
    cosines.push(cosine * c - sine * s);
    sines.push(cosine * s + sine * c);
  }
  return { cosines, sines };
}
