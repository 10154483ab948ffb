import { describe, expect, it } from 'vitest';
import { keptText, readKept } from './kept';

describe('readKept(text)', () => {
  it('gives back what keptText wrote, numbers that JSON lacks among it', () => {
    const verdicts = new Map([
      ['zeros', { passed: true, message: '' }],
      ['shapes', { passed: false, message: '<b>no</b>' }],
    ]);
    const own = [[[1, undefined, NaN, -0, Infinity]]];
    const back = readKept(keptText({ verdicts, own }));
    expect(back?.own).toEqual(own);
    expect([...(back?.verdicts ?? [])].map(([id, { passed }]) => [id, passed])).toEqual([
      ['zeros', true],
      ['shapes', false],
    ]);
  });

  it('keeps no HTML, which an imported file could bring', () => {
    const verdicts = new Map([['zeros', { passed: false, message: '<img onerror=x>' }]]);
    const text = keptText({ verdicts, own: undefined });
    expect(text).not.toContain('<');
    expect(
      readKept(text.replace('false', 'false,"message":"<img>"'))?.verdicts.get('zeros'),
    ).toEqual({
      passed: false,
      message: '',
    });
  });

  it('ignores every other text', () => {
    for (const text of [
      undefined,
      '',
      'null',
      '[]',
      '{"version":2}',
      '{"version":1,"verdicts":3}',
    ]) {
      expect(readKept(text)).toBeUndefined();
    }
  });
});
