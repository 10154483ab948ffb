import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState, parseQuery } from '~/lib/query-state';
import { convert, entropy, smoothLabels, oneHot } from '~/math';
import { writerFor } from '~/ui/writer';
import { describe as sentence } from './describe';
import { barNames, derive, model, querySchema, reconcile, slopeTitle, type State } from './model';

const seed = { seed: 20 };
const DEFAULT = defaultState(querySchema);
const nats = (bits: number | undefined): number => convert(bits ?? -1, 'bits', 'nats');

function stateOf(query: string): State {
  return reconcile(parseQuery(querySchema, new URLSearchParams(query)).state).state;
}

function say(query: string, unit: 'bit' | 'nat' = 'nat'): string {
  const state = stateOf(query);
  return sentence(state, derive(state), writerFor(unit));
}

const presetState = (label: string): State => ({
  ...DEFAULT,
  ...model.presets.find((preset) => preset.label === label)?.state,
});

const anyState = fc
  .record({
    logits: fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
      minLength: 2,
      maxLength: 10,
    }),
    smoothing: fc.double({ min: 0, max: 1, noNaN: true }),
    twice: fc.constantFrom('on' as const, 'off' as const),
  })
  .map((part): State => ({ ...DEFAULT, ...part, labels: [] }));

describe('derive', () => {
  it('finds the loss of (2, 1, 0) for its first and its last class, and the gradient', () => {
    const { lossBits, rows } = derive(DEFAULT);
    expect(nats(lossBits)).toBeCloseTo(0.4076059644443803, 12);
    expect(nats(derive({ ...DEFAULT, trueClass: 2 }).lossBits)).toBeCloseTo(2.40760596444438, 12);
    expect(rows.map(({ gradient }) => Number(gradient.toPrecision(6)))).toEqual([
      -0.334759, 0.244728, 0.0900306,
    ]);
  });

  it('keeps the loss of huge logits, where what is written gives no number', () => {
    const { lossBits, naiveLossBits, rows } = derive(presetState('huge logits'));
    expect(nats(lossBits)).toBeCloseTo(2.40760596444438, 12);
    expect(naiveLossBits).toBeUndefined();
    expect(rows[0]?.naiveLogBits).toBeUndefined();
  });

  it('keeps a log-probability of −800, where what is written gives −∞', () => {
    const { lossBits, naiveLossBits, rows } = derive(stateOf('logits=-800,0'));
    expect(nats(lossBits)).toBeCloseTo(800, 9);
    expect(convert(rows[0]?.logBits ?? 0, 'bits', 'nats')).toBeCloseTo(-800, 9);
    expect(naiveLossBits).toBe(Infinity);
    expect(rows[0]?.naiveLogBits).toBe(-Infinity);
    expect(nats(derive(presetState('a gap of 800')).lossBits)).toBeCloseTo(800, 9);
  });

  it.each([
    ['softmax twice', 0.7436683806286791],
    ['twice, ten classes', Math.log(Math.E + 9) - 1],
  ])('reaches the floor of “%s”, %d nats', (label, expected) => {
    const { lossBits, floorBits } = derive(presetState(label));
    expect(nats(floorBits)).toBeCloseTo(expected, 12);
    expect(nats(lossBits)).toBeCloseTo(expected, 12);
  });

  it('reaches the floor of label smoothing with logits 4.5109 apart', () => {
    const { lossBits, floorBits } = derive(presetState('label smoothing'));
    expect(nats(floorBits)).toBeCloseTo(0.5002880350577579, 12);
    expect(lossBits - floorBits).toBeGreaterThan(0);
    expect(lossBits - floorBits).toBeLessThan(1e-9);
  });

  it('starts at log K, with one softmax or two', () => {
    const untrained = presetState('untrained');
    for (const twice of ['on', 'off'] as const) {
      const { lossBits, uniformBits } = derive({ ...untrained, twice });
      expect(lossBits).toBeCloseTo(uniformBits, 12);
      expect(nats(lossBits)).toBeCloseTo(Math.log(10), 12);
    }
  });

  it('is never below its floor, with a gradient that sums to 0', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { lossBits, floorBits, rows } = derive(state);
        expect(lossBits).toBeGreaterThanOrEqual(floorBits - 1e-9);
        expect(rows.reduce((sum, { gradient }) => sum + gradient, 0)).toBeCloseTo(0, 12);
        expect(rows.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
      }),
      seed,
    );
  });

  it('computes the same in both ways while nothing overflows', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { lossBits, naiveLossBits } = derive(state);
        expect(naiveLossBits).toBeCloseTo(lossBits, 8);
      }),
      seed,
    );
  });

  it('has the entropy of the target as its floor where softmax is applied once', () => {
    const { floorBits } = derive(stateOf('smoothing=0.2'));
    expect(floorBits).toBeCloseTo(entropy(smoothLabels(oneHot(3, 0), 0.2)), 12);
    expect(derive(DEFAULT).floorBits).toBe(0);
  });
});

describe('the sentence', () => {
  it('says the loss and its probability', () => {
    expect(say('')).toBe('“cat” is true and has probability 0.6652: the loss is 0.4076 nats.');
  });

  it('says where what is written overflows', () => {
    expect(say('logits=1000,1001,1002')).toBe(
      '“cat” is true and has probability 0.09: the loss is 2.4076 nats. Computed as it is written, exp overflows above 709.78 or all of it vanishes below −745, and the result is not a number.',
    );
  });

  it('says where a probability is rounded to 0', () => {
    expect(say('logits=0,800')).toBe(
      '“cat” is true and has a probability too small for a double: the loss is 800 nats. Computed as it is written, this probability is rounded to 0, its logarithm is −∞, and the loss ∞.',
    );
    expect(say('logits=800,0&smoothing=0.1&label=0')).toContain('the result is not a number.');
    expect(say('logits=0,-800&smoothing=0.1')).toContain('that of another class is rounded to 0');
  });

  it('says what a second softmax and smoothing cost', () => {
    expect(say('logits=40,0,0,0&labels=&twice=on')).toBe(
      '“class 1” is true and has probability 0.4754: the loss is 0.7437 nats. With softmax applied twice it cannot fall below 0.7437 nats, however sure the model is.',
    );
    expect(say('smoothing=0.1', 'bit')).toContain(
      'With smoothing 0.1 it cannot fall below 0.42 bits, the entropy of the target.',
    );
  });
});

describe('a link', () => {
  it('with a class that is not there takes the last, and says so', () => {
    const { state, problems } = reconcile({ ...DEFAULT, trueClass: 7 });
    expect(state.trueClass).toBe(2);
    expect(problems[0]?.reason).toBe('The classes are numbered from 0 to 2; the last is taken.');
  });

  it('with a logit beyond reach is left out, with the reason', () => {
    const { ignored } = parseQuery(querySchema, new URLSearchParams('logits=1e300,0'));
    expect(ignored[0]?.reason).toBe('logits must lie between -10000 and 10000, not 1e+300.');
  });
});

describe('the picture', () => {
  it('says when no slope is left, as for a model that is sure and wrong through two softmaxes', () => {
    const state = stateOf('logits=40,0,0,0&label=1&twice=on');
    expect(slopeTitle(derive(state), state.twice)).toBe(
      'slope of the loss in each logit: almost none',
    );
    expect(slopeTitle(derive(DEFAULT), 'off')).toBe('slope of the loss in each logit, q − p');
  });

  it('numbers many classes without names', () => {
    expect(barNames(derive(presetState('untrained')), [])[9]).toBe('10');
    expect(barNames(derive(presetState('softmax twice')), [])[3]).toBe('class 4');
    expect(barNames(derive({ ...presetState('untrained'), labels: ['cat'] }), ['cat'])[0]).toBe(
      'cat',
    );
  });
});
