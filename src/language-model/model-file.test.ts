import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isModelFile } from './model-file-sign.ts';
import { ModelFileError, readModelFile, writeModelFile, type Coder } from './model-file.ts';
import { MODEL_KINDS, type ModelKind } from './predictor.ts';
import { tinyModels } from './tiny-models.ts';
import { bytesOfText } from './wide-text.ts';

const seed = { seed: 52 };
const CODER: Coder = { models: tinyModels, fingerprint: '0badc0de' };
const HEADER = 18;

function finish<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const compressed = (bytes: Uint8Array, kind: ModelKind = 'counts') =>
  finish(writeModelFile(bytes, kind, CODER)).file;
const expanded = (file: Uint8Array, coder = CODER) => finish(readModelFile(file, coder));

/** What came of a damaged file. */
function outcome(file: Uint8Array): Uint8Array | 'refused' {
  try {
    return expanded(file).bytes;
  } catch (error) {
    if (error instanceof ModelFileError) return 'refused';
    throw error;
  }
}

const random = randomLcg(0.75);
const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['one zero', new Uint8Array(1)],
  ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['every byte, backwards', Uint8Array.from({ length: 256 }, (_, byte) => 255 - byte)],
  ['halves of surrogate pairs', bytesOfText('\ud800x\udfff\udfff\ud800')],
  ['emoji and combining marks', bytesOfText('🧑🏽‍🚀 e\u0301\u200d🇬🇧')],
  ['a long repeat', new Uint8Array(3000).fill(97)],
  ['a long repeat of zeros', new Uint8Array(3000)],
  ['line ends', bytesOfText('\r\n\n\r \t\n'.repeat(40))],
  ['noise', Uint8Array.from({ length: 1500 }, () => Math.floor(256 * random()))],
  ['its own output', compressed(bytesOfText('the abbot and the abacus '.repeat(9)))],
];

describe('a compressed file', () => {
  describe.each(MODEL_KINDS)('of %s', (kind) => {
    it.each(HOSTILE)('gives back %s', (_name, bytes) => {
      const file = compressed(bytes, kind);
      expect(isModelFile(file)).toBe(true);
      expect(expanded(file)).toEqual({ bytes, kind });
    });

    it('gives back any text', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
          const bytes = bytesOfText(text);
          expect(expanded(compressed(bytes, kind)).bytes).toEqual(bytes);
        }),
        { ...seed, numRuns: 60 },
      );
    });
  });

  it('tells how many of how many pieces are done, writing and reading', () => {
    const steps = [...writeModelFile(bytesOfText('the cat'), 'counts', CODER)];
    expect(steps).toEqual(steps.map((_, index) => [index + 1, steps.length]));
    const file = compressed(bytesOfText('the cat'));
    expect([...readModelFile(file, CODER)]).toEqual(steps);
  });

  it('is the coder’s message behind a header of 18 bytes', () => {
    const { file, message } = finish(writeModelFile(bytesOfText('the cat'), 'counts', CODER));
    expect(file.subarray(HEADER)).toEqual(message.bytes);
    expect(message.bytes.length).toBe(Math.ceil(message.bits / 8));
  });
});

describe('a damaged file', () => {
  const whole = bytesOfText('the cat sat; the abbot sat with the cat');
  const file = compressed(whole);

  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(outcome(file.subarray(0, length)), `cut off at ${length}`).toBe('refused');
    }
  });

  it('gives what went in or nothing, whichever of its bits is flipped', () => {
    for (let bit = 0; bit < 8 * file.length; bit += 1) {
      const flipped = file.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const came = outcome(flipped);
      if (came !== 'refused') expect(came, `bit ${bit}`).toEqual(whole);
    }
  });

  it('never gives anything else, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(2), (noise, kind) => {
        const made = Uint8Array.from([
          ...file.subarray(0, 5),
          kind,
          ...file.subarray(6, 10),
          ...noise,
        ]);
        expect(outcome(made)).toBe('refused');
      }),
      seed,
    );
  });

  it('is found out soon if it claims to hold more than it does', () => {
    const claim = (count: number) => {
      const claiming = file.slice();
      new DataView(claiming.buffer).setUint32(14, count, true);
      return claiming;
    };
    for (const count of [1000, 100_000, 2 ** 32 - 1]) {
      const steps = readModelFile(claim(count), CODER);
      let taken = 0;
      expect(() => {
        for (let step = steps.next(); step.done !== true; step = steps.next()) taken += 1;
      }).toThrow(ModelFileError);
      expect(taken).toBeLessThan(200);
    }
  });

  it.each([
    ['something else', bytesOfText('Dear Sir or Madam'), /not made here/],
    ['nothing', new Uint8Array(), /not made here/],
    ['only the beginning', file.subarray(0, 10), /cut off/],
    ['another version', Uint8Array.from(file, (byte, at) => (at === 4 ? 2 : byte)), /version 2/],
    ['an unknown kind', Uint8Array.from(file, (byte, at) => (at === 5 ? 9 : byte)), /not known/],
  ])('is refused in words that say what it is: %s', (_name, bytes, words) => {
    expect(() => expanded(bytes)).toThrow(words);
  });

  it('is refused by other models, and both are named', () => {
    expect(() => expanded(file, { ...CODER, fingerprint: '00000001' })).toThrow(
      /0badc0de; here 00000001/,
    );
  });
});
