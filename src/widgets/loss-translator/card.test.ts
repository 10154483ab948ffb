import { describe, expect, it } from 'vitest';
import { convert, klDivergence } from '~/math';
import { cardOf, definitions, LIBRARIES } from './card';

const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const Q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];
const nats = (bits: number): number => convert(bits, 'bits', 'nats');

function returns(code: string, p = P, q = Q): number | undefined {
  const call = cardOf(p, q).find((one) => one.code === code);
  if (!call) throw new Error(`no call ${code} on the card`);
  return call.returns?.value;
}

describe('the card of argument orders', () => {
  it('has the calls of every library, each once', () => {
    const card = cardOf(P, Q);
    for (const library of LIBRARIES) {
      expect(card.filter((call) => call.library === library).length).toBeGreaterThan(1);
    }
    expect(new Set(card.map(({ code }) => code)).size).toBe(card.length);
  });

  it.each([
    ['F.kl_div(q.log(), p, reduction="sum")', 0.625],
    ['F.kl_div(q.log(), p)', 0.625 / 4],
    ['F.kl_div(p.log(), q, reduction="sum")', 0.5],
    ['F.cross_entropy(q.log(), p)', 2.375],
    ['keras.losses.KLDivergence()([p], [q])', 0.625],
    ['keras.losses.KLDivergence()([q], [p])', 0.5],
    ['keras.losses.CategoricalCrossentropy()([p], [q])', 2.375],
    ['optax.losses.kl_divergence(jnp.log(q), p)', 0.625],
    ['optax.losses.softmax_cross_entropy(jnp.log(q), p)', 2.375],
    ['jax.scipy.special.rel_entr(p, q).sum()', 0.625],
    ['scipy.stats.entropy(p, q)', 0.625],
    ['scipy.special.rel_entr(p, q).sum()', 0.625],
    ['scipy.special.kl_div(p, q).sum()', 0.625],
    ['scipy.special.rel_entr(q, p).sum()', 0.5],
  ])('gives %s its value in nats', (code, bits) => {
    expect(returns(code)).toBeCloseTo(nats(bits), 14);
  });

  it('gives SciPy with base=2 the value in bits', () => {
    expect(returns('scipy.stats.entropy(p, q, base=2)')).toBe(0.625);
  });

  it('gives the examples of the libraries’ own pages', () => {
    expect(returns('scipy.stats.entropy(p, q)', [0.5, 0.5], [0.9, 0.1])).toBeCloseTo(
      0.5108256237659907,
      14,
    );
    const keras = 'keras.losses.CategoricalCrossentropy()([p], [q])';
    expect(returns(keras, [0, 1, 0], [0.05, 0.95, 0])).toBeCloseTo(0.0513, 4);
    expect(returns(keras, [0, 0, 1], [0.1, 0.8, 0.1])).toBeCloseTo(2.303, 3);
  });

  it('gives a fair coin and one of nine in ten their two divergences, by the order', () => {
    const coins: [number[], number[]] = [
      [1 / 2, 1 / 2],
      [9 / 10, 1 / 10],
    ];
    for (const code of [
      'F.kl_div(q.log(), p, reduction="sum")',
      'keras.losses.KLDivergence()([p], [q])',
      'optax.losses.kl_divergence(jnp.log(q), p)',
      'scipy.stats.entropy(p, q)',
    ]) {
      expect(returns(code, ...coins), code).toBeCloseTo(0.510826, 6);
    }
    for (const code of [
      'F.kl_div(p.log(), q, reduction="sum")',
      'keras.losses.KLDivergence()([q], [p])',
      'scipy.special.rel_entr(q, p).sum()',
    ]) {
      expect(returns(code, ...coins), code).toBeCloseTo(0.368064, 6);
    }
  });

  it('gives a coin twice, as probabilities, the −1.19315 that people ask about', () => {
    const coin = [1 / 2, 1 / 2];
    expect(returns('F.kl_div(q, p, reduction="sum")', coin, coin)).toBeCloseTo(-1.19315, 5);
  });

  it('tells the two orders apart on a pair that is infinite one way', () => {
    const pair: [number[], number[]] = [
      [1 / 2, 1 / 2],
      [1, 0],
    ];
    expect(returns('F.kl_div(q.log(), p, reduction="sum")', ...pair)).toBe(Infinity);
    expect(returns('F.kl_div(p.log(), q, reduction="sum")', ...pair)).toBeCloseTo(Math.LN2, 14);
  });

  it('defines p and q as one types them, with the names of the outcomes', () => {
    const state = { p: [1 / 2, 1 / 2], q: [1 / 3, 2 / 3], labels: ['heads', 'tails'] };
    expect(definitions('PyTorch', state)).toBe(
      'p = torch.tensor([1/2, 1/2], dtype=torch.float64)  # heads, tails\n' +
        'q = torch.tensor([1/3, 2/3], dtype=torch.float64)',
    );
    for (const library of LIBRARIES) {
      expect(definitions(library, { ...state, labels: [] })).not.toContain('#');
    }
  });

  it('makes the slip without a logarithm negative', () => {
    // −H(P) − Σ pq, with H(P) = 1.75 bits and Σ pq = 1/16 + 1/8 + 1/32 + 1/64
    expect(returns('F.kl_div(q, p, reduction="sum")')).toBeCloseTo(-nats(1.75) - 15 / 64, 14);
  });

  it('makes softmax of probabilities the same slip in both libraries', () => {
    const torch = returns('F.cross_entropy(q, p)');
    const total = Q.reduce((sum, qi) => sum + Math.exp(qi), 0);
    const expected = P.reduce(
      (loss, pi, i) => loss - pi * Math.log(Math.exp(Q[i] ?? 0) / total),
      0,
    );
    expect(torch).toBeCloseTo(expected, 14);
    expect(returns('keras.losses.CategoricalCrossentropy(from_logits=True)([p], [q])')).toBe(torch);
  });

  it('is infinite where Q rules out what P lets happen, but for Keras, which clips', () => {
    const [p, q] = [
      [1 / 2, 1 / 2],
      [1, 0],
    ];
    expect(returns('F.kl_div(q.log(), p, reduction="sum")', p, q)).toBe(Infinity);
    expect(returns('scipy.stats.entropy(p, q)', p, q)).toBe(Infinity);
    expect(returns('keras.losses.KLDivergence()([p], [q])', p, q)).toBeCloseTo(
      0.5 * Math.log(0.5) + 0.5 * Math.log(0.5 / 1e-7),
      12,
    );
  });

  it('has no number where a library multiplies 0 by −∞, and one where it does not', () => {
    const [p, q] = [
      [1 / 2, 1 / 2, 0],
      [1 / 4, 3 / 4, 0],
    ];
    for (const code of [
      'F.kl_div(q.log(), p, reduction="sum")',
      'F.cross_entropy(q.log(), p)',
      'optax.losses.kl_divergence(jnp.log(q), p)',
      'optax.losses.softmax_cross_entropy(jnp.log(q), p)',
    ]) {
      expect(returns(code, p, q)).toBeUndefined();
    }
    const divergence = klDivergence(p, q, { unit: 'nats' });
    expect(returns('scipy.stats.entropy(p, q)', p, q)).toBe(divergence);
    expect(returns('keras.losses.KLDivergence()([p], [q])', p, q)).toBeCloseTo(divergence, 12);
  });
});
