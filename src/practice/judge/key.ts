import type { GuessKey } from './guess';
import type { NumberKey } from './number';

/** What judging a question needs, by its kind. */
export type Key =
  | ({ readonly kind: 'numeric' } & NumberKey)
  | {
      readonly kind: 'choice';
      /** Index of the right choice, or of the wrong line. */ readonly right: number;
    }
  | {
      readonly kind: 'ordering';
      /** Right place of each item, in the order in which they are shown. */
      readonly places: readonly number[];
    }
  | ({ readonly kind: 'guess' } & GuessKey);

/** More digits than any tolerance sees. */
const DIGITS = 7;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FIELD = ';';

function written(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(DIGITS)));
}

function read(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

function fieldsOf(key: Key): (string | number)[] {
  switch (key.kind) {
    case 'choice':
      return [key.right];
    case 'ordering':
      return [...key.places];
    case 'numeric':
      return [
        key.unit ?? '',
        written(key.answer),
        ...key.traps.map(({ name, value }) => `${name} ${written(value)}`),
      ];
    case 'guess':
      return [
        written(key.answer),
        written(key.close),
        ...key.bands.map(({ below, above }) => `${written(below)} ${written(above)}`),
      ];
  }
}

/** Exchanges each letter and each digit with the one half a round away; undoes itself. */
function veil(text: string): string {
  return text
    .replaceAll(/[a-z]/g, (letter) => LETTERS.charAt((LETTERS.indexOf(letter) + 13) % 26))
    .replaceAll(/\d/g, (digit) => String((Number(digit) + 5) % 10));
}

/**
 * Writes a key in few signs, and so that it cannot be read in the page at a glance. It is no secret:
 * a reader who wants to know may.
 */
export function encodeKey(key: Key): string {
  return veil([key.kind, ...fieldsOf(key)].join(FIELD));
}

function numberKey([unit = '', answer, ...traps]: string[]): NumberKey {
  return {
    ...((unit === 'bits' || unit === 'nats') && { unit }),
    answer: Number(answer),
    traps: traps.map((trap) => {
      const [name = '', value] = trap.split(' ');
      return { name, value: Number(value) };
    }),
  };
}

function guessKey([answer, close, ...bands]: string[]): GuessKey {
  return {
    answer: Number(answer),
    close: Number(close),
    bands: bands.map((band) => {
      const [below, above] = band.split(' ').map(read);
      return { below, above };
    }),
  };
}

/**
 * Reads what `encodeKey` wrote.
 * @throws {RangeError} if it was nothing of the kind.
 */
export function decodeKey(text: string): Key {
  const [kind = '', ...fields] = veil(text).split(FIELD);
  switch (kind) {
    case 'choice':
      return { kind, right: Number(fields[0]) };
    case 'ordering':
      return { kind, places: fields.map(Number) };
    case 'numeric':
      return { kind, ...numberKey(fields) };
    case 'guess':
      return { kind, ...guessKey(fields) };
    default:
      throw new RangeError(`"${text}" is no key of a question`);
  }
}
