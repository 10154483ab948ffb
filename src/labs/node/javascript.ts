import type { Argument, Value } from '~/labs/check';
import type { Host } from './outcomes';

type Functions = Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;

/**
 * The learner's code as one script whose completion value holds the functions that it defines.
 * Nothing is put above the code, so that line numbers stay its own.
 */
export function javascriptText(code: string, names: readonly string[]): string {
  const pairs = names.map((name) => `${name}: typeof ${name} === 'function' ? ${name} : undefined`);
  return `'use strict';${code}\n;({ ${pairs.join(', ')} })`;
}

/** Typed arrays, sets and the like become lists; whole numbers of any size become numbers. */
function plain(result: unknown): Value {
  if (result === undefined || result === null) return null;
  if (typeof result === 'bigint') return Number(result);
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') {
    return result;
  }
  if (typeof result !== 'object') throw new TypeError(`a ${typeof result} was returned`);
  if (Symbol.iterator in result) return Array.from(result as Iterable<unknown>, plain);
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, plain(value)]));
}

/** A deep copy of a value, which the learner's code may change. */
function copy(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(copy);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]));
}

/**
 * JavaScript as the calls of a lab need it.
 *
 * @param functions - the completion value of `javascriptText`.
 * @param lineOf - the line of the learner's code that an error names, which each engine puts elsewhere.
 */
export function javascriptHost(
  functions: Functions,
  lineOf: (thrown: unknown) => number | undefined = () => undefined,
): Host {
  const results = new Map<number, unknown>();
  const given = (argument: Argument): unknown =>
    'outcome' in argument ? results.get(argument.outcome) : copy(argument.value);
  return {
    has: (name) => functions[name] !== undefined,
    call: (index, name, args) => {
      const result = functions[name]?.(...args.map(given));
      results.set(index, result);
      return plain(result);
    },
    explain: (thrown) => ({ error: String(thrown), line: lineOf(thrown) }),
  };
}
