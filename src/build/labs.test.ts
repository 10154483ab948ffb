import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '~/labs/check';
import { scopeWith } from './evaluator';
import { readLab } from './labs';

const options = { scope: scopeWith([]), render: (text: string) => text };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'labs-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const HEAD = `functions:
  - { signature: 'entropy(p, base=2)', does: It. }
  - { signature: 'sum_up(list)', does: It. }
mistakes:
  nats: { hint: Nats. }
hints: [Think.]
wrong: [{ solution: one, fails: check, mistake: nats }]
`;
/** The line of the file on which what follows the head begins. */
const FIRST = HEAD.split('\n').length;

function read(rest: string, name = 'a-lab'): Plan {
  mkdirSync(path.join(folder, name), { recursive: true });
  const file = path.join(folder, name, 'lab.yaml');
  writeFileSync(file, HEAD + rest);
  return readLab(file, options).plan;
}

const check = (inside: string): string =>
  `checks:\n  - id: check\n    name: It\n    otherwise: Think.\n${inside}`;

describe('a lab file', () => {
  it('gives each language its own names, and its own words for defaults', () => {
    const { functions } = read(check('    cases: [{ call: "entropy([1])", expected: 0 }]\n'));
    expect(functions.map(({ signature }) => signature)).toEqual([
      { python: 'entropy(p, base=2)', javascript: 'entropy(p, base = 2)' },
      { python: 'sum_up(list)', javascript: 'sumUp(list)' },
    ]);
  });

  it('computes arguments and expected values from the tested functions', () => {
    const { checks } = read(
      check("    cases: [{ call: 'entropy(uniform(4), 2)', expected: entropy(uniform(4)) }]\n"),
    );
    expect(checks[0]?.calls).toEqual([
      { function: 'entropy', args: [{ value: [0.25, 0.25, 0.25, 0.25] }, { value: 2 }] },
    ]);
    expect(checks[0]?.claims).toEqual([
      { relation: '==', left: { outcome: 0 }, right: { value: 2 } },
    ]);
  });

  it('draws anew for every repetition, the same whenever it is compiled', () => {
    const text = check(
      '    draw: { p: randomDistribution(3) }\n    repeat: 4\n    claims: [entropy(p) >= 0]\n',
    );
    const [first, second, other] = [read(text), read(text), read(text, 'another-lab')];
    const inputs = new Set(first.checks[0]?.calls.map((call) => JSON.stringify(call)));
    expect(inputs.size).toBe(4);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('makes a call once that several claims speak of', () => {
    const { checks } = read(check('    claims: ["0 <= entropy([1]) <= 1", "entropy([1]) == 0"]\n'));
    expect(checks[0]?.calls).toHaveLength(1);
    expect(checks[0]?.claims.map(({ relation }) => relation)).toEqual(['<=', '<=', '==']);
  });

  it('lets the result of one call be the argument of another', () => {
    const { checks } = read(check('    claims: ["sum_up(entropy([1])) == 0"]\n'));
    expect(checks[0]?.calls[1]).toEqual({ function: 'sum_up', args: [{ outcome: 0 }] });
  });

  it('turns central differences into calls on both sides of the point', () => {
    const { checks } = read(
      check(
        '    draw: { z: "[1, 2]" }\n    claims: ["sum_up(z) == centralDifferences(entropy(z), z, 0.5)"]\n',
      ),
    );
    const points = checks[0]?.calls.map(({ args: [one] }) => one && 'value' in one && one.value);
    expect(points).toEqual([
      [1, 2],
      [1.5, 2],
      [0.5, 2],
      [1, 2.5],
      [1, 1.5],
    ]);
  });

  it('computes the sign of a mistake from the expected value and the arguments', () => {
    const { checks } = read(
      check(
        "    cases: [{ call: 'entropy([0.5, 0.5], 2)', expected: 1 }]\n    mistakes: { nats: expected * log(base) }\n",
      ),
    );
    expect(checks[0]?.mistakes[0]?.signs).toEqual([
      [{ relation: '==', left: { outcome: 0 }, right: { value: Math.LN2 } }],
    ]);
  });

  it.each([
    ['an unknown name', '    cases: [{ call: entropy(nothing), expected: 0 }]\n', 'cases.0', 4],
    ['a call of no function of the lab', '    throws: [log(2)]\n', 'throws.0', 4],
    ['a claim about no call', '    claims: [1 == 1]\n', 'claims.0', 4],
    [
      'a mixture of call and value',
      '    claims: ["sum_up(1 + entropy([1])) == 0"]\n',
      'claims.0',
      4,
    ],
    ['a check of nothing', '', 'checks.0', 1],
    [
      'a mistake that is nowhere described',
      '    throws: ["entropy([2])"]\n    mistakes: { bits: 1 }\n',
      'mistakes.bits',
      5,
    ],
    [
      'a sign that speaks of nothing',
      '    cases: [{ call: "entropy([1])", expected: 0 }]\n    mistakes: { nats: expectd * 2 }\n',
      'mistakes.nats',
      5,
    ],
  ])('refuses %s, naming file, line and field', (_what, inside, field, line) => {
    const message = new RegExp(`lab\\.yaml:${FIRST + line}: .*${field.replace('.', '\\.')}`);
    expect(() => read(check(inside))).toThrow(message);
  });
});
