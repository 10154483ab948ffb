import { describe, expect, it } from 'vitest';
import { basics } from './reference-checks/basics';
import { codesAndJoints } from './reference-checks/codes-and-joints';
import { divergences } from './reference-checks/divergences';
import type { Check, Comparison, Entry } from './reference-checks/entry';
import { gaussians } from './reference-checks/gaussians';
import { temperatures } from './reference-checks/temperatures';
import { text } from './reference-checks/text';
import { training } from './reference-checks/training';
import reference from './reference-values.json';

const CHECKS = [
  ...basics,
  ...divergences,
  ...gaussians,
  ...codesAndJoints,
  ...training,
  ...temperatures,
  ...text,
];
const entries: readonly Entry[] = reference.values as readonly Entry[];

/** Relative tolerance of a closed form: the design's promise. */
const PROMISE = 1e-12;

/** An exact 0 has no relative error; rounding may leave this much. */
const ZERO = 1e-15;

function checkOf(id: string): Check | undefined {
  return CHECKS.find(([key]) => (typeof key === 'string' ? key === id : key.test(id)))?.[1];
}

function error({ actual, expected }: Comparison): number {
  if (actual === expected) return 0;
  return Math.abs(actual - expected) / (expected === 0 ? ZERO / PROMISE : Math.abs(expected));
}

describe('the functions, against values computed with 60 digits', () => {
  it.each(entries)('agree on $id, $quantity', (entry) => {
    const comparisons = checkOf(entry.id)?.(entry) ?? [];
    expect(comparisons.length, 'number of comparisons').toBeGreaterThan(0);
    const reliable = entry.digits === undefined ? PROMISE : 10 ** (1 - entry.digits);
    for (const comparison of comparisons) {
      const tolerance = comparison.tolerance ?? Math.max(PROMISE, reliable);
      expect(error(comparison), JSON.stringify(comparison)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('leave no check unused', () => {
    const unused = CHECKS.filter(([, check]) => !entries.some(({ id }) => checkOf(id) === check));
    expect(unused.map(([key]) => String(key))).toEqual([]);
  });
});
