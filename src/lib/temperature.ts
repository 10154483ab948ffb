import { InputError, parseNumber, shortNumber } from './probabilities';
import type { Param } from './query-state';

/** A number T > 0, or one of the two limits that no number reaches. */
export type Temperature = number | 'greedy' | 'uniform';

export const TEMPERATURE = { min: 0.05, max: 20 } as const;

/** The parameter T: a number within limits, `greedy` (T → 0⁺) or `uniform` (T → ∞). */
export function temperatureParam(key: string, defaultValue: Temperature): Param<Temperature> {
  return {
    key,
    defaultValue,
    parse(text) {
      if (text === 'greedy' || text === 'uniform') return text;
      const value = parseNumber(text);
      if (value === 0) {
        throw new InputError(`${key} = 0 divides by zero. The limit is called ${key}=greedy.`);
      }
      if (value < TEMPERATURE.min || value > TEMPERATURE.max) {
        throw new InputError(
          `${key} must lie between ${TEMPERATURE.min} and ${TEMPERATURE.max}, not ${shortNumber(value)}; the limits are called greedy and uniform.`,
        );
      }
      return value;
    },
    format: String,
  };
}

/** Positions of the slider between the two limits: equal steps are equal ratios of T. */
const STEPS = 120;

/** The slider's range: its ends are the limits. */
export const SLIDER = { min: 0, max: STEPS + 2, step: 1 } as const;

const RATIO = TEMPERATURE.max / TEMPERATURE.min;

/** The temperature at a position of the slider, to three digits, so that it can be read and sent. */
export function temperatureAt(position: number): Temperature {
  if (position <= SLIDER.min) return 'greedy';
  if (position >= SLIDER.max) return 'uniform';
  const exact = TEMPERATURE.min * RATIO ** ((position - 1) / STEPS);
  return Number(exact.toPrecision(exact < 1 ? 2 : 3));
}

/** The position of a temperature, a whole number. */
export function positionOf(temperature: Temperature): number {
  if (temperature === 'greedy') return SLIDER.min;
  if (temperature === 'uniform') return SLIDER.max;
  return 1 + Math.round((STEPS * Math.log(temperature / TEMPERATURE.min)) / Math.log(RATIO));
}

/** Share of the way from the lowest to the highest number, in [0, 1], on the log scale. */
export function shareOf(temperature: number): number {
  return Math.log(temperature / TEMPERATURE.min) / Math.log(RATIO);
}

/** "T = 0.7", "T → 0 (greedy)", "T → ∞ (uniform)". */
export function temperatureText(temperature: Temperature): string {
  if (temperature === 'greedy') return 'T → 0, greedy';
  if (temperature === 'uniform') return 'T → ∞, uniform';
  return `T = ${temperature}`;
}
