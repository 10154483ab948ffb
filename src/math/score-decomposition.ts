import { assertDistribution, type Distribution } from './distribution';
import { entropy } from './entropy';
import { klDivergence } from './kl-divergence';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/** A forecast and what then happened. */
export interface ScoredForecast {
  /** The probabilities that were stated, shape [n], the same n for all forecasts. */
  readonly odds: Distribution;
  /** Which outcome happened, from 0 to n − 1. */
  readonly outcome: number;
  /** Forecasts of one bin are taken to say the same; any number names a bin. */
  readonly bin: number;
}

/** A mean log score and its parts: score = uncertainty − resolution + reliability + spread. */
export interface ScoreParts {
  /** Mean surprise of what happened, −(1/N) Σ log fᵢ(oᵢ): a cross-entropy, in [0, ∞]. */
  readonly score: number;
  /** H(ō), entropy of the shares of the outcomes, in [0, log n]: the score of always stating those. */
  readonly uncertainty: number;
  /** Σ wᵦ KL(ōᵦ ‖ ō) = I(bin; outcome), in [0, uncertainty]: what the bins tell of the outcomes. */
  readonly resolution: number;
  /** Σ wᵦ KL(ōᵦ ‖ f̄ᵦ), in [0, ∞]: how far the stated odds are from what then happened. */
  readonly reliability: number;
  /** (1/N) Σ log (f̄ᵦ(oᵢ) / fᵢ(oᵢ)): what the odds differ by inside a bin; 0 where they are equal. */
  readonly spread: number;
}

/**
 * Splits the mean log score of forecasts into uncertainty, resolution and reliability.
 *
 * The forecasts are put into bins b of weight wᵦ, with the mean odds f̄ᵦ and the shares ōᵦ of what
 * happened. Uncertainty − resolution = H(outcome ∣ bin) is what no restating of a bin's odds could
 * save; reliability is what calibrated odds would have saved. From few forecasts resolution and
 * reliability come out too large, since shares of small bins scatter.
 *
 * @param forecasts - N ≥ 1 forecasts.
 * @param options.unit - unit of the results; bits unless stated.
 * @returns the score and its parts, in `unit` per forecast.
 * @throws {RangeError} if there is no forecast, odds are no distribution or of different length, or
 *   an outcome is not one of them.
 * @see Bröcker, Reliability, sufficiency, and the decomposition of proper scores (2009), §2.
 */
export function scoreDecomposition(
  forecasts: readonly ScoredForecast[],
  { unit = 'bits' }: UnitOption = {},
): ScoreParts {
  const size = at(forecasts, 0).odds.length;
  forecasts.forEach((forecast, index) => assertForecast(forecast, index, size));
  const overall = shares(forecasts, size);
  const bins = [...new Set(forecasts.map(({ bin }) => bin))].map((name) => {
    const members = forecasts.filter(({ bin }) => bin === name);
    const weight = members.length / forecasts.length;
    return { members, weight, outcomes: shares(members, size), odds: meanOdds(members, size) };
  });
  const mean = (value: (forecast: ScoredForecast) => number) =>
    sum(forecasts.map((forecast) => value(forecast) / forecasts.length));
  const overBins = (value: (bin: (typeof bins)[number]) => number) =>
    sum(bins.map((bin) => bin.weight * value(bin)));
  return {
    score: fromNats(
      mean(({ odds, outcome }) => 0 - Math.log(at(odds, outcome))),
      unit,
    ),
    uncertainty: entropy(overall, { unit }),
    resolution: overBins(({ outcomes }) => klDivergence(outcomes, overall, { unit })),
    reliability: overBins(({ outcomes, odds }) => klDivergence(outcomes, odds, { unit })),
    spread: fromNats(
      overBins(({ members, odds }) =>
        sum(members.map((member) => excessNats(odds, member) / members.length)),
      ),
      unit,
    ),
  };
}

/** log (f̄(o) / f(o)); 0 where f̄(o) = 0, since reliability is infinite already. */
function excessNats(mean: Distribution, { odds, outcome }: ScoredForecast): number {
  const stated = at(mean, outcome);
  return stated === 0 ? 0 : Math.log(stated) - Math.log(at(odds, outcome));
}

function shares(forecasts: readonly ScoredForecast[], size: number): number[] {
  return Array.from(
    { length: size },
    (_, index) => forecasts.filter(({ outcome }) => outcome === index).length / forecasts.length,
  );
}

function meanOdds(forecasts: readonly ScoredForecast[], size: number): number[] {
  return Array.from({ length: size }, (_, index) =>
    sum(forecasts.map(({ odds }) => at(odds, index) / forecasts.length)),
  );
}

function assertForecast({ odds, outcome }: ScoredForecast, index: number, size: number): void {
  assertDistribution(odds, `forecasts[${index}].odds`);
  if (odds.length !== size) {
    throw new RangeError(`forecasts[${index}].odds has ${odds.length} outcomes, not ${size}`);
  }
  if (!Number.isInteger(outcome) || outcome < 0 || outcome >= size) {
    throw new RangeError(`forecasts[${index}].outcome = ${outcome} is not in 0 … ${size - 1}`);
  }
}
