import { convert, gaussianEntropy, gaussianKl } from '~/math';
import { amount, type Checks, scalar, vector } from './entry';

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
    /^mi\.gauss_rho/, // h(Y) − h(Y | X) of unit normals with correlation ρ
    amount(({ inputs }, unit) => {
      const rho = scalar(inputs.rho);
      return gaussianEntropy(1, { unit }) - gaussianEntropy(Math.sqrt(1 - rho * rho), { unit });
    }),
  ],
  [
    /^gaussfit\..*\.forward_kl$/, // against the moment-matched Gaussian: h(Gaussian) − h(mixture)
    amount(({ inputs }, unit) => {
      const [sigma, mixture] = [scalar(inputs.sigma), scalar(inputs.mixtureNats)];
      return gaussianEntropy(sigma, { unit }) - convert(mixture, 'nats', unit);
    }),
  ],
];
