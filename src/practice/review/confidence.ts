import { scoreDecomposition, type ScoredForecast, type ScoreParts } from '~/math';
import type { Entry } from '~/practice/journal/entry';

/** Lower ends of the bins of stated confidence: the odds given to the favourite choice. */
export const BIN_STARTS = [0, 0.4, 0.6, 0.8, 0.95] as const;
/** From so many answers on, the score is split; with fewer, chance would decide the parts. */
export const FEWEST_ANSWERS = 10;

/** One bin of the reliability table. */
export interface ConfidenceBin {
  /** From and to which odds, the upper end included only for 1. */
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** Mean odds given to the favourite choice. */
  readonly stated: number;
  /** Share of the answers whose favourite was right. */
  readonly right: number;
}

export interface Confidence {
  readonly answers: number;
  /** Mean score and parts, in bits per answer; the parts mean little below FEWEST_ANSWERS. */
  readonly parts: ScoreParts | undefined;
  readonly bins: readonly ConfidenceBin[];
  /** Mean score after each answer, in bits: the learner's cross-entropy over time. */
  readonly running: readonly number[];
}

function binOf(odds: number): number {
  return BIN_STARTS.findLastIndex((start) => odds >= start);
}

/**
 * Odds in falling order, and the rank of the right choice: what "choice B" means differs from
 * question to question, but "my favourite" and "my second" mean the same in all.
 *
 * @param size - length to fill up to with choices of no odds.
 */
export function ranked(odds: readonly number[], rightChoice: number, size: number) {
  const order = odds.map((share, choice) => ({ share, choice })).sort((a, b) => b.share - a.share);
  const sorted = order.map(({ share }) => share);
  return {
    odds: [...sorted, ...Array.from({ length: size - odds.length }, () => 0)],
    outcome: order.findIndex(({ choice }) => choice === rightChoice),
  };
}

/** The answers that state odds without the solution having been seen, as forecasts by rank. */
function forecastsOf(entries: readonly Entry[]): ScoredForecast[] {
  const stated = entries.flatMap((entry) =>
    entry.kind === 'answer' && entry.odds && entry.rightChoice !== undefined && !entry.solutionSeen
      ? [{ odds: entry.odds, rightChoice: entry.rightChoice }]
      : [],
  );
  const valid = stated.filter(({ odds, rightChoice }) => rightChoice < odds.length);
  const size = Math.max(0, ...valid.map(({ odds }) => odds.length));
  return valid.map(({ odds, rightChoice }) => {
    const forecast = ranked(odds, rightChoice, size);
    return { ...forecast, bin: binOf(forecast.odds[0] ?? 0) };
  });
}

/**
 * How well the reader's odds fit what was right, over all confidence answers.
 * @param entries - in the order in which they happened.
 */
export function confidenceOf(entries: readonly Entry[]): Confidence {
  const forecasts = forecastsOf(entries);
  const bins = BIN_STARTS.map((from, bin) => {
    const members = forecasts.filter((forecast) => forecast.bin === bin);
    const mean = (value: (forecast: ScoredForecast) => number) =>
      members.reduce((total, member) => total + value(member), 0) / members.length;
    return {
      from,
      to: BIN_STARTS[bin + 1] ?? 1,
      answers: members.length,
      stated: mean(({ odds }) => odds[0] ?? 0),
      right: mean(({ outcome }) => (outcome === 0 ? 1 : 0)),
    };
  }).filter(({ answers }) => answers > 0);
  let total = 0;
  const running = forecasts.map(({ odds, outcome }, index) => {
    total += 0 - Math.log2(odds[outcome] ?? 0);
    return total / (index + 1);
  });
  return {
    answers: forecasts.length,
    parts: forecasts.length > 0 ? scoreDecomposition(forecasts) : undefined,
    bins,
    running,
  };
}
