import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createVocabulary, type Merge } from '../../src/language-model/vocabulary.ts';
import { bytesOfText } from '../../src/language-model/wide-text.ts';
import { drawStarts, type Group } from '../../src/training/order.ts';
import { SHAPE, TRAINING, WEIGHTS } from './settings.ts';
import { partOf } from './split.ts';
import { bytesOf, write } from './stage.ts';
import type { Work } from './works.ts';

/** The training text as pieces, group by group, and which stretch is which group. */
export function encodeTraining(
  works: readonly Work[],
  merges: readonly Merge[],
): { pieces: Uint16Array; groups: Group[] } {
  const vocabulary = createVocabulary(merges);
  const mine = works.filter((work) => partOf(work) === 'train');
  const encoded = Object.keys(WEIGHTS).map((name) => {
    const texts = mine.filter((work) => groupOf(work) === name).map(({ text }) => text);
    return vocabulary.encode(bytesOfText(`${texts.join('\n')}\n`));
  });
  let from = 0;
  const groups = Object.values(WEIGHTS).map((weight, index) => {
    const to = from + (encoded[index]?.length ?? 0);
    const group = { from, to, weight };
    from = to;
    return group;
  });
  return { pieces: Uint16Array.from(encoded.flat()), groups };
}

/** Works are grouped by source; the two of the dictionary are very different English. */
function groupOf({ source, name }: Work): string {
  return source === 'dictionary' ? name : source;
}

/** Lays out everything that the kernel reads, for a run that begins anew. */
export function layOut(folder: string, pieces: Uint16Array, groups: readonly Group[]): void {
  rmSync(folder, { recursive: true, force: true });
  const { tokens, shortLength, shortShare, batch, longBatch, muonRate, adamRate, seed } = TRAINING;
  const longFrom = Math.floor((tokens * shortShare) / batch);
  const longSteps = Math.floor((tokens * (1 - shortShare)) / longBatch);
  const lengths = [
    ...Array<number>((longFrom * batch) / shortLength).fill(shortLength),
    ...Array<number>((longSteps * longBatch) / SHAPE.longest).fill(SHAPE.longest),
  ];
  const settings = {
    ...SHAPE,
    steps: longFrom + longSteps,
    longFrom,
    shortLength,
    batch,
    longBatch,
    muonRate,
    adamRate,
    seed,
    threads: Math.min(4, availableParallelism()),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  write(join(folder, 'settings.txt'), `${lines.join('\n')}\n`);
  write(join(folder, 'tokens.u16'), bytesOf(pieces));
  write(join(folder, 'starts.u32'), bytesOf(drawStarts(groups, lengths, 0.2026)));
}
