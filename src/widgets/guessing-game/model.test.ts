import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, formatQuery, parseQuery, queryText } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { derive, model, querySchema, type State } from './model';
import { KNOWN, PASSAGES } from './passages';
import { giveUp, guess } from './play';
import { ALPHABET } from './symbols';

const write = writerFor('bit');

function stateOf(query: string): State {
  const { state, ignored } = parseQuery(querySchema, new URLSearchParams(query));
  expect(ignored).toEqual([]);
  return state;
}

function say(query: string): string {
  const state = stateOf(query);
  return model.describe(state, derive(state), write);
}

function problemsOf(query: string): string[] {
  const { state, ignored } = parseQuery(querySchema, new URLSearchParams(query));
  const { problems = [] } = model.reconcile?.(state) ?? {};
  return [...ignored, ...problems].map(({ key, reason }) => `${key}: ${reason}`);
}

/** A game in which the reader tries the symbols in an order, and the next state after each try. */
function played(start: State, order: string): State {
  let state = start;
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
  };
  for (let turn = 0; turn < 5000 && derive(state).next !== undefined; turn += 1) {
    const next = Array.from(order).find((symbol) => !state.tried.includes(symbol)) ?? '';
    expect(guess({ state, derived: derive(state), set }, next)).toBe('');
  }
  return state;
}

const passages = fc.integer({ min: 1, max: PASSAGES.length });
const orders = fc.shuffledSubarray(Array.from(ALPHABET), { minLength: 27, maxLength: 27 });
const options = { seed: 20, numRuns: 8 };

describe('a game', () => {
  it('ends with the rank of each letter in the order in which the reader tries them', () => {
    fc.assert(
      fc.property(passages, fc.constantFrom(...KNOWN), orders, (passage, known, order) => {
        const start = { ...defaultState(querySchema), by: 'you' as const, passage, known };
        const end = derive(played(start, order.join('')));
        expect(end.left).toBe(0);
        expect(end.ranks).toEqual(
          Array.from(end.text.slice(known), (symbol) => order.indexOf(symbol) + 1),
        );
      }),
      options,
    );
  });

  it('takes no letter twice, no digit, no accent and no word, and says what it wants', () => {
    const state = stateOf('by=you&passage=1&known=30&tried=ab');
    const set = () => {
      throw new Error('nothing may change');
    };
    const game = { state, derived: derive(state), set };
    expect(guess(game, 'a')).toBe('“a” was tried already. It cost nothing.');
    expect(guess(game, 'B')).toBe('“b” was tried already. It cost nothing.');
    expect(guess(game, '7')).toBe(
      '“7” is none of the 27 letters; the text has only a to z and the space. It cost nothing.',
    );
    expect(guess(game, 'Ü')).toBe(
      '“Ü” is none of the 27 letters; the text writes u for it. It cost nothing.',
    );
    expect(guess(game, 'hello')).toBe('One letter at a time: “hello” was not used.');
    expect(guess(game, '')).toBe('');
  });

  it('goes on by letter frequency for who gives up, after the letters tried', () => {
    // “he seem|e”: the space and e are the commonest letters
    const state = stateOf('by=you&passage=1&known=30&tried=t');
    let change: Partial<State> = {};
    const game = { state, derived: derive(state), set: (next: Partial<State>) => (change = next) };
    expect(game.derived.next).toBe('m');
    const words = giveUp(game);
    const [rank = 0] = change.ranks ?? [];
    expect(words).toBe(
      `It was “m”. The other letters were tried for you by how frequent they are: that makes ${rank} guesses.`,
    );
    expect(rank).toBeGreaterThan(10);
    expect(change.tried).toBe('');
  });
});

describe('derive', () => {
  it('keeps the letters back that somebody may want to guess, but for Shannon’s and the reader’s own', () => {
    expect(derive(stateOf('by=letters&passage=3')).isHidden).toBe(true);
    expect(derive(stateOf('by=you&passage=3&ranks=1')).isHidden).toBe(false);
    for (const by of ['shannon', 'letters', 'digrams', 'model']) {
      expect(derive(stateOf(`by=${by}`)).isHidden).toBe(false);
    }
  });

  it('lets whoever looks further back do better on Shannon’s example', () => {
    const upper = (by: string) => derive(stateOf(`by=${by}`)).bounds?.upper ?? NaN;
    expect(upper('letters')).toBeGreaterThan(upper('digrams'));
    expect(upper('digrams')).toBeGreaterThan(upper('model'));
    expect(upper('digrams')).toBeGreaterThan(upper('shannon'));
  });

  it('has the model’s figures for the letters that are to be guessed, and none for other texts', () => {
    for (const known of KNOWN) {
      for (let passage = 0; passage <= PASSAGES.length; passage += 1) {
        expect(derive(stateOf(`by=you&passage=${passage}&known=${known}`)).model).toBeDefined();
      }
    }
    expect(derive(stateOf(`by=you&text=${'gur.png.'.repeat(10)}`)).model).toBeUndefined();
    expect(derive(stateOf('by=three-known')).model).toBeUndefined();
  });
});

describe('a link', () => {
  it('carries a game, and a text turned by thirteen letters', () => {
    const state = stateOf('passage=2&known=30&by=you&ranks=1.1.3.27&tried=a_');
    expect(state.ranks).toEqual([1, 1, 3, 27]);
    expect(state.tried).toBe('a ');
    const text = 'it was the best of times it was the worst of times it was the age of wisdom';
    const link = queryText(formatQuery(querySchema, { ...state, text }));
    expect(link).toBe(
      'passage=2&text=vg.jnf.gur.orfg.bs.gvzrf.vg.jnf.gur.jbefg.bs.gvzrf.vg.jnf.gur.ntr.bs.jvfqbz&known=30&by=you&ranks=1.1.3.27&tried=a_',
    );
    expect(stateOf(link)).toEqual({ ...state, text });
  });

  it('is told what of it cannot be', () => {
    expect(problemsOf('known=12')).toEqual(['known: known must be 0 or 30 or 60.']);
    expect(problemsOf('ranks=1.28')).toEqual([
      'ranks: ranks needs whole numbers from 1 to 27, apart by points.',
    ]);
    expect(problemsOf('tried=aa')).toEqual([
      'tried: tried needs small letters, each once, and _ for the space.',
    ]);
    expect(problemsOf('text=abc')).toEqual(['text: text needs 60 to 400 letters, not 3.']);
    expect(problemsOf(`by=you&passage=2&ranks=${'1.'.repeat(149)}1`)).toEqual([
      'ranks: only 102 letters are to be guessed.',
    ]);
    expect(problemsOf('by=you&passage=1&known=30&tried=am')).toEqual([
      'tried: the letter is found.',
    ]);
    expect(problemsOf(`by=model&known=60&text=${'gur.png.'.repeat(10)}`)).toEqual([
      'by: the models were not asked about your own text.',
      'known: too few letters would be left to guess.',
    ]);
  });
});

describe('describe', () => {
  it('says where the reader stands before each guess', () => {
    expect(say('by=you&passage=2&known=30')).toBe(
      'So far: “…was a chair set close be”. Guess what comes next, a letter or a space, until you are right; 72 letters are to be guessed.',
    );
    expect(say('by=you&passage=2&known=30&tried=a_')).toBe(
      'Tried in vain: “a” and space. So far: “…was a chair set close be”.',
    );
    expect(say('by=you&passage=2&known=30&ranks=3')).toBe(
      '“s” is right, at guess 3. So far: “…as a chair set close bes”. 71 letters to go. Bounds need 30 letters; fewer say nothing.',
    );
    expect(say('by=you&passage=2')).toBe(
      'Nothing is known yet. Guess what comes next, a letter or a space, until you are right; 102 letters are to be guessed.',
    );
  });

  it('says what Shannon’s table gives, and what he printed', () => {
    expect(say('by=three-known')).toBe(
      'Shannon’s readers of 1951 who knew three letters guessed 100 letters, 47 % of them at once. ' +
        'The bounds are 1.7547 bits and 2.6856 bits a letter. From so few letters the upper one comes out about 0.14 too low on average. ' +
        'With a hundred letters known he printed 0.6 bits and 1.3 bits. ' +
        'By comparison, pure chance needs 4.7549 bits. Only the upper bound holds for every guesser; the lower is proved for the ideal one alone.',
    );
  });

  it('says how a finished game went', () => {
    expect(say('')).toMatch(
      /^Shannon’s reader of 1951 guessed 102 letters, 77 % of them at once\. The bounds are 0\.7016 bits and 1\.4223 bits a letter\. From so few letters the upper one comes out about 0\.07 too low on average; a 95 % interval for it reaches from 1\.09 to 1\.98\. The language model needs [\d.]+ bits a letter for the same letters, and pure chance needs 4\.7549 bits\. Only the upper bound/,
    );
  });
});
