import { callsIn } from '~/labs/calls';
import type { Call, Language, Outcome } from '~/labs/check';
import type { RunOptions, RunResult } from '~/labs/sandbox/runner';

type Run = (
  language: Language,
  code: string,
  calls: readonly Call[],
  options: RunOptions,
) => Promise<RunResult>;

export interface ListsResult extends Omit<RunResult, 'outcomes' | 'times'> {
  /** The outcomes of each list; fewer than its calls where the run was stopped in it. */
  readonly outcomes: readonly (readonly Outcome[])[];
  /** Time that the calls of each list took together, in ms. */
  readonly ms: readonly number[];
}

/** Lists that may run away before the rest is given up. */
const MOST_ROUNDS = 3;

/**
 * Runs code once and makes several lists of calls. A list in which the code runs into the time limit
 * is given up alone: the lists after it get a run of their own.
 */
export async function runLists(
  run: Run,
  language: Language,
  code: string,
  lists: readonly { readonly calls: readonly Call[] }[],
  options: RunOptions,
): Promise<ListsResult> {
  const outcomes: Outcome[][] = lists.map(() => []);
  const ms = lists.map(() => 0);
  let whole: RunResult | undefined;
  let from = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rest = lists.slice(from);
    const result = await run(language, code, callsIn(language, rest), options);
    whole ??= result;
    let at = 0;
    for (const [place, { calls }] of rest.entries()) {
      const until = Math.min(at + calls.length, result.outcomes.length);
      outcomes[from + place] = result.outcomes.slice(at, until);
      ms[from + place] = (result.times[until - 1] ?? 0) - (result.times[at - 1] ?? 0);
      at = until;
    }
    if (result.stopped !== 'time' || (result.outcomes.length === 0 && round === 0)) break;
    const stuck = lists.findIndex(
      ({ calls }, place) => place >= from && (outcomes[place]?.length ?? 0) < calls.length,
    );
    from = stuck + 1;
    if (stuck < 0 || from >= lists.length) break;
  }
  const { output = '', error, stopped } = whole ?? {};
  return { output, outcomes, ms, ...(error && { error }), ...(stopped && { stopped }) };
}
