import { readFileSync } from 'node:fs';
import { planText } from '~/labs/plan-text';
import type { Value } from '~/labs/check';
import type { Host } from './outcomes';

/** The part of MicroPython's JavaScript interface that is used here. */
export interface MicroPython {
  runPython(code: string): unknown;
  readonly globals: { get(name: string): unknown };
}

/** What the sandbox of the page runs too: loading, calling, and values to and from JSON. */
const HARNESS = readFileSync('src/labs/sandbox/harness.py', 'utf8');

function floatText(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}

/** JSON that the harness reads: every number that is no whole one as its bytes. */
function forPython(value: unknown): string {
  const marked = JSON.parse(planText(value), (_key, entry: unknown) => {
    const isSpecial = typeof entry === 'object' && entry !== null && '$number' in entry;
    const number = isSpecial ? Number(entry.$number) : entry;
    if (typeof number !== 'number') return entry;
    const isWhole = Number.isSafeInteger(number) && !Object.is(number, -0);
    return isWhole ? number : { $float: floatText(number) };
  }) as unknown;
  return JSON.stringify(marked);
}

/** What the harness wrote. */
function fromPython(text: string): Value {
  return JSON.parse(text, (_key, entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('$float' in entry)) return entry;
    return Buffer.from(String(entry.$float), 'hex').readDoubleBE();
  }) as Value;
}

/** A traceback's last line, and the last line of the learner's own file that it names. */
function explain(thrown: unknown): { error: string; line?: number } {
  const text = thrown instanceof Error ? thrown.message.trim() : String(thrown);
  const error = text.split('\n').at(-1) ?? text;
  const line = [...text.matchAll(/File "lab\.py", line (\d+)/g)].at(-1)?.[1];
  return line === undefined ? { error } : { error, line: Number(line) };
}

/** Python as the calls of a lab need it, and `load` for the learner's code. */
export interface PythonHost extends Host {
  /**
   * Runs the learner's code, in a namespace of its own.
   * @throws what Python throws; `explain` puts it into words.
   */
  load(code: string): void;
}

export function pythonHost(python: MicroPython): PythonHost {
  python.runPython(HARNESS);
  const call = python.globals.get('_call') as (index: number, name: string, args: string) => string;
  return {
    load: python.globals.get('_load') as (code: string) => void,
    has: python.globals.get('_has') as (name: string) => boolean,
    call: (index, name, args) => fromPython(call(index, name, forPython(args))),
    explain,
  };
}
