/**
 * Terms of formulas that have a partner in an instrument: `\term{kl}{…}` in TeX is tied to the
 * marks and numbers that carry the same name there. The value is what a button calls it.
 */
export const TERM_NAMES = {
  p: 'P, the truth',
  q: 'Q, the model',
  probability: 'the probability',
  surprisal: 'the surprise',
  entropy: 'the entropy',
  'max-entropy': 'the largest entropy',
  'cross-entropy': 'the cross-entropy',
  kl: 'KL, the gap',
  'kl-reverse': 'KL the other way',
  js: 'Jensen–Shannon',
  perplexity: 'the perplexity',
  'mutual-information': 'the mutual information',
  'joint-entropy': 'the joint entropy',
  'entropy-x': 'the entropy of X',
  'entropy-y': 'the entropy of Y',
  'conditional-entropy-xy': 'the entropy of X given Y',
  'conditional-entropy-yx': 'the entropy of Y given X',
  'expected-length': 'the average length',
  temperature: 'the temperature',
  reward: 'the mean reward',
  objective: 'reward less penalty',
  reconstruction: 'the reconstruction',
  elbo: 'the lower bound',
  evidence: 'the log evidence',
  'posterior-gap': 'KL to the true posterior',
} as const;

export type Term = keyof typeof TERM_NAMES;

export function isTerm(name: string): name is Term {
  return Object.hasOwn(TERM_NAMES, name);
}

/** What marks and numbers of `term` look like in an instrument: named so, or a number of that quantity. */
export function partnerSelector(term: string): string {
  return `[data-term="${term}"], data[data-quantity="${term}"]`;
}
