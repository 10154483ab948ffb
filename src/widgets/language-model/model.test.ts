import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, languageModels } from '~/build/language-models';
import { defaultState, formatQuery, parseQuery, queryText } from '~/lib/query-state';
import { convert } from '~/math';
import { writerFor } from '~/ui/writer';
import { knownOf, shortened } from './answers';
import { derive, requestsOf } from './derive';
import { model, querySchema } from './model';
import { nextOf, SHOWN } from './next';
import { placeIn, withPiece, withText } from './place';
import { DRAWN, sampleRequests } from './samples';
import { KINDS, type State } from './state';
import { LONGEST_TEXT, quoted, scorableText, stretches } from './text';
import { translatorQuery, VOCABULARY } from './totals';
import { barOf, wordsOf } from './words';

const base = defaultState(querySchema);
const withState = (change: Partial<State>): State => ({ ...base, ...change });
const say = (state: State) => model.describe(state, derive(state), writerFor('bit'));
const texts = [base.text, '', '🐈', 'aaaaaaaaaa', 'Ein Satz.\n\nEin\tzweiter.', 'שלום', '\u0301'];

beforeAll(() => {
  languageModels(); // reading them takes a while, once
}, 120_000);

describe('the cost of a text', { timeout: 60_000 }, () => {
  it.each(texts)('of %j is −log₂ of the product of its probabilities', (text) => {
    for (const kind of KINDS) {
      const { scored, totals } = derive(withState({ text, kind, look: 'why' }));
      const product = (scored?.pieces ?? []).reduce((all, each) => all * each.probability, 1);
      expect(totals?.bits).toBeCloseTo(-Math.log2(product), 8);
      expect(totals?.pieces).toBe(scored?.pieces.length);
    }
  });

  it('is the same by each name', () => {
    const { totals } = derive(base);
    if (totals?.perPiece === undefined) throw new Error('the text has pieces');
    const { bits, perPiece, perCharacter, perByte, perplexity } = totals;
    expect(perPiece * totals.pieces).toBeCloseTo(bits, 9);
    expect((perCharacter ?? 0) * totals.characters).toBeCloseTo(bits, 9);
    expect((perByte ?? 0) * totals.bytes).toBeCloseTo(bits, 9);
    expect(Math.log2(perplexity ?? 0)).toBeCloseTo(perPiece, 9);
  });

  it('is what each model alone pays, side by side', () => {
    const { compared } = derive(base);
    for (const kind of KINDS)
      expect(compared?.[kind]).toBeCloseTo(derive(withState({ kind })).totals?.bits ?? 0, 9);
  });

  it('goes to the loss translator as nats per piece', () => {
    const { totals } = derive(base);
    const query = new URLSearchParams(totals && translatorQuery(totals));
    const number = (key: string) => Number(query.get(`loss-translator.${key}`));
    expect(number('loss')).toBeCloseTo(convert(totals?.perPiece ?? 0, 'bits', 'nats'), 4);
    expect(number('loss') / number('chars') / Math.LN2).toBeCloseTo(totals?.perCharacter ?? 0, 4);
    expect(number('vocab')).toBe(VOCABULARY);
    expect(languageModels().vocabulary.pieces.length).toBe(VOCABULARY);
  });

  it('of nothing has no means', () => {
    const state = withState({ text: '' });
    expect(derive(state).totals).toMatchObject({ bits: 0, perPiece: undefined });
    expect(say(state)).toBe('There is no text yet.');
    expect(requestsOf(state)).toEqual([]);
  });
});

describe('the place that is looked at', () => {
  it('is the dearest piece, the end, or a piece by its number, which lies within the text', () => {
    expect(placeIn('dearest', [1, 5, 2, 5])).toBe(1);
    expect(placeIn('dearest', [])).toBe(0);
    expect(placeIn('end', [1, 5])).toBe(2);
    expect(placeIn(1, [1, 5])).toBe(1);
    expect(placeIn(9, [1, 5])).toBe(2);
  });

  it('is counted from 1 in a link', () => {
    const { parse, format } = querySchema.at;
    expect(parse('4')).toBe(3);
    expect(format(3)).toBe('4');
    expect(parse('end')).toBe('end');
    expect(() => parse('0')).toThrow('at must be the number of a piece, or end, not 0.');
    expect(() => parse('1.5')).toThrow('number of a piece');
  });

  it('stays at the end as the text grows, and is the dearest piece anew otherwise', () => {
    expect(withText(withState({ at: 'end' }), 'a')).toEqual({ text: 'a', at: 'end' });
    expect(withText(withState({ at: 3 }), 'a')).toEqual({ text: 'a', at: 'dearest' });
  });

  it('takes another piece', () => {
    expect(withPiece(['The', ' c', 'at'], 1, ' h')).toEqual({ text: 'The hat', at: 1 });
    expect(withPiece(['The'], 1, ' end')).toEqual({ text: 'The end', at: 'end' });
    expect(withPiece(['⟨c3⟩', '⟨bc⟩'], 1, '⟨a9⟩')).toEqual({ text: 'é', at: 1 });
  });
});

describe('the distribution at a place', { timeout: 60_000 }, () => {
  const at = (change: Partial<State>) => {
    const { next } = derive(withState({ look: 'next', at: 5, ...change }));
    if (!next) throw new Error('the distribution is known');
    return next;
  };

  it('has all pieces: some in rows, the others told together', () => {
    const next = at({});
    expect(next.rows.length + next.others.count).toBe(VOCABULARY);
    const shown = next.rows.reduce((sum, { plain }) => sum + plain, 0);
    expect(shown + next.others.plain).toBeCloseTo(1, 9);
    expect(next.rows.filter(({ isActual }) => isActual)).toHaveLength(1);
    expect(next.kept).toBe(VOCABULARY);
    expect(next.drawnBits).toBeCloseTo(next.plainBits, 9);
  });

  it('is the scored probability of the text’s own piece', () => {
    for (const kind of KINDS) {
      const { next, piece } = derive(withState({ look: 'next', kind }));
      const own = next?.rows.find(({ isActual }) => isActual);
      expect(own?.plain).toBeCloseTo(piece?.probability ?? 0, 12);
      expect(own?.rank).toBe(piece?.rank);
    }
  });

  it('loses entropy as it cools and to every cut', () => {
    const warm = at({ temperature: 1.3 });
    const cool = at({ temperature: 0.5 });
    expect(cool.temperedBits).toBeLessThan(cool.plainBits);
    expect(warm.temperedBits).toBeGreaterThan(warm.plainBits);
    expect(at({ temperature: 'greedy' }).temperedBits).toBe(0);
    expect(at({ temperature: 'uniform' }).temperedBits).toBeCloseTo(11, 9);
    const cut = at({ topK: 3 });
    expect(cut.kept).toBe(3);
    expect(cut.rows.filter(({ isKept }) => isKept)).toHaveLength(3);
    expect(cut.others).toMatchObject({ kept: 0, probability: 0 });
    expect(cut.drawnBits).toBeLessThanOrEqual(Math.log2(3));
    expect(1 - cut.cutMass).toBeCloseTo(cut.rows.slice(0, 3).reduce((sum, r) => sum + r.plain, 0));
  });

  it('shows the text’s own piece beyond the likeliest too', () => {
    const pieces = [...Array(40).keys()].map((id) => ({
      id,
      label: 'x',
      probability: (40 - id) / 820,
    }));
    const { rows } = nextOf({ pieces, actual: { id: 30, label: 'x' } }, base);
    expect(rows.map(({ rank }) => rank)).toEqual(
      [...Array(SHOWN).keys()].map((n) => n + 1).concat(31),
    );
  });
});

describe('drawn texts', { timeout: 120_000 }, () => {
  it('are asked for at each temperature once, the chosen one among them', () => {
    const temperatures = (temperature: State['temperature']) =>
      sampleRequests(withState({ temperature })).map((request) => request.temperature);
    expect(temperatures(1)).toEqual(['greedy', 0.7, 1, 1.5]);
    expect(temperatures(0.3)).toEqual(['greedy', 0.3, 0.7, 1, 1.5]);
    expect(temperatures('uniform').at(-1)).toBe('uniform');
  });

  it('spend no chance where the likeliest is always taken', () => {
    const { samples } = derive(withState({ look: 'write', kind: 'counts' }));
    expect(samples.map(({ pieces }) => pieces.length)).toEqual(samples.map(() => DRAWN));
    expect(samples[0]?.entropyBits).toBe(0);
    expect(samples.every(({ entropyBits }) => entropyBits >= 0)).toBe(true);
  });
});

describe('a text as it is scored', () => {
  it('is its first thousand characters, with one kind of line break and nothing broken', () => {
    expect(scorableText('a\r\nb\rc')).toBe('a\nb\nc');
    expect(scorableText('a\uD83Db')).toBe('a\uFFFDb');
    expect(Array.from(scorableText('🐈'.repeat(1200)))).toHaveLength(LONGEST_TEXT);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(scorableText(scorableText(text))).toBe(scorableText(text));
      }),
      { seed: 4 },
    );
  });

  it('goes into a link and comes back, however long', () => {
    const state = withState({ text: 'ab & = % + # 🐈\n“ü” '.repeat(60), at: 'end', topK: 40 });
    const { state: agreed, problems } = model.reconcile?.(state) ?? { state, problems: [] };
    expect(problems[0]?.reason).toContain('longer than 1000 characters');
    const link = queryText(formatQuery(querySchema, agreed));
    expect(parseQuery(querySchema, new URLSearchParams(link))).toMatchObject({
      state: agreed,
      ignored: [],
    });
  });
});

describe('what is shown', () => {
  it('makes spaces, line breaks and what has no shape visible', () => {
    const shown = (label: string) => stretches(label).map(({ text }) => text);
    expect(shown(' sat')).toEqual(['·', 'sat']);
    expect(shown('\n')).toEqual(['↵']);
    expect(shown('a\u200db')).toEqual(['a', '⟨U+200D⟩', 'b']);
    expect(shown('\u0301')).toEqual(['◌\u0301']);
    expect(shown('⟨c3⟩')).toEqual(['⟨c3⟩']);
    expect(quoted('” x')).toBe('“’·x”');
  });

  it('gathers pieces into words that are not too long for a line', () => {
    const words = (labels: string[]) =>
      wordsOf(labels.map((label) => ({ label }))).map(({ from, pieces }) => [from, pieces.length]);
    expect(words(['The', ' c', 'at', ' sat'])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
    ]);
    expect(words(['a', '\n', 'b'])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(words(Array<string>(40).fill('a'))).toEqual([
      [0, 16],
      [16, 16],
      [32, 8],
    ]);
  });

  it('has bars in half bits, and says where one is cut off', () => {
    expect(barOf(0)).toEqual({ level: 0, isCut: false });
    expect(barOf(12.2)).toEqual({ level: 24, isCut: false });
    expect(barOf(30)).toEqual({ level: 40, isCut: true });
  });
});

describe('the words', { timeout: 60_000 }, () => {
  it('say the sum, the dearest piece and what was expected', () => {
    const { totals, piece } = derive(base);
    const { information } = writerFor('bit');
    const [first] = piece?.likeliest ?? [];
    expect(say(base)).toContain(
      `The mixture pays ${information(totals?.bits ?? 0)} for “The cat sat on the mat.”, in ` +
        `${totals?.pieces} pieces: ${information(totals?.perCharacter ?? 0)} a character. ` +
        `The dearest is ${quoted(piece?.label ?? '')} with ${information(piece?.bits ?? 0)}`,
    );
    expect(say(base)).toContain(`where ${quoted(first?.label ?? '')} had`);
  });

  it('say what is looked at', () => {
    expect(say(withState({ look: 'why', at: 5 }))).toMatch(
      /After “·\S+” the counts know [\d,]+ (times|settings)/,
    );
    expect(say(withState({ look: 'next', at: 'end', topK: 2 }))).toMatch(
      /At T = 1 the entropy there is .* The cuts leave 2 of 2,048 pieces/,
    );
    expect(say(withState({ look: 'write', kind: 'counts' }))).toMatch(
      /With seed 1, chance spends on each piece of its own 0 bits at T → 0, greedy; /,
    );
  });
});

describe('answers worked out beforehand', { timeout: 60_000 }, () => {
  it('are the models’ own, to six digits', () => {
    const { text } = base;
    const score = answer({ task: 'score', text, kind: 'counts' });
    const scores = { counts: shortened(score), network: [], mixture: [] };
    const compared = answer({ task: 'compare', text });
    const known = knownOf([{ text, bytes: score.bytes, compared, scores }]);
    expect(known[0]).toEqual([{ task: 'compare', text }, compared]);
    const [request, result] = known[1] ?? [];
    expect(request).toEqual({ task: 'score', text, kind: 'counts' });
    const { pieces, characters } = result as typeof score;
    expect(characters).toBe(score.characters);
    expect(pieces.map(({ label }) => label)).toEqual(score.pieces.map(({ label }) => label));
    pieces.forEach(({ probability, likeliest }, index) => {
      const exact = score.pieces[index];
      expect(probability / (exact?.probability ?? 0)).toBeCloseTo(1, 5);
      expect(likeliest.map(({ label }) => label)).toEqual(
        exact?.likeliest.map(({ label }) => label),
      );
    });
  });
});
