import type { Vocabulary } from '~/language-model/vocabulary';
import { bytesOfText, textOfBytes } from '~/language-model/wide-text';
import type { Piece } from './requests';

/** How pieces are shown, and texts cut into them. */
export class Pieces {
  readonly vocabulary: Vocabulary;
  readonly #labels: readonly string[];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#labels = vocabulary.pieces.map(labelOf);
  }

  of(id: number): Piece {
    return { id, label: this.#labels[id] ?? '' };
  }

  encode(text: string): { ids: number[]; characters: number; bytes: number } {
    const bytes = bytesOfText(text);
    const ids = this.vocabulary.encode(bytes);
    return { ids, characters: Array.from(text).length, bytes: bytes.length };
  }

  decode(ids: readonly number[]): string {
    return textOfBytes(this.vocabulary.decode(ids));
  }
}

/** Text, or hexadecimal where the bytes are only part of a character. */
function labelOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return `⟨${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')}⟩`;
  }
}
