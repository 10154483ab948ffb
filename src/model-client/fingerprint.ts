import type { MixtureWeights } from '~/language-model/predictor';
import type { ModelFile } from '~/language-model/read-models';

const PRIME = 16777619;

/** Names models to the byte: eight hexadecimal digits from the hashes of their files and the weights. */
export function fingerprintOf(
  files: Readonly<Record<ModelFile, { readonly sha256: string }>>,
  { countsMemory, mixture, memory }: MixtureWeights,
): string {
  const hashes = [files.vocabulary, files.counts, files.network].map(({ sha256 }) =>
    Number.parseInt(sha256.slice(0, 8), 16),
  );
  const weights = [...countsMemory, ...mixture, ...memory].map((weight) =>
    Math.round(weight * 1e6),
  );
  return [...hashes, ...weights]
    .reduce((mixed, part) => Math.imul(mixed ^ part, PRIME) >>> 0, 0)
    .toString(16)
    .padStart(8, '0');
}
