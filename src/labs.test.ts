import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scope } from '~/build/expressions';
import { readLab } from '~/build/labs';
import { callsIn } from '~/labs/calls';
import { type Language, LANGUAGES, type Plan } from '~/labs/check';
import { judge, type Verdict } from '~/labs/judge';
import { runInNode } from '~/labs/node/run';
import { isClose } from '~/labs/terms';

/** Every lab of the content, with its solution and its typical mistakes, in both languages. */

const ENDINGS: Readonly<Record<Language, string>> = { python: 'py', javascript: 'js' };

const options = { scope, render: (text: string) => text };

const labs = globSync('content/labs/*/lab.yaml').map((file) => {
  const folder = path.dirname(file);
  return { slug: path.basename(folder), folder, ...readLab(file, options) };
});

type Verdicts = ReadonlyMap<string, Verdict>;

/** Verdicts already reached, by file: a wrong solution may be tried at several checks. */
const reached = new Map<string, Promise<Verdicts>>();

/** The verdict on every check, by its id, of the code in a file. */
function verdictsOn(plan: Plan, file: string, language: Language): Promise<Verdicts> {
  const key = `${file}.${ENDINGS[language]}`;
  const verdicts = reached.get(key) ?? judgeFile(plan, key, language);
  reached.set(key, verdicts);
  return verdicts;
}

async function judgeFile(plan: Plan, file: string, language: Language): Promise<Verdicts> {
  const code = readFileSync(file, 'utf8');
  const { outcomes, error } = await runInNode(language, code, callsIn(language, plan.checks));
  expect(error, file).toBeUndefined();
  let first = 0;
  return new Map(
    plan.checks.map((check) => {
      const own = outcomes.slice(first, (first += check.calls.length));
      return [check.id, judge(check, own)];
    }),
  );
}

it('finds labs to try', () => {
  expect(labs.length).toBeGreaterThan(0);
});

describe.each(labs)('the lab $slug', ({ folder, plan, wrong }) => {
  it('names every check, result and answer once', () => {
    for (const parts of [plan.checks, plan.results, plan.answers]) {
      const ids = parts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('shows every named mistake in some wrong solution', () => {
    const named = new Set(plan.checks.flatMap(({ mistakes }) => mistakes.map(({ name }) => name)));
    expect(new Set(wrong.map(({ mistake }) => mistake))).toEqual(named);
  });

  it('lists every wrong solution in both languages', () => {
    const files = globSync(`${folder}/mistakes/*`).map((file) => path.basename(file));
    const listed = wrong.flatMap(({ solution }) => [`${solution}.py`, `${solution}.js`]);
    expect([...new Set(listed)].sort()).toEqual(files.sort());
  });

  it('gives no value in a message: expected numbers stand in the results alone', () => {
    for (const check of plan.checks) {
      expect(check.otherwise).not.toContain('{{');
      for (const { hint } of check.mistakes) expect(hint).not.toContain('{{');
    }
  });

  it('asks for no number that stands among the expected results', () => {
    const tables = plan.results.filter(({ kind }) => kind === 'table');
    const shown = tables.flatMap(({ series }) => series.flatMap(({ expected }) => expected));
    const given = plan.answers.filter(({ answer }) => shown.includes(answer));
    expect(given.map(({ id }) => id)).toEqual([]);
  });

  it('knows every typical wrong number from the right one', () => {
    for (const { id, answer, within, traps } of plan.answers) {
      for (const { value } of traps) expect(isClose(value / answer, 1, within), id).toBe(false);
    }
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it('passes every check with its solution', async () => {
      const verdicts = await verdictsOn(plan, `${folder}/solution`, language);
      for (const [id, verdict] of verdicts)
        expect(verdict, id).toEqual({ passed: true, message: '' });
    });

    it('shows the expected results with its solution', async () => {
      const code = readFileSync(`${folder}/solution.${ENDINGS[language]}`, 'utf8');
      for (const { id, series, within } of plan.results) {
        for (const { label, calls, whole, expected } of series) {
          const { outcomes } = await runInNode(language, code, callsIn(language, [{ calls }]));
          const values = outcomes.map((outcome) => (outcome.ok ? outcome.value : null));
          const shown = whole ? values[0] : values;
          expect(
            isClose(shown, expected, within),
            `${id}: ${label}: ${JSON.stringify(shown)}`,
          ).toBe(true);
        }
      }
    });

    it('fails gently with the starter', async () => {
      const verdicts = await verdictsOn(plan, `${folder}/starter`, language);
      const failed = [...verdicts.values()].filter(({ passed }) => !passed);
      expect(failed.length).toBeGreaterThan(0);
      for (const { mistake, message } of failed) {
        expect(mistake).toBeUndefined();
        expect(message).not.toBe('');
      }
    });

    it.each(wrong)(
      'sees $mistake in $solution, at $fails',
      async ({ solution, fails, mistake }) => {
        const verdicts = await verdictsOn(plan, `${folder}/mistakes/${solution}`, language);
        expect(verdicts.get(fails)).toMatchObject({ passed: false, mistake });
      },
    );
  });
});
