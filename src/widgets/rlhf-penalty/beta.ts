import { logSlider } from '~/lib/log-slider';

/** β, the price of one nat of divergence, in units of reward. */
export const BETA = { min: 0.05, max: 50 } as const;

export const BETA_SLIDER = logSlider({ ...BETA, steps: 60 });
