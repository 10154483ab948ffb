import type { Preset } from '~/ui/widget-contract';
import type { State } from './model';

const TWO = { mu: [1, -0.5], sigma: [0.5, Math.SQRT2], x: [2, -1], w: [1, 1] };
const EIGHT = {
  mu: [0, 0, 0, 0, 0, 0, 0, 0],
  sigma: [1, 1, 1, 1, 1, 1, 1, 1],
  x: [2, -1, 1.5, -2, 0.5, 1, -1.5, 2],
  w: [1, 1, 1, 1, 1, 1, 1, 1],
};
const WEAK = { mu: [0, 0], sigma: [1, 1], x: [2, 1], w: [2, 0.5], fit: 'best' as const };

export const presets: readonly Preset<State>[] = [
  { label: 'too eager', state: {} },
  { label: 'the true posterior', state: { fit: 'best' } },
  { label: 'collapsed', state: { mu: [0], sigma: [1] } },
  { label: 'two dimensions', state: TWO },
  { label: 'β = 4, a weak dimension', state: { ...WEAK, beta: 4, dim: 2 } },
  { label: 'a deaf decoder', state: { ...WEAK, w: [2, 0], dim: 2 } },
  { label: 'mean instead of sum', state: { ...EIGHT, reduction: 'mean', fit: 'best' } },
];
