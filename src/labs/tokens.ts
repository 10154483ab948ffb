import type { Argument, Value } from './check';

/**
 * A value as a list of numbers and short texts, which cross between JavaScript and MicroPython
 * unharmed where whole lists and large integers do not. A number is a double as it stands; a text
 * begins with what it is: `"` text, `i` integer, `f` −0, `[` list and `{` dict with their lengths,
 * `r` the result of an earlier call, `n` nothing, `t` true, `F` false.
 */
export type Token = number | string;

function numberToken(value: number): Token {
  if (Object.is(value, -0)) return 'f-0.0';
  return Number.isInteger(value) ? `i${BigInt(value)}` : value;
}

export function writeTokens(value: Value): Token[] {
  if (value === null) return ['n'];
  if (typeof value === 'boolean') return [value ? 't' : 'F'];
  if (typeof value === 'number') return [numberToken(value)];
  if (typeof value === 'string') return [`"${value}`];
  if (Array.isArray(value)) {
    return [`[${value.length}`, ...(value as readonly Value[]).flatMap(writeTokens)];
  }
  const entries = Object.entries(value);
  return [
    `{${entries.length}`,
    ...entries.flatMap(([key, entry]) => [`"${key}`, ...writeTokens(entry)]),
  ];
}

export function argumentTokens(argument: Argument): Token[] {
  return 'outcome' in argument ? [`r${argument.outcome}`] : writeTokens(argument.value);
}

/** Reads one value off the list, which `next` gives token by token. */
export function readTokens(next: () => Token | undefined): Value {
  const token = next();
  if (typeof token === 'number') return token;
  const [kind, rest] = [token?.[0], token?.slice(1) ?? ''];
  if (kind === '"') return rest;
  if (kind === 'i' || kind === 'f') return Number(rest);
  if (kind === '[') return Array.from({ length: Number(rest) }, () => readTokens(next));
  if (kind === '{') {
    const entries = Array.from({ length: Number(rest) }, (): [string, Value] => {
      const key = String(next()).slice(1);
      return [key, readTokens(next)];
    });
    return Object.fromEntries(entries);
  }
  return kind === 't' || kind === 'F' ? kind === 't' : null;
}
