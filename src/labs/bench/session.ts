import { batch, signal } from '@preact/signals';
import type { Language, Outcome, Plan } from '~/labs/check';
import type { Verdict } from '~/labs/judge';
import { readPlan } from '~/labs/plan-text';
import type { RunResult } from '~/labs/sandbox/runner';
import { keepSoon, leave, note, problem, recall, wasUsed } from './memory';
import type { BenchProps } from './props';
import { keptText, readKept } from './kept';

/** Typing rests for so long before the checks run by themselves. */
const QUIET_MS = 1200;
/** Honest tries after which the solution opens without being asked twice. */
export const TRIES = 2;

export type Work = 'run' | 'check' | 'quiet';

/** The learner's results, in the shape of the plan's: a number for each row of each series. */
export type Own = readonly (readonly (readonly (number | undefined)[])[])[];

/** What went wrong in the code itself, before any check. */
export interface Problem {
  readonly message: string;
  readonly line?: number | undefined;
}

const runner = () => import('~/labs/sandbox/runner');

/** The state of a bench and what can be done at it; the views only show and ask. */
export function createSession({ lab, planUrl, checks, starters }: BenchProps) {
  const language = signal<Language>('python');
  const code = signal<Readonly<Record<Language, string>>>(starters);
  const work = signal<Work | undefined>(undefined);
  /** Bytes of Python that have come, while it loads. */
  const loading = signal<number | undefined>(undefined);
  const output = signal('');
  const trouble = signal<Problem | undefined>(undefined);
  const stopped = signal<RunResult['stopped']>(undefined);
  const verdicts = signal<ReadonlyMap<string, Verdict>>(new Map());
  /** Whether the code has changed since the checks last ran. */
  const stale = signal(false);
  const own = signal<Own | undefined>(undefined);
  const tries = signal(0);
  const solutionOpened = signal(false);
  const spoken = signal('');
  const storage = signal<string | undefined>(undefined);

  let plan: Promise<Plan> | undefined;
  let current: AbortController | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let isNoted = false;

  async function loadPlan(): Promise<Plan> {
    plan ??= fetch(planUrl).then(async (response) => {
      if (!response.ok) throw new Error('The checks could not be loaded. Try again.');
      return readPlan(await response.text());
    });
    return plan.catch((error: unknown) => {
      plan = undefined;
      throw error;
    });
  }

  function judged(): { passed: string[]; failed: string[] } {
    const passed = checks.map(({ id }) => id).filter((id) => verdicts.value.get(id)?.passed);
    return { passed, failed: checks.map(({ id }) => id).filter((id) => !passed.includes(id)) };
  }

  function keepLast(): void {
    keepSoon(`labs/${lab}/last`, keptText({ verdicts: verdicts.value, own: own.value }));
  }

  /** Adds to the journal what the checks said. */
  async function record(): Promise<void> {
    await note({
      lab,
      language: language.value,
      ...judged(),
      solutionOpened: solutionOpened.value,
    });
    storage.value = await problem();
  }

  function show(plan: Plan, kind: Work, result: Awaited<ReturnType<typeof runAll>>): void {
    const shown = kind === 'run' ? [] : plan.checks;
    const { judge } = result;
    const found = new Map(
      shown.map((check, place): [string, Verdict] => {
        const late = (result.ms[place] ?? 0) > check.timeLimitMs;
        const verdict = judge(check, result.outcomes[place] ?? []);
        if (!verdict.passed || !late) return [check.id, verdict];
        const seconds = check.timeLimitMs / 1000;
        return [check.id, { passed: false, message: `Right, but slower than ${seconds} seconds.` }];
      }),
    );
    let at = shown.length;
    const numbers = plan.results.map(({ series }) =>
      series.map(({ whole, expected }) => {
        const outcomes = result.outcomes[at] ?? [];
        at += 1;
        return expected.map((_value, row) => numberOf(outcomes, row, whole));
      }),
    );
    batch(() => {
      if (kind !== 'quiet') output.value = result.output;
      trouble.value = result.error;
      stopped.value = result.stopped;
      own.value = numbers;
      if (kind !== 'run') {
        verdicts.value = found;
        stale.value = false;
      }
    });
  }

  async function runAll(kind: Work, signal: AbortSignal) {
    const [{ run }, { runLists }, { judge }, plan] = await Promise.all([
      runner(),
      import('./run-lists'),
      import('~/labs/judge'),
      loadPlan(),
    ]);
    const lists = [
      ...(kind === 'run' ? [] : plan.checks),
      ...plan.results.flatMap(({ series }) => series),
    ];
    const result = await runLists(run, language.value, code.value[language.value], lists, {
      signal,
      onProgress: (bytes) => (loading.value = bytes),
      onStarted: () => (loading.value = undefined),
      ...(kind !== 'quiet' && { onOutput: (text: string) => (output.value += text) }),
    });
    return { ...result, judge, plan };
  }

  async function execute(kind: Work): Promise<void> {
    clearTimeout(quiet);
    current?.abort();
    const own = new AbortController();
    current = own;
    batch(() => {
      work.value = kind;
      stopped.value = undefined;
      if (kind === 'quiet') return;
      output.value = '';
      trouble.value = undefined;
      spoken.value = '';
    });
    try {
      const result = await runAll(kind, own.signal);
      if (current !== own) return;
      const cancelled = result.stopped === 'reader';
      if (!cancelled || kind !== 'quiet') show(result.plan, kind, result);
      if (!cancelled && kind !== 'run') await afterCheck(kind);
      if (kind === 'run')
        spoken.value = trouble.value ? 'The run ended with an error.' : 'The run has ended.';
    } catch (error) {
      if (current === own)
        trouble.value = { message: error instanceof Error ? error.message : String(error) };
    } finally {
      if (current === own) {
        work.value = undefined;
        loading.value = undefined;
      }
    }
  }

  async function afterCheck(kind: Work): Promise<void> {
    const { passed, failed } = judged();
    keepLast();
    if (kind === 'check') {
      if (failed.length > 0) tries.value += 1;
      spoken.value = `${passed.length} of ${checks.length} checks pass.`;
    }
    if (kind === 'check' || (failed.length === 0 && !isNoted)) {
      isNoted ||= failed.length === 0;
      await record();
    }
  }

  return {
    ...{ language, code, work, loading, output, trouble, stopped, verdicts, stale },
    ...{ own, tries, solutionOpened, spoken, storage },
    loadPlan,

    /** Brings back what this browser keeps of the lab. */
    async restore(): Promise<void> {
      if (!wasUsed()) return;
      const kept = await recall(lab);
      batch(() => {
        if (kept.language) language.value = kept.language;
        code.value = { ...code.value, ...kept.code };
        const last = readKept(kept.last);
        if (last) {
          verdicts.value = last.verdicts;
          own.value = last.own;
        }
      });
    },

    run: () => execute('run'),
    check: () => execute('check'),
    stop: (): void => {
      current?.abort();
    },

    /** The code has been changed by hand; the checks follow by themselves if nothing needs loading. */
    type: (text: string): void => {
      if (text === code.value[language.value]) return;
      code.value = { ...code.value, [language.value]: text };
      stale.value = true;
      keepSoon(`labs/${lab}/${language.value}`, text);
      clearTimeout(quiet);
      if (work.value === 'quiet') current?.abort();
      if (work.value !== undefined && work.value !== 'quiet') return;
      quiet = setTimeout(() => {
        void runner().then(({ isLoaded }) => {
          if (isLoaded(language.value) && work.value === undefined) void execute('quiet');
        });
      }, QUIET_MS);
    },

    choose: (next: Language): void => {
      current?.abort();
      batch(() => {
        language.value = next;
        output.value = '';
        trouble.value = undefined;
        stopped.value = undefined;
        stale.value = verdicts.value.size > 0;
      });
      keepSoon('labs/language', next);
    },

    /** Puts the starting code back. */
    reset(): void {
      current?.abort();
      const starter = starters[language.value];
      batch(() => {
        code.value = { ...code.value, [language.value]: starter };
        verdicts.value = new Map();
        own.value = undefined;
        output.value = '';
        trouble.value = undefined;
        stopped.value = undefined;
      });
      keepSoon(`labs/${lab}/${language.value}`, starter);
      keepLast();
    },

    /** The reader has opened the reference solution: noted, without blame. */
    async openSolution(): Promise<void> {
      if (solutionOpened.value) return;
      solutionOpened.value = true;
      await record();
    },

    /** All typed answers are right: the lab is passed by hand. */
    async passByHand(ids: readonly string[]): Promise<void> {
      const passed = ids.map((id) => `answer-${id}`);
      await note({
        lab,
        language: language.value,
        passed,
        failed: [],
        solutionOpened: solutionOpened.value,
      });
    },

    leave,
  };
}

export type Session = ReturnType<typeof createSession>;

function numberOf(outcomes: readonly Outcome[], row: number, whole: boolean): number | undefined {
  const outcome = outcomes[whole ? 0 : row];
  if (!outcome?.ok) return undefined;
  const { value } = outcome;
  if (!whole) return typeof value === 'number' ? value : undefined;
  const entry: unknown = Array.isArray(value) ? value[row] : undefined;
  return typeof entry === 'number' ? entry : undefined;
}
