import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Call, Value } from '~/labs/check';
import { LANGUAGES } from '~/labs/check';
import { runInNode } from './run';

const CODE = {
  python: `
def echo(x):
    return x

def change(xs):
    xs.append(1)
    return len(xs)

def several():
    return (1, range(2), {"a": 1.5}, True, 2**70, (x for x in "ab"))

def itself():
    return itself

def refuse():
    raise ValueError("no <b>")

def fail():
    return 1 // 0
`,
  javascript: `
const echo = (x) => x;
function change(xs) { xs.push(1); return xs.length; }
function several() { return [1, new Set([0, 1]), { a: 1.5 }, true, 2n ** 70n, 'ab'.split('')]; }
const itself = () => itself;
function refuse() { throw new RangeError('no <b>'); }
function fail() { return missing(); }
`,
};

const call = (name: string, ...values: Value[]): Call => ({
  function: name,
  args: values.map((value) => ({ value })),
});

const anyValue = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
    fc.string({ maxLength: 5 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(fc.string({ minLength: 1, maxLength: 3 }), tie('value'), { maxKeys: 3 })
      .map((pairs) => ({ ...pairs })),
  ),
})).value;

describe.each(LANGUAGES)('the calls of a lab in %s', (language) => {
  const outcomes = async (...calls: Call[]) =>
    (await runInNode(language, CODE[language], calls)).outcomes;

  it('bring values there and back, every double to the last bit', async () => {
    const values = fc.sample(anyValue, { numRuns: 300, seed: 20 });
    const results = await outcomes(...values.map((value) => call('echo', value)));
    expect(results).toEqual(values.map((value) => ({ ok: true, value })));
  });

  it('turn whatever can be gone through into lists, and large integers into numbers', async () => {
    expect(await outcomes(call('several'))).toEqual([
      { ok: true, value: [1, [0, 1], { a: 1.5 }, true, 2 ** 70, ['a', 'b']] },
    ]);
  });

  it('get fresh copies of their arguments', async () => {
    const results = await outcomes(call('change', [1, 2]), call('change', [1, 2]));
    expect(results).toEqual([
      { ok: true, value: 3 },
      { ok: true, value: 3 },
    ]);
  });

  it('hand the result of one call to another', async () => {
    const results = await outcomes(call('echo', [0.1, 3e12]), {
      function: 'echo',
      args: [{ outcome: 0 }],
    });
    expect(results[1]).toEqual({ ok: true, value: [0.1, 3e12] });
  });

  it('fail where the call fails that their argument comes from', async () => {
    const results = await outcomes(call('refuse'), { function: 'echo', args: [{ outcome: 0 }] });
    expect(results[1]).toEqual(results[0]);
    expect(results[1]).toMatchObject({ ok: false });
  });

  it('say that there is no such function, that no value came back, or what was thrown', async () => {
    const [none, odd, refused, failing] = await outcomes(
      call('nowhere'),
      call('itself'),
      call('refuse'),
      call('fail'),
    );
    expect(none).toMatchObject({ ok: false, missing: true });
    expect(odd).toMatchObject({ ok: false, error: expect.stringMatching(/^TypeError/) as unknown });
    expect(refused).toMatchObject({
      error: expect.stringMatching(/^(Value|Range)Error: no <b>$/) as unknown,
    });
    expect(failing).toMatchObject({
      error: expect.stringMatching(/^(ZeroDivision|Reference)Error/) as unknown,
    });
  });
});
