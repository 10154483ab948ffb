import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { entropy } from './entropy';
import { klDivergence } from './kl-divergence';
import { always, expectNear, expectRangeError, pair, positivePair } from './laws';
import {
  clippedCrossEntropy,
  clippedKlDivergence,
  KERAS_EPSILON,
  klWithoutLogarithm,
} from './library-conventions';

const LOG_EPSILON = -Math.log(KERAS_EPSILON);

describe('clippedKlDivergence(p, q)', () => {
  it('is the relative entropy where every probability is above ε', () => {
    always([positivePair], ([p, q]) => {
      expectNear(clippedKlDivergence(p, q), klDivergence(p, q));
      expectNear(clippedKlDivergence(p, q, { unit: 'nats' }), klDivergence(p, q, { unit: 'nats' }));
    });
  });

  it('stays finite where the model rules out what happens', () => {
    const small = KERAS_EPSILON * (Math.log(KERAS_EPSILON) - Math.log(1));
    expectNear(clippedKlDivergence([1, 0], [0, 1], { unit: 'nats' }), LOG_EPSILON + small);
    expect(klDivergence([1, 0], [0, 1])).toBe(Infinity);
  });

  it('counts two impossible outcomes as nothing', () => {
    expect(clippedKlDivergence([1, 0], [1, 0])).toBe(0);
  });

  it('refuses what is not two distributions on the same outcomes', () => {
    expectRangeError(() => clippedKlDivergence([2], [1]), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(
      () => clippedKlDivergence([1], [0.5, 0.5]),
      'p has length 1 but q has length 2',
    );
  });
});

describe('clippedCrossEntropy(p, q)', () => {
  it('is the cross-entropy where the model is neither certain nor rules anything out', () => {
    always([positivePair], ([p, q]) => {
      if (q.length === 1) return;
      expectNear(clippedCrossEntropy(p, q), crossEntropy(p, q));
    });
  });

  it('is −ln ε at most, and −ln(1 − ε) at least, in nats', () => {
    always([pair], ([p, q]) => {
      const nats = clippedCrossEntropy(p, q, { unit: 'nats' });
      expect(nats).toBeLessThanOrEqual(LOG_EPSILON * (1 + 1e-9));
      expect(nats).toBeGreaterThanOrEqual(-Math.log1p(-KERAS_EPSILON) * (1 - 1e-9));
    });
    expectNear(clippedCrossEntropy([1, 0], [0, 1], { unit: 'nats' }), LOG_EPSILON);
    expectNear(
      clippedCrossEntropy([1, 0], [1, 0], { unit: 'nats' }),
      -Math.log(1 - KERAS_EPSILON),
      1e-15,
    );
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => clippedCrossEntropy([1], [2]), 'q[0] = 2 is not in [0, 1]');
  });
});

describe('klWithoutLogarithm(p, q)', () => {
  it('is −H(p) − Σ p q, and so never positive', () => {
    always([pair], ([p, q]) => {
      const overlap = p.reduce((total, pi, i) => total + pi * (q[i] ?? NaN), 0);
      const value = klWithoutLogarithm(p, q);
      expectNear(value, -entropy(p, { unit: 'nats' }) - overlap);
      expect(value).toBeLessThanOrEqual(1e-15);
    });
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => klWithoutLogarithm([1], [2]), 'q[0] = 2 is not in [0, 1]');
  });
});
