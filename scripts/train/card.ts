import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readCard, type Card } from '../../src/language-model/card.ts';
import type { CountsModel } from '../../src/language-model/counts-model.ts';
import type { Merge } from '../../src/language-model/vocabulary.ts';
import { LIMITS, NOT_FOR } from './card-words.ts';
import { cpuSecondsOf, readCurve } from './curve.ts';
import { trainingCharacters } from './figures.ts';
import { CACHE, LONGEST_GRAM, SHAPE, TRAINING } from './settings.ts';
import { SOURCES } from './sources.ts';
import { write } from './stage.ts';
import type { Work } from './works.ts';

interface Made {
  readonly output: string;
  readonly merges: readonly Merge[];
  readonly countsFile: Uint8Array;
  readonly networkFile: Uint8Array;
  readonly counts: CountsModel;
  /** The works that the counts were counted on, and all works. */
  readonly counted: readonly Work[];
  readonly works: readonly Work[];
  readonly corpus: string;
  /** The folder of the network's training. */
  readonly run: string;
  readonly measured: Pick<Card, 'countsMemory' | 'mixture' | 'memory' | 'figures' | 'heldOut'>;
}

/** Writes the models, and the card that tells their hashes, figures and sources. */
export function writeCard(made: Made): void {
  const { output, merges, countsFile, networkFile, works } = made;
  const vocabularyFile = new Uint8Array(Uint16Array.from(merges.flat()).buffer);
  const files = Object.fromEntries(
    Object.entries({ vocabulary: vocabularyFile, counts: countsFile, network: networkFile }).map(
      ([name, bytes]) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const file = `${name}.bin`;
        write(join(output, file), bytes);
        return [name, { file, bytes: bytes.length, sha256 }];
      },
    ),
  );
  const { countsMemory, mixture, memory, figures, heldOut } = made.measured;
  const card = readCard({
    files,
    countsMemory,
    mixture,
    memory,
    shape: SHAPE,
    cache: CACHE,
    training: { ...TRAINING, cpuSeconds: cpuSecondsOf(made.run) },
    curve: readCurve(made.run),
    counts: {
      longest: LONGEST_GRAM,
      works: made.counted.length,
      characters: made.counted.reduce((sum, { text }) => sum + text.length, 0),
      kept: made.counts.levels.map(({ pieces }) => pieces.length),
    },
    figures,
    corpus: made.corpus,
    sources: SOURCES.map((source) => ({
      ...source,
      works: works.filter((work) => work.source === source.id).length,
      characters: trainingCharacters(works, [source.id]),
    })),
    heldOut,
    limits: LIMITS,
    notFor: NOT_FOR,
  });
  write(join(output, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}
