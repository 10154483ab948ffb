import { signal } from '@preact/signals';
import type { Request, Result } from './requests';

/**
 * Answers that are known. A widget's `derive` looks its numbers up here, so that it stays a pure
 * function of the state and the memory: where the page is built, the models answer at once; in the
 * browser the memory begins with what the page was given and fills as answers come.
 */
const MOST = 60;
type Memory = ReadonlyMap<string, unknown>;
const memory = signal<Memory>(new Map());
/** Only of the answer that last moved on. */
const parts = signal<Memory>(new Map());
let oracle: (<Of extends Request>(request: Of) => Result<Of>) | undefined;

/** A request and its answer, as a page carries them. */
export type Known = readonly [request: Request, result: unknown];

/** Lets whatever is not known be answered at once. */
export function answerWith(answer: <Of extends Request>(request: Of) => Result<Of>): void {
  oracle = answer;
}

/** The answer, or undefined as long as it is not known; a computed value that asks follows it. */
export function recall<Of extends Request>(request: Of): Result<Of> | undefined {
  if (oracle) return oracle(request);
  // what stands under a request's own words was remembered as its answer
  return memory.value.get(JSON.stringify(request)) as Result<Of> | undefined;
}

/** Keeps an answer; the one that was kept longest ago makes room. */
export function remember<Of extends Request>(request: Of, result: Result<Of>): void {
  const key = JSON.stringify(request);
  const others = [...memory.peek()].filter(([other]) => other !== key);
  memory.value = new Map([...others.slice(1 - MOST), [key, result]]);
}

/** Keeps what there is of an answer so far; the whole takes its place. */
export function rememberPart<Of extends Request>(request: Of, result: Result<Of>): void {
  parts.value = new Map([[JSON.stringify(request), result]]);
}

/** What there is of an answer that is being worked on; undefined if none is. */
export function recallPart<Of extends Request>(request: Of): Result<Of> | undefined {
  // what stands under a request's own words was remembered as part of its answer
  return parts.value.get(JSON.stringify(request)) as Result<Of> | undefined;
}

/** Takes up what a page carries. */
export function rememberAll(known: readonly Known[]): void {
  const kept = new Map(memory.peek());
  for (const [request, result] of known) kept.set(JSON.stringify(request), result);
  memory.value = kept;
}
