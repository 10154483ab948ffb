import { readCounts } from './counts-file.ts';
import { readNetwork } from './network-file.ts';
import type { LanguageModels, MixtureWeights } from './predictor.ts';
import { createVocabulary, type Merge } from './vocabulary.ts';

/** The files of the models, as they are downloaded. */
export const MODEL_FILES = ['vocabulary', 'counts', 'network'] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/** Reads the files into models. */
export function readModels(
  files: Readonly<Record<ModelFile, Uint8Array>>,
  { countsMemory, mixture, memory }: MixtureWeights,
): LanguageModels {
  return {
    vocabulary: createVocabulary(readMerges(files.vocabulary)),
    counts: readCounts(files.counts),
    network: readNetwork(files.network),
    countsMemory,
    mixture,
    memory,
  };
}

/** Pairs of pieces, 16 bits each, the lower byte first. */
function readMerges(bytes: Uint8Array): Merge[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 4 }, (_, index) => [
    view.getUint16(4 * index, true),
    view.getUint16(4 * index + 2, true),
  ]);
}
