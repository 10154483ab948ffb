/**
 * Hints that many questions share, by the name of the mistake; as plain text. A trap of one of these
 * names need not say its own.
 */
export const SHARED_HINTS = {
  unit: 'That is the right quantity in another unit.',
  sign: 'Surprise is minus a logarithm, so it cannot be negative.',
  swap: 'You weighted by the other distribution.',
  'log-last': 'Did you average the probabilities before taking the logarithm?',
  zero: 'An outcome that never comes adds nothing: 0 log 0 counts as 0.',
  norm: 'Check that the probabilities sum to 1.',
  percent: 'If you mean per cent, write the sign: 25 %.',
} as const;

export function isSharedHint(name: string): name is keyof typeof SHARED_HINTS {
  return Object.hasOwn(SHARED_HINTS, name);
}
