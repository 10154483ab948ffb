import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { normalize } from '~/math';
import { writerFor } from '~/ui/writer';
import { evenQuestion, planQuestion, setOf, toggled } from './game';
import { derive, type Derived, model, querySchema, type State } from './model';

const seed = { seed: 20, numRuns: 60 };

const state = fc.record<State>({
  p: fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 9 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(normalize),
  labels: fc.constant([]),
  n: fc.constant(undefined),
  seed: fc.integer({ min: 0, max: 999 }),
  asked: fc.array(fc.integer({ min: 0, max: 511 }), { maxLength: 4 }),
  set: fc.integer({ min: 0, max: 511 }),
});

function stateOf(query: string): State {
  const { state: read, ignored } = parseQuery(querySchema, new URLSearchParams(query));
  expect(ignored).toEqual([]);
  return read;
}

function say(query: string): string {
  const read = stateOf(query);
  return model.describe(read, derive(read), writerFor('bit'));
}

/** The game to its end, each question chosen by the player. */
function played(start: State, choose: (derived: Derived) => number): Derived {
  let now = start;
  let derived = derive(now);
  while (!derived.end) {
    now = { ...now, asked: [...now.asked, choose(derived)] };
    derived = derive(now);
  }
  return derived;
}

describe('derive', () => {
  it('needs no fewer questions than the entropy, and by the best plan less than one more', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { entropyBits, bestQuestions, randomQuestions } = derive(any);
        expect(bestQuestions).toBeGreaterThanOrEqual(entropyBits - 1e-9);
        expect(bestQuestions).toBeLessThan(entropyBits + 1);
        expect(randomQuestions).toBeGreaterThanOrEqual(bestQuestions - 1e-9);
      }),
      seed,
    );
  });

  it('has no question that brings more than the most even one, or saves on the best plan', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { question, mostBits, leftQuestions } = derive(any);
        if (!question) return;
        expect(question.bits).toBeLessThanOrEqual(mostBits + 1e-9);
        expect(question.questions).toBeGreaterThanOrEqual(leftQuestions - 1e-9);
      }),
      seed,
    );
  });

  it('has answers whose surprises add up to that of what they leave', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { items, answers, secret } = derive(any);
        const mass = items.reduce((total, { p, isLeft }) => total + (isLeft ? p : 0), 0);
        const bits = answers.reduce((total, answer) => total + answer.bits, 0);
        expect(2 ** -bits).toBeCloseTo(mass, 9);
        expect(items[secret]?.isLeft).toBe(true);
      }),
      seed,
    );
  });

  it('takes by the best plan as many questions on average as Huffman promises', () => {
    fc.assert(
      fc.property(state, (any) => {
        const { items, bestQuestions } = derive({ ...any, asked: [] });
        fc.pre(items.filter(({ p }) => p > 0).length > 1);
        const asks = planQuestion(derive({ ...any, asked: [] }).items);
        const { question } = derive({ ...any, asked: [], set: asks });
        expect(question?.questions).toBeCloseTo(bestQuestions, 9);
      }),
      seed,
    );
  });

  it('finds the thing by any way of asking', () => {
    fc.assert(
      fc.property(state, (any) => {
        const start = { ...any, asked: [] };
        for (const choose of [planQuestion, evenQuestion]) {
          const { items, secret } = played(start, (derived) => choose(derived.items));
          expect(items[secret]?.now).toBe(1);
          expect(items.filter(({ isLeft }) => isLeft)).toHaveLength(1);
        }
      }),
      seed,
    );
  });

  it('gives the numbers of the running example', () => {
    const { entropyBits, bestQuestions, randomQuestions, question } = derive(stateOf(''));
    expect([entropyBits, bestQuestions]).toEqual([1.75, 1.75]);
    expect(randomQuestions).toBeGreaterThan(2);
    expect(question).toEqual({ yes: 0.5, bits: 1, questions: 1.75 });
    expect(derive(stateOf('n=16')).bestQuestions).toBe(4);
  });
});

describe('sets', () => {
  it('put things in and take them out', () => {
    expect(setOf([0, 2])).toBe(5);
    expect(toggled(5, 2)).toBe(1);
    expect(toggled(1, 3)).toBe(9);
  });
});

describe('describe', () => {
  it.each([
    [
      '',
      '4 things are left, an entropy of 1.75 bits. Is it “mat”? Yes has probability 1/2, so the ' +
        'answer brings 1 bit on average, and no question brings more. From here it takes 1.75 ' +
        'questions on average if you go on well, as few as any plan needs.',
    ],
    [
      'n=8&set=1',
      '8 things are left, an entropy of 3 bits. Is it “A”? Yes has probability 1/8, so the answer ' +
        'brings 0.5436 bits on average, while the most even question brings 1 bit. From here it ' +
        'takes 3.5 questions on average if you go on well, where the best plan needs 3 questions.',
    ],
    [
      'set=0',
      '4 things are left, an entropy of 1.75 bits. Choose what to ask about: some of them, since ' +
        'all or none would tell nothing.',
    ],
    [
      'seed=5&asked=1',
      'It is “mat”, found after 1 question. The best plan needs 1 for it, a random asker needed 2. ' +
        'The answers brought 1 bit, which is the surprise of probability 1/2.',
    ],
    ['p=0,1', 'Nothing is to be asked: “sofa” is certain.'],
  ])('reads “%s”', (query, words) => {
    expect(say(query)).toBe(words);
  });

  it('says “or” between the last two of many', () => {
    expect(say('set=6')).toContain('Is it “sofa” or “floor”?');
  });
});

describe('the link', () => {
  it.each([
    ['asked=1,x', '“x” is not a number. Write 0.25 or 1/4.'],
    ['asked=0.5', 'asked needs whole numbers from 0 to 65535, not 0.5.'],
    ['n=99', 'n must lie between 2 and 16, not 99.'],
  ])('says what is wrong with %s', (query, reason) => {
    const { ignored } = parseQuery(querySchema, new URLSearchParams(query));
    expect(ignored.map((one) => one.reason)).toEqual([reason]);
  });

  it('carries a game', () => {
    const game = { ...defaultState(querySchema), asked: [1, 2], seed: 3, set: 4 };
    expect(stateOf('seed=3&asked=1,2&set=4')).toEqual(game);
  });
});
