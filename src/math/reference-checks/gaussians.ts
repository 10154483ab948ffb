import {
  convert,
  gaussianEntropy,
  gaussianKl,
  gaussianMutualInformation,
  type KlEstimates,
  klEstimates,
  type Unit,
} from '~/math';
import { amount, type Checks, type Entry, plain, scalar, vector } from './entry';

/** Width of the trapezoids; for a smooth integrand that vanishes at both ends they err by 1e-15. */
const STEP = 1 / 16;
const REACH = 12;

/** Mean over x ~ N(0, 1) of a function of one sample's estimates of D(N(0, 1) ‖ N(μ, 1)). */
function meanOfEstimates(
  { inputs }: Entry,
  unit: Unit,
  value: (estimates: KlEstimates) => number,
): number {
  const mu = scalar(inputs.mu);
  let total = 0;
  for (let x = -REACH; x <= REACH; x += STEP) {
    const density = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
    total += density * value(klEstimates((mu * mu) / 2 - mu * x, { unit })) * STEP;
  }
  return total;
}

/** k1, k2 or k3, named in an id such as klest.mu1.k2_mean. */
function estimatorOf({ id }: Entry): 'k1' | 'k2' | 'k3' {
  const name = (['k1', 'k2', 'k3'] as const).find((one) => id.includes(`.${one}_`));
  if (!name) throw new TypeError(`${id} names no estimator`);
  return name;
}

export const gaussians: Checks = [
  [
    /^klgauss\.vae_2d$/,
    amount(({ inputs }, unit) => {
      const variances = vector(inputs.sigma2);
      return vector(inputs.mu)
        .map((mean, i) =>
          gaussianKl(
            { mean, standardDeviation: Math.sqrt(variances[i] ?? NaN) },
            { mean: 0, standardDeviation: 1 },
            { unit },
          ),
        )
        .reduce((total, kl) => total + kl, 0);
    }),
  ],
  [
    /^klgauss\./,
    amount(({ inputs }, unit) =>
      gaussianKl(
        { mean: scalar(inputs.m1), standardDeviation: scalar(inputs.s1) },
        { mean: scalar(inputs.m2), standardDeviation: scalar(inputs.s2) },
        { unit },
      ),
    ),
  ],
  [
    /^klest\..*\.true$/,
    amount(({ inputs }, unit) =>
      gaussianKl(
        { mean: 0, standardDeviation: 1 },
        { mean: scalar(inputs.mu), standardDeviation: 1 },
        { unit },
      ),
    ),
  ],
  [
    /^klest\..*_mean$/,
    amount((entry, unit) => {
      const name = estimatorOf(entry);
      return meanOfEstimates(entry, unit, (estimates) => estimates[name]);
    }),
  ],
  [
    /^klest\..*_std_over_true$/,
    plain((entry) => {
      const name = estimatorOf(entry);
      const mean = meanOfEstimates(entry, 'nats', (estimates) => estimates[name]);
      const variance = meanOfEstimates(entry, 'nats', (all) => (all[name] - mean) ** 2);
      return Math.sqrt(variance) / (scalar(entry.inputs.mu) ** 2 / 2);
    }),
  ],
  [
    'diffent.normal_zero_sigma', // the entropy itself, which should vanish
    ({ value }) => [{ actual: gaussianEntropy(Number(value)), expected: 0 }],
  ],
  [
    'diffent.unit_change_m_to_cm',
    amount((_, unit) => gaussianEntropy(100, { unit }) - gaussianEntropy(1, { unit })),
  ],
  [
    /^diffent\.normal_/,
    amount(({ inputs }, unit) => gaussianEntropy(scalar(inputs.sigma), { unit })),
  ],
  [
    /^mi\.gauss_rho/,
    amount(({ inputs }, unit) => gaussianMutualInformation(scalar(inputs.rho), { unit })),
  ],
  [
    /^gaussfit\..*\.forward_kl$/, // against the moment-matched Gaussian: h(Gaussian) − h(mixture)
    amount(({ inputs }, unit) => {
      const [sigma, mixture] = [scalar(inputs.sigma), scalar(inputs.mixtureNats)];
      return gaussianEntropy(sigma, { unit }) - convert(mixture, 'nats', unit);
    }),
  ],
];
