import { describe, expect, it } from 'vitest';
import type { Call, Outcome } from '~/labs/check';
import type { RunResult } from '~/labs/sandbox/runner';
import { runLists } from './run-lists';

const call = (name: string): Call => ({ function: name, args: [] });
const list = (...names: string[]) => ({ calls: names.map(call) });
const gave = (value: string): Outcome => ({ ok: true, value });

/** Gives each call its own name; a call named "stuck" runs into the limit. */
const rounds: string[][] = [];
function run(_language: string, code: string, calls: readonly Call[]): Promise<RunResult> {
  const names = calls.map((one) => one.function);
  rounds.push(names);
  const until = code === 'loop' ? 0 : names.indexOf('stuck');
  const done = until < 0 ? names : names.slice(0, until);
  return Promise.resolve({
    output: `round ${rounds.length}`,
    outcomes: done.map(gave),
    times: done.map((_name, place) => 10 * (place + 1)),
    ...(until < 0 ? {} : { stopped: 'time' as const }),
  });
}

async function runAll(code: string, ...lists: ReturnType<typeof list>[]) {
  rounds.length = 0;
  return runLists(run, 'python', code, lists, {});
}

describe('runLists(run, language, code, lists)', () => {
  it('gives each list its outcomes, in one run', async () => {
    const { outcomes, ms } = await runAll('', list('a', 'b'), list(), list('c'));
    expect(outcomes).toEqual([[gave('a'), gave('b')], [], [gave('c')]]);
    expect(ms).toEqual([20, 0, 10]);
    expect(rounds).toHaveLength(1);
  });

  it('gives up a list that runs into the limit, and runs those after it', async () => {
    const { outcomes, output, stopped } = await runAll('', list('a', 'stuck'), list('b'));
    expect(outcomes).toEqual([[gave('a')], [gave('b')]]);
    expect(rounds).toEqual([['a', 'stuck', 'b'], ['b']]);
    expect({ output, stopped }).toEqual({ output: 'round 1', stopped: 'time' });
  });

  it('stops at once where the code itself runs into the limit', async () => {
    const { outcomes } = await runAll('loop', list('a'), list('b'));
    expect(outcomes).toEqual([[], []]);
    expect(rounds).toHaveLength(1);
  });
});
