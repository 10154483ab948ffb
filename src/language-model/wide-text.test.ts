import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from './wide-text.ts';

const anyText = fc.string({ unit: 'binary' });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

test('every text comes back exactly, halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyUnits), (text) => textOfBytes(bytesOfText(text)) === text),
    { numRuns: 10_000 },
  );
});

test('well-formed text is plain UTF-8, a byte order mark included', () => {
  expect([...bytesOfText('\uFEFFé')]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
  expect(textOfBytes(bytesOfText('\uFEFFé'))).toBe('\uFEFFé');
});

test('half a pair has the three bytes of its code', () => {
  expect([...bytesOfText('a\uD83Db')]).toEqual([0x61, 0xed, 0xa0, 0xbd, 0x62]);
});

test('bytes that no text has show as the replacement character', () => {
  expect(textOfBytes(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\uFFFDb');
});
