import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { adaptiveMessageLength, klDivergence, messageLength, narrowInterval } from '~/math';
import { remember } from '~/model-client/memory';
import type { Trace, TracedPiece } from '~/model-client/requests';
import { writerFor } from '~/ui/writer';
import { bytesOf, rateOf } from './codes';
import { code, codingAt, intervalAt } from './coding';
import { derive, model, querySchema, reconcile, requestsOf, type State } from './model';
import { LETTER_MODELS, letterSteps, LETTERS, tracedSteps, type Step } from './steps';

const START = defaultState(querySchema);
const stateOf = (query: string): State => {
  const { state } = parseQuery(querySchema, new URLSearchParams(query));
  return reconcile(state).state;
};
const say = (query: string, unit: 'bit' | 'nat' = 'bit') =>
  model.describe(stateOf(query), derive(stateOf(query)), writerFor(unit));
const sent = (query: string) => {
  const { coding } = derive(stateOf(query));
  return { bits: coding?.coded.surpriseBits ?? NaN, digits: coding?.coded.message.length };
};

const message = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 60 })
  .map((letters) => letters.join(''));
const letterModel = fc.constantFrom(...LETTER_MODELS);
const indices = (letters: string) => Array.from(letters, (letter) => 'abc'.indexOf(letter));

/** What a language model might have told of a text: shares that change at every step. */
const TOTAL = 2 ** 22;
const tracedPiece = fc
  .tuple(fc.integer({ min: 1, max: TOTAL - 8 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([frequency, place]): TracedPiece => {
    const before = Math.floor(place * (TOTAL - frequency));
    const piece = {
      id: 7,
      label: ` ${frequency}`,
      probability: frequency / TOTAL,
      before,
      frequency,
    };
    return {
      ...piece,
      likeliest: before > 0 ? [{ ...piece, before: 0, frequency: before }] : [piece],
    };
  });
const trace = fc.array(tracedPiece, { maxLength: 80 }).map((pieces): Trace => ({
  pieces,
  total: TOTAL,
  message: new Uint8Array(),
  bits: 0,
  characters: 0,
  bytes: 0,
}));
const anySteps = fc.oneof(
  fc.tuple(message, letterModel).map(([letters, of]) => letterSteps(letters, of)),
  trace.map(tracedSteps),
);
const law = <Values extends [unknown, ...unknown[]]>(
  inputs: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  holds: (...values: Values) => void,
) => {
  fc.assert(fc.property(...inputs, holds), { seed: 20, numRuns: 120 });
};

describe('the twenty letters of lab 5', () => {
  it.each([
    ['', 23.1356, 25],
    ['model=wrong', 28.4386, 30],
    ['model=uniform', 31.6993, 33],
    ['model=adaptive', 27.0009, 29],
  ])('cost what they should: %s', (query, bits, most) => {
    const result = sent(query);
    expect(result.bits).toBeCloseTo(bits, 4);
    expect(result.digits).toBeGreaterThanOrEqual(bits);
    expect(result.digits).toBeLessThanOrEqual(most);
  });

  it('pay KL for each letter where they match the true model and the coder believes another', () => {
    const kl = klDivergence([0.7, 0.2, 0.1], [0.4, 0.4, 0.2]);
    expect(sent('model=wrong').bits - sent('').bits).toBeCloseTo(20 * kl, 9);
  });

  it('stand beside other codes', () => {
    const { codes } = derive(START);
    expect(codes.map(({ digits }) => digits).slice(0, 2)).toEqual([40, 26]);
    expect(codes.filter(({ isShown }) => isShown).map(({ name }) => name)).toEqual([
      'true: 70, 20, 10\u202f%',
    ]);
  });
});

describe('the coder', () => {
  it('sends at least the surprise and less than two digits more, whatever the model', () => {
    law([anySteps], (steps) => {
      const { message: digits, surpriseBits } = code(steps);
      expect(digits.length).toBeGreaterThanOrEqual(surpriseBits - 1e-6);
      expect(digits.length).toBeLessThanOrEqual(Math.ceil(surpriseBits - 1e-6) + 1);
    });
  });

  it('narrows to the product of the shares', () => {
    law([anySteps, fc.nat(80)], (steps, wanted) => {
      const at = Math.min(wanted, steps.length);
      const { width, whole } = intervalAt(steps, at);
      const product = (of: (step: Step) => number) =>
        steps.slice(0, at).reduce((sum, step) => sum * BigInt(of(step)), 1n);
      expect(width).toBe(product(({ frequency }) => frequency));
      expect(whole).toBe(product(({ total }) => total));
    });
  });

  it('gives the same interval from wherever it is asked', () => {
    law([anySteps, fc.array(fc.nat(80), { minLength: 1 })], (steps, places) => {
      for (const wanted of places) {
        const at = Math.min(wanted, steps.length);
        const fresh = steps.slice(0, at).reduce(narrowInterval, { low: 0n, width: 1n, whole: 1n });
        expect(intervalAt(steps, at)).toEqual(fresh);
      }
    });
  });

  it('finds every symbol again from the digits', () => {
    law([anySteps], (steps) => {
      const found = steps.map(
        (_, at) => codingAt(steps, { at, way: 'decode', digits: 'binary' }).next?.label,
      );
      expect(found).toEqual(steps.map(({ label }) => label));
    });
  });

  it('keeps the number inside the interval, and settles no digit that is not sent', () => {
    law([anySteps, fc.nat(80), fc.constantFrom('encode', 'decode')], (steps, at, way) => {
      const coding = codingAt(steps, { at, way, digits: 'decimal' });
      expect(coding.number.start).toBeGreaterThanOrEqual(0);
      expect(coding.number.start + coding.number.width).toBeLessThanOrEqual(1 + 1e-12);
      expect(coding.settled).toBeLessThanOrEqual(coding.soFarBits + 1e-6);
      expect(coding.settled).toBeLessThanOrEqual(coding.coded.message.length);
      expect(coding.parts.filter(({ before }) => before === coding.next?.before)).toHaveLength(
        coding.next ? 1 : 0,
      );
    });
  });

  it('pays the surprises that the mathematics says', () => {
    law([message], (letters) => {
      const bits = (of: (typeof LETTER_MODELS)[number]) =>
        code(letterSteps(letters, of)).surpriseBits;
      expect(bits('true')).toBeCloseTo(messageLength(indices(letters), [0.7, 0.2, 0.1]), 9);
      expect(bits('adaptive')).toBeCloseTo(adaptiveMessageLength(indices(letters), 3), 9);
    });
  });

  it('does not care for the order of the letters where the model learns', () => {
    law([message], (letters) => {
      const sorted = Array.from(letters).sort().join('');
      const bits = (of: string) => code(letterSteps(of, 'adaptive')).surpriseBits;
      expect(bits(sorted)).toBeCloseTo(bits(letters), 9);
    });
  });
});

describe('English', () => {
  const text = 'a b';
  const pieces: TracedPiece[] = [
    { id: 97, label: 'a', probability: 0.5, before: 0, frequency: TOTAL / 2, likeliest: [] },
    {
      id: 300,
      label: ' b',
      probability: 0.25,
      before: TOTAL / 2,
      frequency: TOTAL / 4,
      likeliest: [],
    },
  ];
  const request = { task: 'trace', text, kind: 'mixture' } as const;
  const query = `source=english&at=1&text=${encodeURIComponent(text)}`;

  it('waits for the model, and says so', () => {
    const { coding, codes } = derive(stateOf('source=english&text=never+read'));
    expect(coding).toBeUndefined();
    expect(codes.map(({ digits }) => digits)).toEqual([
      80,
      expect.any(Number),
      ...new Array<undefined>(3),
    ]);
    expect(say('source=english&text=never+read')).toBe(
      'The text has 10 characters. Once the language model has read it, the interval narrows here ' +
        'piece by piece.',
    );
  });

  it('asks all three models, the one that is shown first', () => {
    expect(requestsOf(stateOf(query)).map(({ kind }) => kind)).toEqual([
      'mixture',
      'counts',
      'network',
    ]);
    expect(requestsOf(START)).toEqual([]);
  });

  it('is coded piece by piece once it is read', () => {
    remember(request, {
      pieces,
      total: TOTAL,
      message: new Uint8Array(),
      bits: 3,
      characters: 3,
      bytes: 3,
    });
    const { coding, codes } = derive(stateOf(query));
    expect(coding?.coded).toEqual({ message: '010', surpriseBits: 3 });
    expect(codes.at(-1)).toMatchObject({ name: 'mixture', digits: 3, isShown: true });
    expect(say(query)).toBe(
      '1 of 2 pieces: the surprise adds up to 1 bit, and 1 binary digit can be sent already: every ' +
        'number left begins 0.0. Next comes “ b”, whose share is 25\u202f%.',
    );
  });
});

describe('the schema', () => {
  it('takes letters however they are written, and nothing else', () => {
    expect(querySchema.message.parse(' A b,C\n')).toBe('abc');
    expect(() => querySchema.message.parse('abd')).toThrow('not “d”');
    expect(() => querySchema.message.parse('a'.repeat(61))).toThrow('60 letters, not 61');
  });

  it('takes any text of 500 characters, half a surrogate pair made whole', () => {
    expect(querySchema.text.parse('🐈'.repeat(500))).toHaveLength(1000);
    expect(() => querySchema.text.parse('x'.repeat(501))).toThrow('not 501');
    expect(querySchema.text.parse('a\ud83d')).toBe('a\ufffd');
  });

  it('has no step beyond the end of a message', () => {
    expect(stateOf('msg=ab').at).toBe(2);
    expect(stateOf('msg=ab&source=english').at).toBe(7);
    expect(derive(stateOf('msg=')).coding?.coded.message).toBe('');
  });
});

describe('codes', () => {
  it('count whole bytes and digits for each symbol', () => {
    expect([bytesOf(0), bytesOf(8), bytesOf(9)]).toEqual([0, 1, 2]);
    expect([rateOf(30, 20), rateOf(0, 0)]).toEqual([1.5, 0]);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      '7 of 20 letters: the surprise adds up to 7.2167 bits, and 6 binary digits can be sent already: ' +
        'every number left begins 0.011010. Next comes “b”, whose share is 20\u202f%.',
    ],
    [
      'at=0',
      'Nothing is read yet, and the interval is all from 0 to 1. First comes “a”, whose share is 70\u202f%.',
    ],
    [
      'at=20',
      'All 20 letters are in. Their surprise is 23.1356 bits; 24 binary digits name a number in the ' +
        'interval, 0.8644 bits more. It is never 2 bits more, however long the text.',
    ],
    [
      'way=decode&at=2',
      'The receiver has 24 binary digits and the same model, and has read “aa”. The number lies in the ' +
        'share of “b”: that is the next letter.',
    ],
    ['msg=', 'There is nothing to send: the interval is all from 0 to 1, and no digit is needed.'],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('gives the text back at the end', () => {
    expect(say('way=decode&at=20')).toContain(`given back all 20 letters: “${START.message}”.`);
  });

  it('writes information in the unit of the reader', () => {
    expect(say('at=20', 'nat')).toContain('16.0364 nats');
  });
});
