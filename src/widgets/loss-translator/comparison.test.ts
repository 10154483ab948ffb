import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writerFor } from '~/ui/writer';
import { compare, type Pair } from './comparison';
import { comparisonText } from './describe';

const FIRST = { loss: 3.2, from: 'nats', per: 'token', chars: 4 } as const;
const SECOND = { loss: 2.4, from: 'nats', per: 'token', chars: 2.5 } as const;
const PAIR: Pair = {
  first: FIRST,
  second: SECOND,
  text: 'same',
  tokenizer: 'different',
  bytes: 1,
};

const say = (pair: Pair): string => comparisonText(compare(pair), writerFor('nat'));

describe('compare', () => {
  it('brings two tokenizers to the same characters, and says that the order turns round', () => {
    expect(say(PAIR)).toBe(
      'Per character the two losses are 0.8 and 0.96 nats: the first model predicts the text better, though the numbers as reported say the opposite.',
    );
  });

  it('refuses two tokenizers of unknown length', () => {
    expect(say({ ...PAIR, second: { ...SECOND, chars: undefined } })).toBe(
      'The two losses cannot be compared. Both are per token, but two tokenizers cut a text into tokens of different lengths. Give the characters per token of both.',
    );
  });

  it('compares per token where the tokens are the same', () => {
    const same: Pair = { ...PAIR, tokenizer: 'same', second: { ...SECOND, chars: undefined } };
    expect(say(same)).toBe(
      'Per token the two losses are 3.2 and 2.4 nats: the second model predicts the text better.',
    );
  });

  it('refuses unlike denominators with no bridge between them, and says why', () => {
    const unlike: Pair = {
      ...PAIR,
      first: { ...FIRST, chars: undefined },
      second: { loss: 1.3, from: 'bits', per: 'character', chars: undefined },
    };
    expect(say(unlike)).toBe(
      'The two losses cannot be compared. One is per token and the other per character: unlike amounts of text. Give the characters per token, and both become a loss per character.',
    );
    expect(compare({ ...unlike, first: FIRST }).kind).toBe('compared');
  });

  it('refuses two texts, whatever else agrees', () => {
    expect(compare({ ...PAIR, text: 'different' })).toEqual({
      kind: 'refused',
      reason:
        'They were measured on different texts, and some texts are easier to predict than others.',
    });
  });

  it('counts characters as the bytes they take', () => {
    const pair: Pair = {
      ...PAIR,
      bytes: 2,
      first: { loss: 2, from: 'bits', per: 'character', chars: undefined },
      second: { loss: 1, from: 'bits', per: 'byte', chars: undefined },
    };
    expect(compare(pair)).toEqual({
      kind: 'compared',
      per: 'byte',
      firstBits: 1,
      secondBits: 1,
      reversed: false,
    });
    expect(say(pair)).toBe(
      'Per byte the two losses are 0.6931 and 0.6931 nats: the models are equally good.',
    );
  });

  it('turns round with its losses, and never says that a loss beats itself', () => {
    const loss = fc.record({
      loss: fc.double({ min: 0, max: 20, noNaN: true }),
      from: fc.constantFrom('nats' as const, 'bits' as const),
      per: fc.constantFrom('token' as const, 'character' as const, 'byte' as const),
      chars: fc.option(fc.double({ min: 1, max: 10, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(loss, loss, (first, second) => {
        const there = compare({ ...PAIR, first, second });
        const back = compare({ ...PAIR, first: second, second: first });
        expect(back.kind).toBe(there.kind);
        if (there.kind === 'compared' && back.kind === 'compared') {
          expect([back.secondBits, back.firstBits]).toEqual([there.firstBits, there.secondBits]);
          expect(back.reversed).toBe(there.reversed);
        }
        const self = compare({ ...PAIR, first, second: first, tokenizer: 'same' });
        expect(self).toMatchObject({ kind: 'compared', reversed: false });
      }),
      { seed: 20 },
    );
  });
});
