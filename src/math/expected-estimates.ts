import { assertInteger, assertProbability } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { millerMadowCorrection } from './estimators';
import { assertJoint, type Joint, marginals } from './joint';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * Probabilities of 0, 1, …, N successes in N trials, (N choose k) pᵏ (1 − p)ᴺ⁻ᵏ.
 *
 * Built outwards from the most probable number by quotients of neighbours, so that nothing
 * overflows and the digits hold for thousands of trials.
 *
 * @param trials - N, a whole number of at least 0.
 * @param p - probability of a success, in [0, 1]; dimensionless.
 * @returns the distribution of the number of successes, shape [N + 1].
 * @throws {RangeError} if N is not a whole number or p is not in [0, 1].
 * @see Feller, An Introduction to Probability Theory and Its Applications, vol. 1 (1968), §VI.2.
 */
export function binomial(trials: number, p: number): Distribution {
  assertInteger(trials, 'trials', 0);
  assertProbability(p, 'p');
  const weights = new Array<number>(trials + 1).fill(0);
  const mode = Math.min(trials, Math.floor((trials + 1) * p));
  weights[mode] = 1;
  const odds = p / (1 - p);
  for (let k = mode; k < trials && at(weights, k) > 0; k += 1) {
    weights[k + 1] = at(weights, k) * ((trials - k) / (k + 1)) * odds;
  }
  for (let k = mode; k > 0 && at(weights, k) > 0; k -= 1) {
    weights[k - 1] = (at(weights, k) * (k / (trials - k + 1))) / odds;
  }
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/**
 * Exact mean of the plug-in entropy over samples of size N,
 * E[Ĥ] = Σᵢ Σₖ Binomial(k; N, pᵢ) (k/N) log(N/k).
 *
 * Never above the entropy, and below it by about (K − 1) / (2N) nats for K outcomes.
 *
 * @param p - distribution of the source, shape [k].
 * @param observations - N, a whole number of at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, H(p)], in `unit`.
 * @throws {RangeError} if p is not a distribution or N is not a positive whole number.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §3.
 */
export function expectedPluginEntropy(
  p: Distribution,
  observations: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistribution(p, 'p');
  assertInteger(observations, 'observations', 1);
  const terms = grouped(p).map(([pi, times]) => times * meanTerm(pi, observations));
  return fromNats(sum(terms), unit);
}

/**
 * Exact mean number of outcomes seen at least once in a sample of size N, Σᵢ 1 − (1 − pᵢ)ᴺ.
 *
 * @param p - distribution of the source, shape [k].
 * @param observations - N, a whole number of at least 1.
 * @returns a number in [1, k]; dimensionless.
 * @throws {RangeError} if p is not a distribution or N is not a positive whole number.
 * @see Feller, An Introduction to Probability Theory and Its Applications, vol. 1 (1968), §IX.3.
 */
export function expectedObservedOutcomes(p: Distribution, observations: number): number {
  assertDistribution(p, 'p');
  assertInteger(observations, 'observations', 1);
  return Math.max(1, sum(p.map((pi) => 0 - Math.expm1(observations * Math.log1p(-pi)))));
}

/**
 * Exact mean of the entropy estimated after Miller and Madow, E[Ĥ] + (E[K̂] − 1) / (2N).
 *
 * @param p - distribution of the source, shape [k].
 * @param observations - N, a whole number of at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number of at least 0, in `unit`.
 * @throws {RangeError} if p is not a distribution or N is not a positive whole number.
 * @see Miller, Note on the Bias of Information Estimates (1955).
 */
export function expectedMillerMadowEntropy(
  p: Distribution,
  observations: number,
  options: UnitOption = {},
): number {
  const observed = expectedObservedOutcomes(p, observations);
  return (
    expectedPluginEntropy(p, observations, options) +
    millerMadowCorrection(observed, observations, options)
  );
}

/**
 * Exact mean of the plug-in mutual information over samples of N pairs, E[Ĥ(X)] + E[Ĥ(Y)] − E[Ĥ(X, Y)].
 *
 * For independent variables with n and m values it is about (n − 1)(m − 1) / (2N) nats, where the
 * truth is 0.
 *
 * @param joint - distribution of the pairs, shape [n, m]: rows X, columns Y.
 * @param observations - N, a whole number of at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number of at least 0, in `unit`.
 * @throws {RangeError} if joint is not a joint distribution or N is not a positive whole number.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §4.
 */
export function expectedPluginMutualInformation(
  joint: Joint,
  observations: number,
  options: UnitOption = {},
): number {
  const mean = combined(joint, (p) => expectedPluginEntropy(p, observations, options));
  return Math.max(0, mean); // rounding can leave −1e-16
}

/**
 * Exact mean of the mutual information estimated with entropies after Miller and Madow.
 *
 * @param joint - distribution of the pairs, shape [n, m]: rows X, columns Y.
 * @param observations - N, a whole number of at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number of either sign, in `unit`.
 * @throws {RangeError} if joint is not a joint distribution or N is not a positive whole number.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §4.
 */
export function expectedMillerMadowMutualInformation(
  joint: Joint,
  observations: number,
  options: UnitOption = {},
): number {
  return combined(joint, (p) => expectedMillerMadowEntropy(p, observations, options));
}

/** f(p(x)) + f(p(y)) − f(p(x, y)). */
function combined(joint: Joint, quantity: (p: Distribution) => number): number {
  assertJoint(joint, 'joint');
  const { x, y } = marginals(joint);
  return quantity(x) + quantity(y) - quantity(joint.flat());
}

/** Each probability above 0 with how many outcomes have it: alike outcomes are computed once. */
function grouped(p: Distribution): [probability: number, times: number][] {
  const times = new Map<number, number>();
  for (const pi of p) if (pi > 0) times.set(pi, (times.get(pi) ?? 0) + 1);
  return [...times];
}

/** E[(k/N) ln(N/k)] of the number k of times that an outcome is observed, in nats. */
function meanTerm(p: number, observations: number): number {
  return sum(
    binomial(observations, p).map((weight, k) =>
      k === 0 || weight === 0 ? 0 : weight * (k / observations) * Math.log(observations / k),
    ),
  );
}
