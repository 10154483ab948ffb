import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';
import { createContext, runInContext } from 'node:vm';
import type { Call, Language, Outcome } from '~/labs/check';
import { javascriptHost, javascriptText } from './javascript';
import { type Host, outcomesOf } from './outcomes';
import { pythonHost } from './python';

/** Runs the code of a lab in Node, for tests; the page has a sandbox of its own for it. */

/** What a run gave; `error` is what stopped the code before any call. */
export interface NodeRun {
  readonly output: string;
  readonly error?: string;
  readonly outcomes: readonly Outcome[];
}

/** As in the page; MicroPython asks for more as it needs it. */
const HEAP_BYTES = 4 * 2 ** 20;
const LOAD_LIMIT_MS = 5000;

function run(host: Host, calls: readonly Call[], output: readonly string[]): NodeRun {
  const outcomes = [...outcomesOf(calls, host)];
  return { output: output.join('\n'), outcomes };
}

function stopped(thrown: unknown, host: Host, output: readonly string[]): NodeRun {
  return { output: output.join('\n'), error: host.explain(thrown).error, outcomes: [] };
}

/** One interpreter for all runs: each begins with a namespace of its own. */
let interpreter: ReturnType<typeof loadMicroPython> | undefined;
let printed: string[] = [];

async function runPython(code: string, calls: readonly Call[]): Promise<NodeRun> {
  interpreter ??= loadMicroPython({
    heapsize: HEAP_BYTES,
    stdout: (line: string) => void printed.push(line),
  });
  const host = pythonHost(await interpreter);
  printed = [];
  try {
    host.load(code);
  } catch (thrown) {
    return stopped(thrown, host, printed);
  }
  return run(host, calls, printed);
}

function runJavaScript(code: string, calls: readonly Call[]): NodeRun {
  const output: string[] = [];
  const console = { log: (...words: unknown[]) => void output.push(words.join(' ')) };
  const names = [...new Set(calls.map((call) => call.function))];
  let functions: Parameters<typeof javascriptHost>[0] = {};
  try {
    functions = runInContext(javascriptText(code, names), createContext({ console }), {
      timeout: LOAD_LIMIT_MS,
    }) as typeof functions;
  } catch (thrown) {
    return stopped(thrown, javascriptHost({}), output);
  }
  return run(javascriptHost(functions), calls, output);
}

export async function runInNode(
  language: Language,
  code: string,
  calls: readonly Call[],
): Promise<NodeRun> {
  return language === 'python' ? runPython(code, calls) : runJavaScript(code, calls);
}
