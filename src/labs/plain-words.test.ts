import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words';

describe('plainWords(language, message)', () => {
  it('puts the errors of beginners into words, with the name that is meant', () => {
    expect(plainWords('python', "NameError: name 'entrophy' isn't defined")).toContain(
      '“entrophy”',
    );
    expect(plainWords('python', 'SyntaxError: invalid syntax')).toContain('cannot read this line');
    expect(plainWords('python', 'ValueError: math domain error')).toContain('logarithm of 0');
    expect(plainWords('python', "ImportError: no module named 'numpy'")).toContain('“numpy”');
    expect(plainWords('javascript', 'ReferenceError: fetch is not defined')).toContain(
      'out of reach',
    );
    expect(plainWords('javascript', 'ReferenceError: x is not defined')).toContain('“x”');
    expect(plainWords('javascript', 'SyntaxError: Unexpected token')).toContain('cannot read');
  });

  it('leaves the learner’s own errors to speak for themselves', () => {
    expect(plainWords('python', 'ValueError: p sums to 0.9')).toBeUndefined();
    expect(plainWords('javascript', 'RangeError: p sums to 0.9')).toBeUndefined();
  });
});
