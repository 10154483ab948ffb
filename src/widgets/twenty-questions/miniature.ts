import { dot, line, type Point } from '~/charts/miniature';
import { huffmanLengths, prefixCodewords } from '~/math';
import type { Derived } from './model';

/** The best plan of questions: a tree whose leaves are the things. */
export function miniature({ items }: Derived): string {
  const words = prefixCodewords(huffmanLengths(items.map(({ p }) => p)));
  const deepest = Math.max(...words.map((word) => word?.length ?? 0));
  const place = (word: string): Point => {
    const across = Array.from(word).reduce(
      (sum, digit, at) => sum + Number(digit) / 2 ** (at + 1),
      0,
    );
    return [across + 1 / 2 ** (word.length + 1), 1 - word.length / deepest];
  };
  const branches = new Set(
    words.flatMap((word = '') => Array.from(word, (_, at) => word.slice(0, at + 1))),
  );
  const lines = [...branches].map((word) => line([place(word.slice(0, -1)), place(word)], 'edge'));
  const leaves = words.map((word) => (word === undefined ? '' : dot(place(word), 'p')));
  return lines.join('') + leaves.join('');
}
