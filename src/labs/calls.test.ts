import { describe, expect, it } from 'vitest';
import type { Call } from './check';
import { callsIn, callText, nameIn, valueText } from './calls';
import { planText, readPlan } from './plan-text';

const call = (name: string, ...args: Call['args']): Call => ({ function: name, args });

describe('nameIn(language, name)', () => {
  it('is snake_case in Python and camelCase in JavaScript', () => {
    expect(nameIn('python', 'cross_entropy')).toBe('cross_entropy');
    expect(nameIn('javascript', 'cross_entropy')).toBe('crossEntropy');
    expect(nameIn('javascript', 'entropy')).toBe('entropy');
  });
});

describe('callsIn(language, lists)', () => {
  it('moves references along with the calls that they mean', () => {
    const list = [call('encode_it', { value: 'ab' }), call('decode', { outcome: 0 })];
    const all = callsIn('javascript', [{ calls: list }, { calls: list }]);
    expect(all.map((one) => one.function)).toEqual(['encodeIt', 'decode', 'encodeIt', 'decode']);
    expect(all[1]?.args).toEqual([{ outcome: 0 }]);
    expect(all[3]?.args).toEqual([{ outcome: 2 }]);
  });
});

describe('callText(calls, index, language)', () => {
  it('writes a call as the learner would, calls in calls included', () => {
    const list = [call('encode', { value: 'ab' }), call('decode_it', { outcome: 0 }, { value: 2 })];
    expect(callText(list, 1, 'python')).toBe('decode_it(encode("ab"), 2)');
    expect(callText(list, 1, 'javascript')).toBe('decodeIt(encode("ab"), 2)');
  });

  it('writes values as the language has them, long lists cut short', () => {
    expect(valueText([null, true, -Infinity, -0, 1 / 3], 'python')).toBe(
      '[None, True, -inf, -0, 0.333333]',
    );
    expect(valueText([null, true, -Infinity], 'javascript')).toBe('[null, true, -Infinity]');
    expect(valueText({ mean: 1 }, 'python')).toBe('{"mean": 1}');
    expect(
      valueText(
        Array.from({ length: 20 }, () => 0),
        'python',
      ),
    ).toBe('[0, 0, 0, 0, 0, 0, 0, 0, …]');
  });
});

describe('readPlan', () => {
  it('reads what planText wrote, NaN, the infinities and −0 among it', () => {
    const plan = { checks: [NaN, Infinity, -Infinity, -0, 0, 1.5, 'NaN', null, { $: [-0] }] };
    expect(readPlan(planText(plan))).toEqual(plan);
  });
});
