import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '~/math';
import { writerFor } from '~/ui/writer';
import {
  BEST_TEMPERATURE,
  CURVE,
  derive,
  describe as sentence,
  model,
  SCALE,
  TEMPERATURE,
} from './model';

const seed = { seed: 20 };
const nats = (bits: number): number => convert(bits, 'bits', 'nats');
const say = (temperature: number, unit: 'bit' | 'nat' = 'bit'): string =>
  sentence({ temperature }, derive({ temperature }), writerFor(unit));
const temperature = fc.double({ min: TEMPERATURE.min, max: TEMPERATURE.max, noNaN: true });

describe('derive', () => {
  it('finds the loss, the error and the floor of the lesson at T = 1', () => {
    const { lossBits, error, floorBits, accuracy } = derive({ temperature: 1 });
    expect(nats(lossBits)).toBeCloseTo(0.685854795860361, 12);
    expect(error).toBeCloseTo(0.1426466181760511, 12);
    expect(nats(floorBits)).toBeCloseTo(0.5262748988383007, 12);
    expect(accuracy).toBeCloseTo(0.7496666666666667, 12);
  });

  it('finds the best T, 2.49615, with almost nothing left of the error', () => {
    expect(BEST_TEMPERATURE).toBeCloseTo(2.4961505466282534, 12);
    const { lossBits, error } = derive({ temperature: BEST_TEMPERATURE });
    expect(nats(lossBits)).toBeCloseTo(0.5262749606800622, 12);
    expect(error).toBeCloseTo(0.0001436142784561101, 12);
  });

  it('never moves the accuracy, and never beats the best T', () => {
    fc.assert(
      fc.property(temperature, (t) => {
        const { accuracy, lossBits, bestLossBits, floorBits, rows } = derive({ temperature: t });
        expect(accuracy).toBe(derive({ temperature: 1 }).accuracy);
        expect(lossBits).toBeGreaterThanOrEqual(bestLossBits - 1e-12);
        expect(bestLossBits).toBeGreaterThanOrEqual(floorBits);
        for (const { confidence } of rows) expect(confidence).toBeGreaterThanOrEqual(0.5);
      }),
      seed,
    );
  });

  it('becomes a coin as T grows', () => {
    expect(derive({ temperature: 20 }).lossBits).toBeGreaterThan(0.9);
    expect(derive({ temperature: 20 }).lossBits).toBeLessThan(1);
  });
});

describe('the curve', () => {
  it('has one lowest loss, next to the best T', () => {
    const losses = CURVE.map(({ lossBits }) => lossBits);
    const lowest = losses.indexOf(Math.min(...losses));
    expect(Math.abs(lowest - SCALE.range.max * SCALE.shareOf(BEST_TEMPERATURE))).toBeLessThan(1);
    expect(losses.slice(0, lowest + 1)).toEqual(losses.slice(0, lowest + 1).sort((a, b) => b - a));
    expect(losses.slice(lowest)).toEqual(losses.slice(lowest).sort((a, b) => a - b));
  });
});

describe('the sentence', () => {
  it('says that the model is too sure', () => {
    expect(say(1)).toBe(
      'At T = 1 the model is surer than it is right: confidence and accuracy lie 14.26\u202f% apart on average. ' +
        'The loss is 0.9895 bits, at the best T 0.7593. It is right in 74.97\u202f% of cases at every T.',
    );
  });

  it('says that it is well calibrated at the best T', () => {
    expect(say(BEST_TEMPERATURE, 'nat')).toBe(
      'At T = 2.496 the model is right about as often as it says, within 0.01\u202f%, ' +
        'and the loss is smallest: 0.5263 nats. It is right in 74.97\u202f% of cases at every T.',
    );
  });

  it('says that it is too modest beyond', () => {
    expect(say(20)).toContain('At T = 20 the model is less sure than it could be');
  });
});

describe('the presets', () => {
  it('show the slip 1/T as a loss above that of T = 1', () => {
    const slip = model.presets.find(({ label }) => label === 'divided for multiplied');
    const { temperature: t = 0 } = slip?.state ?? {};
    expect(t).toBeCloseTo(0.400617, 6);
    expect(derive({ temperature: t }).lossBits).toBeGreaterThan(
      derive({ temperature: 1 }).lossBits,
    );
  });
});
