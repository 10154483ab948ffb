import { bytesOfText, textOfBytes } from '~/language-model/wide-text';

/** A label that shows bytes, as ⟨e2 80⟩, since they are no text by themselves. */
const BYTES = /^⟨((?:[0-9a-f]{2} ?)+)⟩$/;

/** The bytes of a piece that is shown by bytes; undefined for one that is text. */
export function bytesInLabel(label: string): number[] | undefined {
  const found = BYTES.exec(label)?.[1];
  return found?.split(' ').map((byte) => Number.parseInt(byte, 16));
}

function bytesOfLabel(label: string): Iterable<number> {
  return bytesInLabel(label) ?? bytesOfText(label);
}

/** The text that pieces with these labels make up, one after the other. */
export function textOfLabels(labels: readonly string[]): string {
  return textOfBytes(Uint8Array.from(labels.flatMap((label) => [...bytesOfLabel(label)])));
}

/** What is left of a text after pieces with these labels. */
export function textAfter(text: string, labels: readonly string[]): string {
  const length = labels.reduce((sum, label) => sum + [...bytesOfLabel(label)].length, 0);
  return textOfBytes(bytesOfText(text).subarray(length));
}
