import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL_KINDS, type ModelKind } from '~/language-model/predictor';
import { RangeEncoder } from '~/language-model/range-coder';
import { tinyModels } from '~/language-model/tiny-models';
import { Answerer, answerNow } from './answer';
import { RequestError, type Request, type Result } from './requests';

const seed = { seed: 53 };
const coder = { models: tinyModels, fingerprint: '0badc0de' };
const answerer = new Answerer(coder);
const fresh = <Of extends Request>(request: Of): Result<Of> =>
  answerNow(new Answerer(coder), request);

/** Texts that share beginnings, with pieces of several bytes and bytes that are no text. */
const text = fc
  .array(fc.constantFrom('the', ' the', 'ab', 'a', 'café', ' ', '\n', '🙂', '\ud800', 'x'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const kind = fc.constantFrom(...MODEL_KINDS);
const score = (of: string, by: ModelKind) => ({ task: 'score', text: of, kind: by }) as const;

describe('score', () => {
  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, kind, fc.nat(14)), { maxLength: 6 }), (questions) => {
        for (const [words, by, at] of questions) {
          answerNow(answerer, { task: 'distribution', text: words, at, kind: by });
          expect(answerNow(answerer, score(words, by))).toEqual(fresh(score(words, by)));
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('is the same for the second of two texts as for the first', () => {
    fc.assert(
      fc.property(text, text, kind, (before, words, by) => {
        const two = new Answerer(coder);
        answerNow(two, score(before, by));
        expect(answerNow(two, score(words, by))).toEqual(fresh(score(words, by)));
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('can be left at a pause, or wait there while other texts are scored', () => {
    fc.assert(
      fc.property(
        text,
        text,
        kind,
        fc.array(fc.constantFrom(0, 1), { maxLength: 12 }),
        (a, b, by, turns) => {
          const answering = [answerer.answer(score(a, by)), answerer.answer(score(b, by))] as const;
          let ended: unknown;
          const goOn = (which: 0 | 1) => {
            const step = answering[which].next();
            if (step.done === true && which === 0) ended ??= step.value;
          };
          for (const which of turns) goOn(which);
          answerNow(answerer, { task: 'distribution', text: 'the', at: 1, kind: by });
          while (ended === undefined) goOn(0);
          expect(ended).toEqual(fresh(score(a, by)));
        },
      ),
      { ...seed, numRuns: 100 },
    );
  });

  it('cuts the text into pieces whose labels make it up, where they are whole characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (words) => {
        const { pieces, characters, bytes } = answerNow(answerer, score(words, 'counts'));
        expect(pieces.map(({ label }) => label).join('')).toBe(words);
        expect([characters, bytes]).toEqual([words.length, words.length]);
      }),
      seed,
    );
    const { pieces, characters, bytes } = answerNow(answerer, score('é🙂\ud800', 'counts'));
    expect(pieces.map(({ label }) => label)).toEqual([
      'é',
      ...['f0', '9f', '99', '82', 'ed', 'a0', '80'].map((byte) => `⟨${byte}⟩`),
    ]);
    expect([characters, bytes]).toEqual([3, 9]);
  });

  it('ranks a piece by the likelier ones, and lists the likeliest', () => {
    fc.assert(
      fc.property(text, kind, (words, by) => {
        for (const { id, probability, rank, likeliest } of fresh(score(words, by)).pieces) {
          const better = likeliest.filter((other) => other.probability > probability).length;
          expect(rank <= 5 ? rank - 1 : 5).toBe(better);
          if (likeliest.some((other) => other.id === id)) expect(rank).toBeLessThanOrEqual(5);
          expect(likeliest.length).toBe(5);
        }
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it('gives what it has at every pause', () => {
    const steps = [...answerer.answer(score('the cab', 'network'))];
    const { pieces } = fresh(score('the cab', 'network'));
    expect(steps.map(({ done, total }) => [done, total])).toEqual(
      pieces.map((_, index) => [index + 1, pieces.length]),
    );
  });
});

describe('distribution', () => {
  it('sums to 1, the likeliest first, and agrees with the score at its place', () => {
    fc.assert(
      fc.property(text, kind, (words, by) => {
        const scored = fresh(score(words, by)).pieces;
        for (let at = 0; at <= scored.length + 1; at += 1) {
          const next = answerNow(answerer, { task: 'distribution', text: words, at, kind: by });
          const sum = next.pieces.reduce((total, { probability }) => total + probability, 0);
          expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
          expect(new Set(next.pieces.map(({ id }) => id)).size).toBe(tinyModels.vocabulary.size);
          const piece = scored[at];
          expect(next.actual).toEqual(piece && { id: piece.id, label: piece.label });
          if (!piece) continue;
          const place = next.pieces.findIndex(({ id }) => id === piece.id);
          expect(next.pieces[place]?.probability).toBe(piece.probability);
          expect(next.pieces.slice(0, 5)).toEqual(piece.likeliest);
          const better = next.pieces.filter((other) => other.probability > piece.probability);
          expect(better.length).toBe(piece.rank - 1);
        }
      }),
      { ...seed, numRuns: 25 },
    );
  });
});

describe('why', () => {
  it('tells all that the probability of the counts is made of', () => {
    fc.assert(
      fc.property(text, fc.nat(12), (words, at) => {
        const { actual, probability, trained, own, ownShare } = answerNow(answerer, {
          task: 'why',
          text: words,
          at,
        });
        if (!actual) {
          expect(probability).toBe(0);
          return;
        }
        let p = 1 / tinyModels.vocabulary.size;
        for (const { length, total, count, leftOver } of trained.contexts) {
          const discounts = tinyModels.counts.levels[length]?.discounts ?? [];
          const kept = count > 0 ? count - (discounts[Math.min(count, 3) - 1] ?? 0) : 0;
          p = kept / total + leftOver * p;
        }
        expect(trained.probability).toBeCloseTo(p, 12);
        let q = 1 / tinyModels.vocabulary.size;
        for (const { total, count, leftOver } of own.contexts) {
          q = (count / total) * (1 - leftOver) + leftOver * q;
        }
        expect(own.probability).toBeCloseTo(q, 12);
        expect(probability).toBeCloseTo((1 - ownShare) * p + ownShare * q, 12);
        const { pieces } = answerNow(answerer, score(words, 'counts'));
        expect(probability).toBe(pieces[at]?.probability);
      }),
      seed,
    );
  });

  it('names each context by its text, and what came after it most', () => {
    const { trained, own } = answerNow(answerer, { task: 'why', text: 'aba', at: 2 });
    const { contexts } = trained;
    expect(contexts.map(({ context }) => context)).toEqual(['', 'ab']);
    const [anywhere, after] = contexts;
    expect(anywhere?.commonest.map(({ label, count }) => [label, count])).toEqual([
      ['a', 3],
      [' the', 2],
      ['b', 1],
    ]);
    expect([after?.total, after?.count, after?.length]).toEqual([3, 1, 2]);
    expect(own.contexts.map(({ context, total }) => [context, total])).toEqual([['', 3]]);
  });
});

describe('trace', () => {
  it('gives the shares that its message is made of, which is never more than 2 bits too long', () => {
    fc.assert(
      fc.property(text, kind, (words, by) => {
        const { pieces, total, message, bits } = answerNow(answerer, {
          task: 'trace',
          text: words,
          kind: by,
        });
        const scored = answerNow(answerer, score(words, by)).pieces;
        expect(pieces.map(({ id, probability }) => [id, probability])).toEqual(
          scored.map(({ id, probability }) => [id, probability]),
        );
        const encoder = new RangeEncoder();
        for (const { before, frequency } of pieces) encoder.encode({ before, frequency, total });
        expect(encoder.finish()).toEqual({ bytes: message, bits });
        const surprisal = pieces.reduce((sum, { probability }) => sum - Math.log2(probability), 0);
        expect(bits).toBeLessThanOrEqual(Math.ceil(surprisal) + 2);
        expect(message.length).toBe(Math.ceil(bits / 8));
        for (const { before, frequency, likeliest } of pieces) {
          expect(before + frequency).toBeLessThanOrEqual(total);
          expect(likeliest.length).toBeGreaterThan(0);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });
});

describe('compress and expand', () => {
  it('are inverse, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), kind, (bytes, by) => {
        const { file } = answerNow(answerer, { task: 'compress', bytes, kind: by });
        expect(answerNow(answerer, { task: 'expand', file })).toEqual({ bytes, kind: by });
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('code the pieces that a trace codes', () => {
    const request = { text: 'the abbot', kind: 'mixture' } as const;
    const bytes = new TextEncoder().encode(request.text);
    const packed = answerNow(answerer, { task: 'compress', bytes, kind: request.kind });
    const traced = answerNow(answerer, { task: 'trace', ...request });
    expect(packed.bits).toBe(traced.bits);
    expect(packed.pieces).toBe(traced.pieces.length);
    expect(packed.file.subarray(-traced.message.length)).toEqual(traced.message);
  });

  it('refuse what is no such file in words for the reader', () => {
    const file = new TextEncoder().encode('something else');
    expect(() => answerNow(answerer, { task: 'expand', file })).toThrow(RequestError);
    expect(() => answerNow(answerer, { task: 'expand', file })).toThrow(/not made here/);
  });
});
