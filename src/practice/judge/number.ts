import { convertUnit, type InformationUnit } from '~/lib/format';
import type { Unit } from '~/math';
import type { TypedNumber } from './expression';
import { isNear } from './near';

/** What a numeric question knows of its answers. */
export interface NumberKey {
  readonly answer: number;
  /** The unit that the answer and the traps are in; absent where they have none. */
  readonly unit?: Unit;
  /** Typical wrong values, in the order in which they are looked for. */
  readonly traps: readonly { readonly name: string; readonly value: number }[];
}

export type NumberVerdict =
  | {
      readonly right: true;
      /** The unit it was typed in, if another than asked. */ readonly from?: Unit;
    }
  | {
      readonly right: false;
      /** Name of the trap; absent for any other wrong value. */ readonly trap?: string;
    };

/** Each unit as `data-unit` spells it. */
export const DATA_UNITS: Readonly<Record<Unit, InformationUnit>> = {
  bits: 'bit',
  nats: 'nat',
  hartleys: 'hartley',
};
const UNITS = Object.keys(DATA_UNITS) as Unit[];

function convert(value: number, from: Unit, to: Unit): number {
  return convertUnit(value, DATA_UNITS[from], DATA_UNITS[to]);
}

/**
 * Judges a typed number. A unit typed with it is converted; the right number in another unit than
 * asked, without that unit beside it, is the trap `unit`, and a per cent without its sign is `percent`.
 */
export function judgeNumber(key: NumberKey, typed: TypedNumber): NumberVerdict {
  const { answer, unit, traps } = key;
  const from = unit && typed.unit && typed.unit !== unit ? typed.unit : undefined;
  const value = from && unit ? convert(typed.value, from, unit) : typed.value;
  const gap = (target: number) => (isNear(value, target) ? Math.abs(value - target) : Infinity);
  const trap = traps.reduce<NumberKey['traps'][number] | undefined>(
    (nearest, one) => (gap(one.value) < (nearest ? gap(nearest.value) : Infinity) ? one : nearest),
    undefined,
  );
  // A mistake may come close to the answer, as 2/3 does to 0.665: the nearer of the two was meant.
  if (trap && gap(trap.value) < gap(answer)) return { right: false, trap: trap.name };
  if (isNear(value, answer)) return { right: true, ...(from && { from }) };
  if (typed.unit === undefined && unit !== undefined) {
    const others = UNITS.filter((other) => other !== unit);
    if (others.some((other) => isNear(value, convert(answer, unit, other))))
      return { right: false, trap: 'unit' };
  }
  const isShare = unit === undefined && answer > 0 && answer < 1 && !typed.percent;
  if (isShare && isNear(value, 100 * answer)) return { right: false, trap: 'percent' };
  return { right: false };
}
