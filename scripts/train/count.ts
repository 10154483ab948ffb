import { writeCounts } from '../../src/language-model/counts-file.ts';
import { createVocabulary, type Merge } from '../../src/language-model/vocabulary.ts';
import { bytesOfText } from '../../src/language-model/wide-text.ts';
import { countGrams } from '../../src/training/grams.ts';
import { fullModel, prunedModel } from '../../src/training/kneser-ney.ts';
import { thinned } from '../../src/training/thin.ts';
import { COUNTED, COUNTS_BYTES, LONGEST_GRAM, VOCABULARY } from './settings.ts';
import { partOf } from './split.ts';
import type { Work } from './works.ts';

/** The training works that the counts count. */
export function countedWorks(works: readonly Work[]): Work[] {
  const mine = works.filter((work) => partOf(work) === 'train' && work.name !== COUNTED.without);
  // the name of an address begins with its year
  const isOld = ({ source, name }: Work) =>
    source === 'addresses' && Number.parseInt(name, 10) < COUNTED.thinBefore;
  return thinned(mine, isOld, COUNTED.every);
}

/** Counts, and prunes by the smallest threshold, to a hundredth, whose file is small enough. */
export function countsFileOf(works: readonly Work[], merges: readonly Merge[]): Uint8Array {
  const vocabulary = createVocabulary(merges);
  const text = bytesOfText(`${works.map((work) => work.text).join('\n')}\n`);
  const pieces = Uint16Array.from(vocabulary.encode(text));
  const full = fullModel(countGrams(pieces, VOCABULARY, LONGEST_GRAM), VOCABULARY);
  let file: Uint8Array = new Uint8Array();
  for (let low = 0.1, high = 10; high / low > 1.01;) {
    const threshold = Math.sqrt(low * high);
    const tried = writeCounts(prunedModel(full, threshold));
    if (tried.length <= COUNTS_BYTES) {
      file = tried;
      high = threshold;
    } else low = threshold;
  }
  return file;
}
