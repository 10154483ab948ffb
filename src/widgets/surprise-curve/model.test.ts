import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { EVENTS, eventOf } from './events';
import { derive, describe as sentence, probabilityText, querySchema, type State } from './model';

const seed = { seed: 20 };
const probability = fc.double({ min: 1e-9, max: 1, noNaN: true });

function read(query: string) {
  return parseQuery(querySchema, new URLSearchParams(query));
}

function say(query: string, unit: 'bit' | 'nat' = 'bit'): string {
  const { state } = read(query);
  return sentence(state, derive(state), writerFor(unit));
}

function stateWith(p: number, q: number): State {
  return { p, q, axis: 'linear' };
}

describe('derive', () => {
  it('adds the surprises of two independent events', () => {
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        const { first, second, both } = derive(stateWith(p, q));
        expect(both?.probability).toBe(p * q);
        expect(both?.bits).toBeCloseTo(first.bits + (second?.bits ?? NaN), 9);
      }),
      seed,
    );
  });

  it('gives one bit more for every halving', () => {
    fc.assert(
      fc.property(probability, (p) => {
        const { first, both } = derive(stateWith(p, 1 / 2));
        expect((both?.bits ?? NaN) - first.bits).toBeCloseTo(1, 9);
      }),
      seed,
    );
  });

  it('gives nothing for the certain and infinity for the impossible', () => {
    expect(derive(stateWith(1, 0))).toMatchObject({
      first: { probability: 1, bits: 0 },
      second: { probability: 0, bits: Infinity },
      both: { probability: 0, bits: Infinity },
    });
  });

  it('has no second event unless the reader adds one', () => {
    const { second, both } = derive(defaultState(querySchema));
    expect([second, both]).toEqual([undefined, undefined]);
  });

  it('tells the product of the smallest probabilities from 0', () => {
    const { state, ignored } = read('p=1e-150&q=1e-150');
    expect(ignored).toEqual([]);
    expect(derive(state).both?.bits).toBeCloseTo(300 * Math.log2(10), 9);
    expect(read('p=1e-151').ignored[0]?.reason).toBe('p must be 0 or at least 1e-150, not 1e-151.');
  });
});

describe('the everyday events', () => {
  it('run from the likeliest to the rarest', () => {
    const probabilities = EVENTS.map((event) => event.probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
  });

  it('know the 13,983,816 ways to choose six of 49', () => {
    expect(EVENTS.at(-1)?.probability).toBe(1 / 13_983_816);
  });

  it('are recognised by their probability, also when it comes from a link', () => {
    for (const event of EVENTS) {
      const text = querySchema.p.format(event.probability);
      expect(eventOf(querySchema.p.parse(text))).toBe(event);
    }
  });
});

describe('probabilityText', () => {
  it.each([
    [1 / 8, '1/8'],
    [0.99, '0.99'],
    [0, '0'],
    [1, '1'],
    [1 / 52, '1/52'],
    [0.001, '0.001'],
    [1e-4, '1 in 10,000'],
    [1e-9, '1 in 1,000,000,000'],
    [1.23e-7, '1.23×10⁻⁷'],
    [Math.SQRT1_2, '0.7071'],
  ])('writes %d as %s', (value, text) => {
    expect(probabilityText(value)).toBe(text);
  });
});

describe('describe', () => {
  it.each([
    ['', 'An event of probability 1/8 brings 3 bits of surprise, as much as 3 heads in a row.'],
    [
      'p=1/6',
      'A six on a fair die: probability 1/6, so 2.585 bits of surprise, more than 2 heads in a row and less than 3.',
    ],
    ['p=1/1024', 'Ten heads in a row: probability 1/1024, so 10 bits of surprise.'],
    ['p=1', 'What is certain brings 0 bits of surprise: you knew already.'],
    [
      'p=0',
      'Probability 0 says that it cannot happen. If it did, the surprise would be infinite: ' +
        'no number of halvings leads from something to nothing.',
    ],
    [
      'p=1/8&q=1/2',
      'An event of probability 1/8 brings 3 bits of surprise, as much as 3 heads in a row. ' +
        'An independent event of probability 1/2 brings 1 bit. Both together have probability 1/16, and ' +
        '3 + 1 = 4 bits: probabilities multiply, surprises add.',
    ],
    [
      'p=1/8&q=0',
      'An event of probability 1/8 brings 3 bits of surprise, as much as 3 heads in a row. ' +
        'The second event cannot happen, so both together cannot either: their surprise is infinite.',
    ],
  ])('says of “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('compares with heads in bits, whatever the unit', () => {
    expect(say('p=0.6', 'nat')).toBe(
      'An event of probability 0.6 brings 0.5108 nats of surprise, less than a single toss of heads.',
    );
  });
});
