import type { Argument, Call, Outcome, Value } from '~/labs/check';

/** A language that has the learner's code loaded: what the calls of a lab need of it. */
export interface Host {
  /** Whether the code defines a function of that name. */
  has(name: string): boolean;
  /**
   * Calls a function of the learner's with fresh copies of the values, and keeps what it returns
   * for later calls that refer to it.
   *
   * @param index - place of the call in its list.
   * @throws what the code throws, or a TypeError where it returns something that is no value.
   */
  call(index: number, name: string, args: readonly Argument[]): Value;
  /** Type, message and line of what was thrown. */
  explain(thrown: unknown): { readonly error: string; readonly line?: number | undefined };
}

/**
 * Makes the calls in order, one outcome at a time, so that a runner can pass each on at once. A
 * call whose argument comes from a failed call fails in the same way.
 */
export function* outcomesOf(calls: readonly Call[], host: Host): Generator<Outcome, void> {
  const outcomes: Outcome[] = [];
  for (const [index, { function: name, args }] of calls.entries()) {
    const failed = args
      .map((argument) => ('outcome' in argument ? outcomes[argument.outcome] : undefined))
      .find((earlier) => earlier?.ok === false);
    const outcome = failed ?? outcomeOf(index, name, args, host);
    outcomes.push(outcome);
    yield outcome;
  }
}

function outcomeOf(index: number, name: string, args: readonly Argument[], host: Host): Outcome {
  try {
    if (!host.has(name)) return { ok: false, error: `there is no function ${name}`, missing: true };
    return { ok: true, value: host.call(index, name, args) };
  } catch (thrown) {
    return { ok: false, ...host.explain(thrown) };
  }
}
