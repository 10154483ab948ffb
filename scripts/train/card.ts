import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Merge } from '../../src/language-model/vocabulary.ts';
import type { CurvePoint } from './curve.ts';
import type { Loss } from './measure.ts';
import { SHAPE, TRAINING } from './settings.ts';
import { SOURCES } from './sources.ts';
import { partOf } from './split.ts';
import { write } from './stage.ts';
import type { Work } from './works.ts';

export interface Figures {
  readonly dev: Loss;
  /** The network's loss on the development works before its weights were rounded to bytes. */
  readonly exactDev: number;
  readonly parts: readonly {
    readonly part: string;
    readonly characters: number;
    readonly loss: Loss;
    readonly compressors: Readonly<Record<string, number>>;
  }[];
}

interface Made {
  readonly output: string;
  readonly merges: readonly Merge[];
  /** Weight of the network in the mixture, by how long a context the counts know. */
  readonly mixture: readonly number[];
  readonly countsFile: Uint8Array;
  readonly networkFile: Uint8Array;
  readonly figures: Figures;
  readonly works: readonly Work[];
  readonly corpus: string;
  readonly curve: readonly CurvePoint[];
}

/** Writes the models, and the card that tells their hashes, figures and sources. */
export function writeCard(made: Made): void {
  const { output, merges, mixture, countsFile, networkFile, figures, works, corpus, curve } = made;
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
  const sources = SOURCES.map(({ id, ...source }) => ({
    id,
    ...source,
    works: works.filter((work) => work.source === id).length,
    characters: works
      .filter((work) => work.source === id && partOf(work) === 'train')
      .reduce((sum, { text }) => sum + text.length, 0),
  }));
  const heldOut = works
    .filter((work) => partOf(work) !== 'train')
    .map((work) => ({ work: work.name, part: partOf(work), characters: work.text.length }));
  const card = {
    files,
    mixture,
    shape: SHAPE,
    training: TRAINING,
    curve,
    figures,
    corpus,
    sources,
    heldOut,
  };
  write(join(output, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}
