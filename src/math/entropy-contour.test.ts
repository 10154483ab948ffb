import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy } from './entropy';
import { entropyContour } from './entropy-contour';
import { always, expectNear, expectRangeError } from './laws';

const level = fc.double({ min: 0.01, max: 1.58, noNaN: true });
const isOnEdge = (p: readonly number[]): boolean => p.includes(0);

describe('entropyContour(level)', () => {
  it('runs along the level, and along the edges where the level would leave the triangle', () => {
    always([level], (bits) => {
      for (const p of entropyContour(bits)) {
        if (isOnEdge(p)) expect(entropy(p)).toBeGreaterThanOrEqual(bits - 1e-12);
        else expectNear(entropy(p), bits, 1e-9);
      }
    });
  });

  it('leaves out the corners up to one bit, and meets no edge above', () => {
    const met = (bits: number) => entropyContour(bits, { steps: 3 }).filter(isOnEdge).length;
    expect(met(0.5)).toBe(6);
    expect(met(1)).toBe(6);
    expect(met(1.01)).toBe(0);
    expect(entropyContour(1)[0]).toEqual([1 / 2, 0, 1 / 2]);
  });

  it('goes round the centre once, in one direction', () => {
    always([level], (bits) => {
      const outline = entropyContour(bits);
      const turns = outline.map((p, index) => {
        const next = outline[(index + 1) % outline.length] ?? p;
        const [x = 0, y = 0] = p.map((pi) => pi - 1 / 3);
        const [u = 0, v = 0] = next.map((pi) => pi - 1 / 3);
        return x * v - y * u; // twice the area between the two and the centre, up to a constant
      });
      expect(turns.every((turn) => turn >= -1e-12)).toBe(true);
      const area = turns.reduce((total, turn) => total + turn, 0);
      expect(area).toBeGreaterThan(0);
      expect(area).toBeLessThanOrEqual(1);
    });
  });

  it('encloses less the higher the level', () => {
    const reachOf = (bits: number) => entropyContour(bits)[6]?.[0] ?? NaN;
    always([level, level], (a, b) => {
      if (a + 1e-6 < b) expect(reachOf(b)).toBeLessThan(reachOf(a));
    });
  });

  it('treats the three outcomes alike', () => {
    const steps = 4;
    const outline = entropyContour(0.8, { steps });
    for (const [index, [a, b, c]] of outline.entries()) {
      const next = outline[(index + 2 * steps + 1) % outline.length];
      expect(next).toEqual([c, a, b]);
    }
  });

  it('has as many corners as steps ask for, and reads the level in the unit', () => {
    expect(entropyContour(1.2)).toHaveLength(39);
    expect(entropyContour(1.2, { steps: 1 })).toHaveLength(9);
    const [p = []] = entropyContour(1, { unit: 'nats' });
    expectNear(entropy(p, { unit: 'nats' }), 1, 1e-9);
  });

  it('refuses a level that nothing or everything reaches', () => {
    expectRangeError(() => entropyContour(0), 'level = 0 bits is not between 0 and log 3');
    expectRangeError(() => entropyContour(1.6), 'level = 1.6 bits is not between 0 and log 3');
    expectRangeError(
      () => entropyContour(Math.log(3), { unit: 'nats' }),
      `level = ${Math.log(3)} nats is not between 0 and log 3`,
    );
    expectRangeError(
      () => entropyContour(1, { steps: 0 }),
      'steps = 0 is not an integer of at least 1',
    );
  });
});
