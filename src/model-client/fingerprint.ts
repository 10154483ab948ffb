import type { ModelFile } from '~/language-model/read-models';

/** Names the models to the byte: eight hexadecimal digits mixed from the hashes of their files. */
export function fingerprintOf(
  files: Readonly<Record<ModelFile, { readonly sha256: string }>>,
): string {
  return [files.vocabulary, files.counts, files.network]
    .map(({ sha256 }) => Number.parseInt(sha256.slice(0, 8), 16))
    .reduce((mixed, part) => (mixed ^ part) >>> 0, 0)
    .toString(16)
    .padStart(8, '0');
}
