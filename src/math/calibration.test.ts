import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  bestTemperature,
  calibrationFloor,
  calibrationLoss,
  confidence,
  expectedCalibrationError,
} from './calibration';
import { always, expectNear, expectRangeError, slopeAt, temperature } from './laws';

/** The badly calibrated classifier of the lesson: three thousand predictions, far too sure. */
const GROUPS = [
  { logit: 1, correct: 599, total: 1000 },
  { logit: 3, correct: 769, total: 1000 },
  { logit: 5, correct: 881, total: 1000 },
];
const LIMITS = { min: 0.05, max: 20 };

const group = fc
  .record({
    logit: fc.double({ min: 0, max: 8, noNaN: true }),
    total: fc.integer({ min: 1, max: 500 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ logit, total, share }) => ({ logit, total, correct: Math.round(share * total) }));
const groups = fc.array(group, { minLength: 1, maxLength: 6 });

describe('confidence(logit, temperature)', () => {
  it('is a half for a tie, and nears certainty', () => {
    expect(confidence(0)).toBe(0.5);
    expectNear(confidence(1), 1 / (1 + Math.exp(-1)));
    expectNear(confidence(3, { temperature: 2 }), 1 / (1 + Math.exp(-1.5)));
    expect(confidence(800)).toBe(1);
  });
});

describe('accuracy(groups)', () => {
  it('weighs the groups by their size', () => {
    expectNear(accuracy(GROUPS), 0.7496666666666667);
    const uneven = [
      { logit: 1, correct: 1, total: 1 },
      { logit: 1, correct: 0, total: 3 },
    ];
    expectNear(accuracy(uneven), 0.25);
  });
});

describe('calibrationLoss(groups, temperature)', () => {
  it('is that of the lesson', () => {
    expectNear(calibrationLoss(GROUPS, { unit: 'nats' }), 0.685854795860361);
    expectNear(calibrationLoss(GROUPS), 0.9894793127576551);
  });

  it('is never below the floor, and tends to log 2 as everything becomes a coin', () => {
    always([groups, temperature], (some, t) => {
      expect(calibrationLoss(some, { temperature: t })).toBeGreaterThanOrEqual(
        calibrationFloor(some) - 1e-12,
      );
      expectNear(calibrationLoss(some, { temperature: 1e9 }), 1, 1e-7);
    });
  });
});

describe('calibrationFloor(groups)', () => {
  it('is that of the lesson', () => {
    expectNear(calibrationFloor(GROUPS, { unit: 'nats' }), 0.5262748988383007);
    expectNear(calibrationFloor(GROUPS), 0.7592541866983573);
  });
});

describe('expectedCalibrationError(groups, temperature)', () => {
  it('is that of the lesson', () => {
    expectNear(expectedCalibrationError(GROUPS), 0.1426466181760511);
    const best = bestTemperature(GROUPS, LIMITS);
    expectNear(expectedCalibrationError(GROUPS, { temperature: best }), 0.0001436142784561101);
  });

  it('is 0 where each group is right as often as it says', () => {
    const honest = [{ logit: Math.log(3), correct: 3, total: 4 }];
    expectNear(expectedCalibrationError(honest), 0, 1e-15);
  });
});

describe('bestTemperature(groups, limits)', () => {
  it('is that of the lesson', () => {
    expectNear(bestTemperature(GROUPS, LIMITS), 2.4961505466282534);
    expectNear(
      calibrationLoss(GROUPS, { unit: 'nats', temperature: bestTemperature(GROUPS, LIMITS) }),
      0.5262749606800622,
    );
  });

  it('has no better temperature beside it', () => {
    always([groups, temperature], (some, other) => {
      const best = calibrationLoss(some, { temperature: bestTemperature(some, LIMITS) });
      expect(best).toBeLessThanOrEqual(calibrationLoss(some, { temperature: other }) + 1e-12);
    });
  });

  it('leaves no slope', () => {
    const slope = slopeAt(
      (t) => calibrationLoss(GROUPS, { temperature: t, unit: 'nats' }),
      bestTemperature(GROUPS, LIMITS),
      1e-3,
    );
    expectNear(slope, 0, 1e-10);
  });

  it('scales with the logits', () => {
    const doubled = GROUPS.map((one) => ({ ...one, logit: 2 * one.logit }));
    expectNear(bestTemperature(doubled, LIMITS), 2 * bestTemperature(GROUPS, LIMITS), 1e-11);
  });

  it('is a limit where the predictions are always right, or worse than a coin', () => {
    expectNear(bestTemperature([{ logit: 1, correct: 9, total: 9 }], LIMITS), 0.05);
    expectNear(bestTemperature([{ logit: 1, correct: 1, total: 9 }], LIMITS), 20);
    expect(bestTemperature([{ logit: 1, correct: 9, total: 9 }], LIMITS)).toBeGreaterThanOrEqual(
      0.05,
    );
  });

  it('refuses groups that cannot be', () => {
    expectRangeError(() => accuracy([]), 'groups is empty; it needs at least one group');
    expectRangeError(
      () => accuracy([{ logit: 1, correct: 2, total: 1 }]),
      'groups[0] has 2 correct of 1',
    );
    expectRangeError(
      () => accuracy([{ logit: -1, correct: 1, total: 1 }]),
      'groups[0].logit = -1 is negative',
    );
    expectRangeError(
      () => accuracy([{ logit: Infinity, correct: 1, total: 1 }]),
      'groups[0].logit = Infinity is not a finite number',
    );
    expectRangeError(
      () => accuracy([{ logit: 1, correct: 0, total: 0 }]),
      'groups[0].total = 0 is not an integer of at least 1',
    );
    expectRangeError(
      () => accuracy([{ logit: 1, correct: 0.5, total: 1 }]),
      'groups[0].correct = 0.5 is not an integer of at least 0',
    );
    expectRangeError(
      () => calibrationLoss(GROUPS, { temperature: 0 }),
      'temperature = 0 is not a positive finite number',
    );
    expectRangeError(
      () => bestTemperature(GROUPS, { min: 0, max: 1 }),
      'min = 0 is not a positive finite number',
    );
    expectRangeError(
      () => bestTemperature(GROUPS, { min: 1, max: Infinity }),
      'max = Infinity is not a positive finite number',
    );
  });
});
