import type { Check, Claim, Mistake, Outcome, Value } from './check';
import { failedInArithmetic, holds, outcomesOfClaim, valueOf } from './terms';

export interface Verdict {
  readonly passed: boolean;
  /** What to say to the learner, as HTML; empty where the check passed. It never names a right value. */
  readonly message: string;
  /** Name of the mistake that was recognised. */
  readonly mistake?: string;
  /** Place, among the check's calls, of the one to show with what it gave. */
  readonly call?: number;
}

type Outcomes = readonly (Outcome | undefined)[];

/** Share of the failing claims that a mistake must explain to be named. */
const EXPLAINS_ENOUGH = 0.5;

function isNonFinite(value: Value | undefined): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

function isError(outcome: Outcome | undefined): boolean {
  return outcome?.ok === false && outcome.missing !== true;
}

/** Whether the code gave what a mistake would have given. */
function shows(
  signs: readonly Claim[] | null | undefined,
  outcomes: Outcomes,
  within: number,
): boolean {
  return signs?.every((sign) => holdsAsSign(sign, outcomes, within)) ?? false;
}

function holdsAsSign(sign: Claim, outcomes: Outcomes, within: number): boolean {
  if (sign.relation === 'throws') return isError(outcomes[sign.left.outcome]);
  if (holds(sign, outcomes, within)) return true;
  // Python throws where the value of the mistake would be NaN or infinite.
  return (
    sign.relation === '==' &&
    isNonFinite(valueOf(sign.right, outcomes)) &&
    outcomesOfClaim(sign).some((place) => failedInArithmetic(outcomes[place]))
  );
}

/** The mistake that explains most of what failed; of equal ones, the first in the author's order. */
function recognised(check: Check, outcomes: Outcomes, failing: readonly number[]): Mistake | null {
  let best: Mistake | null = null;
  let most = 0;
  for (const mistake of check.mistakes) {
    const explained = failing.filter((place) =>
      shows(mistake.signs[place], outcomes, mistake.within),
    ).length;
    if (explained > most) [best, most] = [mistake, explained];
  }
  return most >= EXPLAINS_ENOUGH * failing.length ? best : null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What is wrong before any number can be: no function, no end, no result, an error. */
function plainReason(outcome: Outcome | undefined): string | null {
  if (!outcome) return 'The run was stopped before this check was done.';
  if (!outcome.ok) {
    if (outcome.missing) return `${escaped(capital(outcome.error))} in your code yet.`;
    return `The call stopped with an error: <code>${escaped(outcome.error)}</code>`;
  }
  if (outcome.value === null) {
    return 'The call returned nothing. End the function with <code>return</code> and the result.';
  }
  return null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first of a claim's outcomes that is no result at all, or else its first. */
function callToShow(claim: Claim | undefined, outcomes: Outcomes): number | undefined {
  const places = claim ? outcomesOfClaim(claim) : [];
  return places.find((place) => plainReason(outcomes[place]) !== null) ?? places[0];
}

/**
 * Judges the outcomes of a check's calls: whether every claim holds, and if not, which mistake
 * explains most of the claims that fail.
 *
 * @param outcomes - one for each call, in order; fewer where the run was stopped.
 */
export function judge(check: Check, outcomes: Outcomes): Verdict {
  const failing = [...check.claims.keys()].filter((place) => {
    const claim = check.claims[place];
    return claim !== undefined && !holds(claim, outcomes, check.within);
  });
  if (failing.length === 0) return { passed: true, message: '' };

  const mistake = recognised(check, outcomes, failing);
  if (mistake) {
    const place = failing.find((one) => shows(mistake.signs[one], outcomes, mistake.within));
    const call = callToShow(place === undefined ? undefined : check.claims[place], outcomes);
    return verdict(mistake.hint, call, mistake.name);
  }
  const [first] = failing;
  const claim = first === undefined ? undefined : check.claims[first];
  const call = callToShow(claim, outcomes);
  const reason = call === undefined ? null : plainReason(outcomes[call]);
  // A call that must be refused, and returned nothing instead, is told so by the author.
  const isTold = claim?.relation === 'throws' && outcomes[call ?? 0]?.ok === true;
  return verdict(reason === null || isTold ? check.otherwise : reason, call);
}

function verdict(message: string, call: number | undefined, mistake?: string): Verdict {
  return {
    passed: false,
    message,
    ...(call === undefined ? {} : { call }),
    ...(mistake === undefined ? {} : { mistake }),
  };
}
