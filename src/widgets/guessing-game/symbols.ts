/** What is guessed: Shannon’s 27 symbols. */
export const ALPHABET = 'abcdefghijklmnopqrstuvwxyz ';

/** Letters that no accent comes off, as they are written with the 27. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * A text in 27 symbols, a–z and the space: small letters, without accents and apostrophes; whatever
 * else stands between letters becomes one space.
 *
 * @returns a text that is its own reading: doing it again changes nothing.
 */
export function toSymbols(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’ʼ]/g, '')
    .replaceAll(/[ßæœøłđðþ]/g, (letter) => SPELT[letter] ?? '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}

const A = 97;
const LETTERS = 26;

/** Turns each letter by half the alphabet, so that a link does not give a text away at a glance. */
export function rot13(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - A + LETTERS / 2) % LETTERS) + A),
  );
}
