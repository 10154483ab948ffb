import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary, type Merge } from './vocabulary.ts';
import { bytesOfText, textOfBytes } from './wide-text.ts';
import { latinOf, stretchesOf } from './words.ts';

/** t+h, th+e, space+the, a+a, aa+aa. */
const MERGES: readonly Merge[] = [
  [0x74, 0x68],
  [256, 0x65],
  [0x20, 257],
  [0x61, 0x61],
  [259, 259],
];
const vocabulary = createVocabulary(MERGES);
const bytes = fc.uint8Array({ maxLength: 300 });

test('any bytes come back exactly', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      expect([...vocabulary.decode(vocabulary.encode(given))]).toEqual([...given]);
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['nothing', ''],
  ['one character', 'x'],
  ['emoji', '👩‍👩‍👧 and 🏴'],
  ['half a surrogate pair', 'a\uD83D\uD83Db\uDE00'],
  ['a million characters without a space', 'a'.repeat(1_000_000)],
  [
    'a million different ones',
    Array.from({ length: 250_000 }, (_, n) => String.fromCodePoint(0x1f300 + (n % 700))).join(''),
  ],
  ['tabs, nulls and line ends', '\0\t\r\n\n  \n\u2028'],
])('%s comes back exactly', (_name, text) => {
  expect(textOfBytes(vocabulary.decode(vocabulary.encode(bytesOfText(text)))) === text).toBe(true);
});

test('stretches are the text, cut', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const latin = latinOf(given);
      expect(stretchesOf(latin).join('')).toBe(latin);
    }),
  );
});

test('the pair learnt first is joined first', () => {
  expect(vocabulary.encode(bytesOfText('in the'))).toEqual([0x69, 0x6e, 258]);
  expect(vocabulary.encode(bytesOfText('aaaaa'))).toEqual([260, 0x61]);
  expect(vocabulary.size).toBe(261);
});

test('a merge of pieces that do not exist yet is refused', () => {
  expect(() => createVocabulary([[0x74, 300]])).toThrow(RangeError);
});

test('a piece that does not exist is refused', () => {
  expect(() => vocabulary.decode([999])).toThrow(RangeError);
});
