import {
  cellWithin,
  endDigits,
  extentOf,
  intervalBits,
  narrowInterval,
  partOfInterval,
  surprisal,
  UNIT_INTERVAL,
  type CodingInterval,
  type EndDigits,
  type Extent,
} from '~/math';
import type { Part, Step } from './steps';

export type Way = 'encode' | 'decode';
export type Digits = 'binary' | 'decimal';

/** Digits of each end that are shown after those that both share. */
const MORE_DIGITS = 8;

/** A whole text, coded. */
export interface Coded {
  /** What is sent, as zeros and ones. */
  readonly message: string;
  /** −log of the probability of the text, in bits. */
  readonly surpriseBits: number;
}

/** A coder at one step of a text. */
export interface Coding {
  readonly steps: readonly Step[];
  /** Symbols that have been read, from 0 to all of them. */
  readonly at: number;
  readonly coded: Coded;
  /** Surprise of what has been read, in bits. */
  readonly soFarBits: number;
  /** Binary digits that every number of the interval shares. */
  readonly settled: number;
  /** The ends in the digits that the reader chose. */
  readonly ends: EndDigits;
  /** The interval on the line from 0 to 1. */
  readonly extent: Extent;
  /** The symbol that comes, or that the receiver finds; undefined at the end. */
  readonly next: (Part & { readonly total: number }) | undefined;
  /** Symbols with shares worth showing, `next` among them, in the order of the interval. */
  readonly parts: readonly Part[];
  /** Where the number lies that stands for the whole text, in shares of the interval. */
  readonly number: Extent;
  /** The same on the line from 0 to 1. */
  readonly numberOnLine: Extent;
}

const coded = new WeakMap<readonly Step[], Coded>();

/** What a coder sends for a text. */
export function code(steps: readonly Step[]): Coded {
  const known = coded.get(steps);
  if (known) return known;
  const result = {
    message: intervalBits(intervalAt(steps, steps.length)),
    surpriseBits: surpriseOf(steps),
  };
  coded.set(steps, result);
  return result;
}

function surpriseOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + surpriseOfPart(step, step.total), 0);
}

/** −log of a share, in bits. */
export function surpriseOfPart({ frequency }: Part, total: number): number {
  return surprisal(frequency / total);
}

interface Place {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly interval: CodingInterval;
}

/** Where the last question stopped: the next one is mostly asked a step further. */
let last: Place = { steps: [], at: 0, interval: UNIT_INTERVAL };

/** The interval of the first symbols of a text. */
export function intervalAt(steps: readonly Step[], at: number): CodingInterval {
  const from = last.steps === steps && last.at <= at ? last : { at: 0, interval: UNIT_INTERVAL };
  const interval = steps.slice(from.at, at).reduce(narrowInterval, from.interval);
  last = { steps, at, interval };
  return interval;
}

/** The part in which the receiver finds the number. */
function findPart(step: Step, interval: CodingInterval, message: string): Part | undefined {
  const target = partOfInterval(interval, message, step.total);
  return [step, ...step.parts].find(
    ({ before, frequency }) => before <= target && target < before + frequency,
  );
}

function partsOf({ parts, label, before, frequency }: Step): Part[] {
  const others = parts.filter((part) => part.before !== before);
  return [...others, { label, before, frequency }].sort((a, b) => a.before - b.before);
}

export function codingAt(
  steps: readonly Step[],
  { at: wanted, way, digits }: { at: number; way: Way; digits: Digits },
): Coding {
  const whole = code(steps);
  const at = Math.min(wanted, steps.length);
  const interval = intervalAt(steps, at);
  const binary = endDigits(interval, 2, MORE_DIGITS);
  const step = steps[at];
  const next = step && way === 'decode' ? findPart(step, interval, whole.message) : step;
  return {
    steps,
    at,
    coded: whole,
    soFarBits: surpriseOf(steps.slice(0, at)),
    settled: binary.shared.length,
    ends: digits === 'binary' ? binary : endDigits(interval, 10, MORE_DIGITS),
    extent: extentOf(interval),
    next: step && next && { ...next, total: step.total },
    parts: step ? partsOf(step) : [],
    number: cellWithin(interval, whole.message),
    numberOnLine: cellWithin(UNIT_INTERVAL, whole.message),
  };
}
