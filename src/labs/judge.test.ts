import { describe, expect, it } from 'vitest';
import type { Check, Claim, Mistake, Outcome, Value } from './check';
import { judge } from './judge';

const gave = (value: Value): Outcome => ({ ok: true, value });
const is = (outcome: number, value: Value): Claim => ({
  relation: '==',
  left: { outcome },
  right: { value },
});
const mistake = (name: string, ...claims: Claim[]): Mistake => ({
  name,
  hint: `hint of ${name}`,
  within: 1e-6,
  signs: claims.map((claim) => [claim]),
});
const call = { function: 'f', args: [] };

function check(claims: readonly Claim[], ...mistakes: Mistake[]): Check {
  return {
    id: 'check',
    name: 'a check',
    calls: claims.map(() => call),
    claims,
    within: 1e-9,
    mistakes,
    otherwise: 'otherwise',
    timeLimitMs: 5000,
  };
}

describe('judge(check, outcomes)', () => {
  it('passes where every claim holds, and then says nothing', () => {
    expect(judge(check([is(0, 1), is(1, 2)]), [gave(1), gave(2)])).toEqual({
      passed: true,
      message: '',
    });
  });

  it('names the mistake that explains most of the failures', () => {
    const doubled = mistake('doubled', is(0, 2), is(1, 4), is(2, 6));
    const two = mistake('two', is(0, 2), is(1, 2), is(2, 2));
    const verdict = judge(check([is(0, 1), is(1, 2), is(2, 3)], two, doubled), [
      gave(2),
      gave(4),
      gave(6),
    ]);
    expect(verdict).toEqual({
      passed: false,
      mistake: 'doubled',
      message: 'hint of doubled',
      call: 0,
    });
  });

  it('takes the first listed of two mistakes that explain as much', () => {
    const [a, b] = [mistake('a', is(0, 2)), mistake('b', is(0, 2))];
    expect(judge(check([is(0, 1)], a, b), [gave(2)]).mistake).toBe('a');
    expect(judge(check([is(0, 1)], b, a), [gave(2)]).mistake).toBe('b');
  });

  it('names no mistake that explains less than half of the failures', () => {
    const lucky = mistake('lucky', is(0, 5), is(1, 5), is(2, 5));
    const claims = [is(0, 1), is(1, 2), is(2, 3)];
    const verdict = judge(check(claims, lucky), [gave(5), gave(7), gave(8)]);
    expect(verdict).toMatchObject({ passed: false, message: 'otherwise' });
    expect(verdict.mistake).toBeUndefined();
  });

  it('leaves claims that hold out of the count', () => {
    const nats = mistake('nats', is(0, 0), is(1, 0.6931471805599453));
    expect(judge(check([is(0, 0), is(1, 1)], nats), [gave(0), gave(Math.LN2)]).mistake).toBe(
      'nats',
    );
  });

  it('reads an accident of arithmetic as NaN or an infinity, as Python has it', () => {
    const zero = mistake('zero-rule', is(0, NaN));
    const accident: Outcome = { ok: false, error: 'ValueError: math domain error', line: 3 };
    expect(judge(check([is(0, 1)], zero), [gave(NaN)]).mistake).toBe('zero-rule');
    expect(judge(check([is(0, 1)], zero), [accident]).mistake).toBe('zero-rule');
    expect(
      judge(check([is(0, 1)], mistake('finite', is(0, 2))), [accident]).mistake,
    ).toBeUndefined();
  });

  it('tells a missing function, an empty return, an error and a stopped run apart', () => {
    const one = check([is(0, 1)]);
    const missing: Outcome = { ok: false, error: 'there is no function f', missing: true };
    expect(judge(one, [missing]).message).toBe('There is no function f in your code yet.');
    expect(judge(one, [gave(null)]).message).toContain('returned nothing');
    expect(judge(one, [{ ok: false, error: 'TypeError: no' }]).message).toContain('TypeError: no');
    expect(judge(one, []).message).toContain('stopped');
  });

  it('writes the text of an error as text, whatever it contains', () => {
    const error: Outcome = { ok: false, error: 'Error: <img src=x> & more' };
    expect(judge(check([is(0, 1)]), [error]).message).toContain('&lt;img src=x&gt; &amp; more');
  });

  it('says what the author says where a call was not refused', () => {
    const refusal: Claim = { relation: 'throws', left: { outcome: 0 } };
    expect(judge(check([refusal]), [gave(1)]).message).toBe('otherwise');
    expect(judge(check([refusal]), [{ ok: false, error: 'ValueError: no' }]).passed).toBe(true);
  });

  it('recognises any error where an error is the sign', () => {
    const crash = mistake('crash', { relation: 'throws', left: { outcome: 0 } });
    const outcome: Outcome = { ok: false, error: 'ZeroDivisionError: divide by zero' };
    expect(judge(check([is(0, 1)], crash), [outcome]).mistake).toBe('crash');
  });

  it('points at the first call that gave no result', () => {
    const sum: Claim = { relation: '==', left: { outcome: 0 }, right: { outcome: 1 } };
    expect(judge(check([sum, sum]), [gave(1), { ok: false, error: 'Error: no' }]).call).toBe(1);
  });
});
