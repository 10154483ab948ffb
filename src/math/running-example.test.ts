import { describe, expect, it } from 'vitest';
import { crossEntropy, entropy, klDivergence, perplexity } from './index';

describe('the running example, the word after “The cat sat on the …”', () => {
  const p = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
  const q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];

  it('has the numbers that can be checked by hand, to the last digit', () => {
    expect(entropy(p)).toBe(1.75);
    expect(crossEntropy(p, q)).toBe(2.375);
    expect(klDivergence(p, q)).toBe(0.625);
    expect(crossEntropy(q, p)).toBe(2.25);
    expect(klDivergence(q, p)).toBe(0.5);
    expect(perplexity(entropy(p))).toBe(2 ** 1.75);
  });
});
