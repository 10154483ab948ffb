import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { convert } from '~/math';
import { writerFor } from '~/ui/writer';
import { describe as sentence } from './describe';
import { checkLoss, nearestLoss, onScale, SCALES } from './loss';
import { derive, model, querySchema, reconcile, type State } from './model';

const seed = { seed: 20 };
const DEFAULT = defaultState(querySchema);

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const state = stateOf(query);
  return sentence(state, derive(state), writerFor(unit));
}

const presetState = (label: string): State => ({
  ...DEFAULT,
  ...model.presets.find((preset) => preset.label === label)?.state,
});

const anyState = fc
  .record({
    loss: fc.double({ min: 0, max: 100, noNaN: true }),
    from: fc.constantFrom(...SCALES),
    per: fc.constantFrom('token' as const, 'character' as const, 'byte' as const),
    chars: fc.option(fc.double({ min: 0.1, max: 30, noNaN: true }), { nil: undefined }),
    bytes: fc.double({ min: 1, max: 4, noNaN: true }),
    vocab: fc.integer({ min: 2, max: 10_000_000 }),
  })
  .map((part): State => ({ ...DEFAULT, ...part, loss: nearestLoss(part.loss, part.from) }));

describe('derive', () => {
  it('reads 3.34 nats per token at 4 characters each', () => {
    const { lossBits, perplexity, rates, gapBits, maxEntropyBits, compression } = derive(DEFAULT);
    expect(convert(lossBits, 'bits', 'nats')).toBeCloseTo(3.34, 12);
    expect(perplexity).toBeCloseTo(Math.exp(3.34), 10);
    expect(maxEntropyBits).toBeCloseTo(Math.log2(50_257), 12);
    expect(gapBits).toBeCloseTo(maxEntropyBits - lossBits, 12);
    const [, perCharacter, perByte] = rates;
    expect(perCharacter?.bits).toBeCloseTo(lossBits / 4, 12);
    expect(perByte?.bits).toBe(perCharacter?.bits);
    expect(compression).toBeCloseTo(8 / (lossBits / 4), 12);
  });

  it('agrees with 3.2 nats per token at 4 and 4.5 characters', () => {
    const perCharacter = (query: string) =>
      derive(stateOf(query)).rates.find(({ per }) => per === 'character')?.bits;
    expect(perCharacter('loss=3.2')).toBeCloseTo(1.1541560327111706, 12);
    expect(perCharacter('loss=3.2&chars=4.5')).toBeCloseTo(1.0259164735210407, 12);
  });

  it('gives one bit per byte the perplexity 2, and one nat per byte e', () => {
    expect(derive(presetState('one bit per byte')).perplexity).toBe(2);
    expect(derive(stateOf('loss=1&per=byte')).perplexity).toBeCloseTo(Math.E, 14);
  });

  it('finds the loss of a perplexity, where 2 to the loss would be 19', () => {
    const { lossBits, perplexity } = derive(presetState('a perplexity'));
    expect(lossBits).toBeCloseTo(6.141765877038474, 12);
    expect(perplexity).toBeCloseTo(70.6083, 10);
    expect(2 ** convert(lossBits, 'bits', 'nats')).toBeCloseTo(19.121816845386494, 10);
  });

  it('gives the same total however it is counted, and says nothing of what is not known', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { rates, compression, lossBits } = derive(state);
        const [token, character, byte] = rates;
        expect(rates.find(({ per }) => per === state.per)?.bits).toBe(lossBits);
        if (state.chars !== undefined) {
          expect((character?.bits ?? NaN) * state.chars).toBeCloseTo(token?.bits ?? NaN, 8);
        } else if (state.per === 'token') {
          expect([character?.bits, byte?.bits, compression]).toEqual([
            undefined,
            undefined,
            undefined,
          ]);
        }
        if (character?.bits !== undefined) {
          expect((byte?.bits ?? NaN) * state.bytes).toBeCloseTo(character.bits, 8);
        }
      }),
      seed,
    );
  });

  it('keeps every loss on every scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), (bits) => {
        for (const from of SCALES) {
          const state = { ...DEFAULT, from, loss: onScale(bits, from) };
          // Half of the fourth digit, of the loss or of its exponential.
          const allowed = 1e-3 * Math.max(1, bits);
          expect(Math.abs(derive(state).lossBits - bits)).toBeLessThan(allowed);
        }
      }),
      seed,
    );
  });
});

describe('the sentence', () => {
  it('translates the loss of the chapter', () => {
    expect(say('')).toBe(
      '3.34 nats per token is as uncertain as a fair choice among 28.22 tokens. ' +
        'It costs 4.8186 where choosing evenly among 50,257 tokens costs 15.617 bits. ' +
        'At 4 characters a token it is 1.2047 bits per byte, and the file could be 6.64 times smaller.',
    );
  });

  it('follows the reader’s unit, and names the loss in its own', () => {
    expect(say('loss=1&from=bits&per=byte&vocab=256', 'nat')).toBe(
      '1 bit per byte is as uncertain as a fair choice among 2 bytes. ' +
        'It costs 0.6931 where choosing evenly among 256 bytes costs 5.5452 nats. ' +
        'So it is 0.6931 nats per byte, and the file could be 8 times smaller.',
    );
  });

  it('says when a model knows less than nothing', () => {
    expect(say('loss=9&per=byte&from=bits&vocab=256')).toBe(
      '9 bits per byte is as uncertain as a fair choice among 512 bytes. ' +
        'That is worse than choosing evenly among 256 bytes, which costs 8 bits. ' +
        'So it is 9 bits per byte, and the file could be 1.13 times larger.',
    );
  });

  it('says why a loss of 0 leaves nothing to store', () => {
    expect(say('loss=1&from=perplexity')).toContain(
      'A perplexity of 1 per token: every token was certain, and none surprised.',
    );
    expect(say('loss=0')).toContain('The text would take no room at all beyond the model.');
  });

  it('begins with P and Q where their card is open', () => {
    expect(say('card=open&p=1/2,1/2&q=9/10,1/10')).toMatch(
      /^For P and Q of the card, KL\(P‖Q\) is 0\.737 bits, KL\(Q‖P\) is 0\.531 bits and H\(P,Q\) is 1\.737 bits\. 3\.34 nats/,
    );
  });

  it('says nothing per byte where the tokens’ length is not known', () => {
    expect(say('chars=')).toContain('Without the characters per token, nothing can be said');
  });
});

describe('a mean loss', () => {
  it('is refused where it must be a sum, or a perplexity below 1', () => {
    const sum = reconcile({ ...DEFAULT, loss: 5000 });
    expect(sum.state.loss).toBe(100);
    expect(sum.problems).toEqual([
      {
        key: 'loss',
        text: '5000',
        reason: '5000 nats per token is no mean loss: divide a sum by the number of tokens.',
      },
    ]);
    const low = reconcile({ ...DEFAULT, loss2: 0.5, from2: 'perplexity' });
    expect(low.state.loss2).toBe(1);
    expect(low.problems[0]?.reason).toBe(
      'A perplexity is at least 1, where nothing surprises, and this is 0.5.',
    );
    expect(reconcile({ ...DEFAULT, loss: 5000, from: 'perplexity' }).problems).toEqual([]);
  });

  it('is checked as it is typed', () => {
    expect(checkLoss('3.34', 'nats', 'token')).toEqual({ ok: true, value: 3.34 });
    expect(checkLoss('-1', 'nats', 'token')).toMatchObject({ ok: false });
    expect(checkLoss('', 'nats', 'token')).toMatchObject({ ok: false });
    expect(checkLoss('200', 'bits', 'byte')).toEqual({
      ok: false,
      message: '200 bits per byte is no mean loss: divide a sum by the number of bytes.',
    });
  });
});

describe('reconcile', () => {
  it('makes Q fit P, and leaves a sound state alone', () => {
    const { state, problems } = reconcile({ ...DEFAULT, p: [0.5, 0.5] });
    expect(state.q).toHaveLength(2);
    expect(problems).toHaveLength(1);
    expect(reconcile(DEFAULT).state).toBe(DEFAULT);
  });
});
