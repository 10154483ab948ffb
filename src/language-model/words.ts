/**
 * Cuts bytes into the stretches inside which pieces are joined: a word with the space before it, a
 * run of punctuation, a digit, a line break, further spaces. Every byte is in exactly one stretch.
 *
 * Stretches are at most 32 bytes long, so that the work is linear in the text, whatever it holds.
 */
const STRETCH =
  /'(?:s|t|d|m|re|ve|ll)(?![A-Za-z\x80-\xff])| ?[A-Za-z\x80-\xff]{1,32}| ?[0-9]| ?[^A-Za-z0-9 \n\x80-\xff]{1,32}|\n| {1,32}/g;

/** The stretches of bytes that stand in a string one byte a character (Latin-1). */
export function stretchesOf(latin: string): string[] {
  return latin.match(STRETCH) ?? [];
}

const BLOCK = 8192;

/** Bytes as a string, one character a byte. */
export function latinOf(bytes: Uint8Array): string {
  let latin = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    latin += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  }
  return latin;
}
