import { expect, test } from 'vitest';
import { createVocabulary } from '../language-model/vocabulary.ts';
import { bytesOfText, textOfBytes } from '../language-model/wide-text.ts';
import { learnVocabulary } from './learn-vocabulary.ts';

const TEXT = 'the cat sat on the mat; the cat sat on the sofa; that is the cat that sat. '.repeat(
  20,
);

function piecesOf(text: string, size: number): string[] {
  const { pieces } = createVocabulary(learnVocabulary(bytesOfText(text), size));
  return pieces.slice(256).map((piece) => textOfBytes(piece));
}

test('the commonest pair of neighbours is joined first', () => {
  expect(piecesOf('abababab ab ab xyxy', 257)).toEqual(['ab']);
});

test('of equally common pairs the one with the smaller bytes comes first', () => {
  expect(piecesOf('cdcd abab', 258)).toEqual(['ab', 'cd']);
});

test('whole words become pieces, with the space before them', () => {
  expect(piecesOf(TEXT, 280)).toEqual(expect.arrayContaining([' the', ' cat', ' sat']));
});

test('learning is repeatable, and a smaller vocabulary is the beginning of a larger one', () => {
  const large = learnVocabulary(bytesOfText(TEXT), 275);
  expect(learnVocabulary(bytesOfText(TEXT), 275)).toEqual(large);
  expect(learnVocabulary(bytesOfText(TEXT), 265)).toEqual(large.slice(0, 9));
});

test('each step joins what really is the commonest pair', () => {
  const bytes = bytesOfText(TEXT);
  const merges = learnVocabulary(bytes, 272);
  merges.forEach((merge, index) => {
    const known = createVocabulary(merges.slice(0, index));
    const stretches = TEXT.match(/ ?[a-z]+|[^a-z ]|\s/g) ?? [];
    const times = new Map<string, number>();
    for (const stretch of stretches) {
      const ids = known.encode(bytesOfText(stretch));
      ids.slice(1).forEach((right, at) => {
        const pair = `${String(ids[at])}+${String(right)}`;
        times.set(pair, (times.get(pair) ?? 0) + 1);
      });
    }
    const most = Math.max(...times.values());
    expect(times.get(`${String(merge[0])}+${String(merge[1])}`)).toBe(most);
  });
});

test('nothing more to join ends the learning early', () => {
  expect(learnVocabulary(bytesOfText('ab'), 300)).toEqual([]);
});
