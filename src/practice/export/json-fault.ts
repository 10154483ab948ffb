/**
 * Finds where a text stops being JSON; browsers refuse it, but few say where.
 */

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

/** Reads one value and returns the index after it, or throws the index of the fault. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Skips a pattern; a pattern that may be empty always matches. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const [match] = pattern.exec(this.#text) ?? [];
    this.at += match?.length ?? 0;
    return match !== undefined;
  }

  take(character: string): boolean {
    this.skip(SPACE);
    if (this.#text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** Whether a whole value was read; if not, `at` is where it went wrong. */
  value(): boolean {
    if (this.take('{')) return this.members('}', () => this.member());
    if (this.take('[')) return this.members(']', () => this.value());
    return this.skip(STRING) || this.skip(SCALAR);
  }

  member(): boolean {
    this.skip(SPACE);
    return this.skip(STRING) && this.take(':') && this.value();
  }

  members(end: string, one: () => boolean): boolean {
    if (this.take(end)) return true;
    do {
      if (!one()) return false;
    } while (this.take(','));
    return this.take(end);
  }

  isAtEnd(): boolean {
    this.skip(SPACE);
    return this.at === this.#text.length;
  }
}

/** The line and column, from 1, at which a text stops being JSON; undefined if it is JSON. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const reader = new Reader(text);
  if (reader.value() && reader.isAtEnd()) return undefined;
  const before = text.slice(0, reader.at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
