import type { Host } from './outcomes';
import { argumentTokens, readTokens, type Token } from './tokens';

/** The part of MicroPython's JavaScript interface that is used here. */
export interface MicroPython {
  runPython(code: string): unknown;
  registerJsModule(name: string, module: object): void;
  readonly globals: { get(name: string): unknown };
}

/**
 * Loads the learner's code into a namespace of its own and calls its functions. Values come and go
 * as tokens; of what is returned, whatever can be gone through becomes a list.
 */
const PRELUDE = `
import _lab_tokens

_lab_namespace = {"__name__": "__main__"}
_lab_results = {}

def _lab_load(code):
    exec(compile(code, "lab.py", "exec"), _lab_namespace)

def _lab_has(name):
    return callable(_lab_namespace.get(name))

def _lab_read():
    token = _lab_tokens.next()
    if not isinstance(token, str):
        return token
    kind, rest = token[0], token[1:]
    if kind == '"':
        return rest
    if kind == "i":
        return int(rest)
    if kind == "f":
        return float(rest)
    if kind == "r":
        return _lab_results[int(rest)]
    if kind == "[":
        return [_lab_read() for _ in range(int(rest))]
    if kind == "{":
        result = {}
        for _ in range(int(rest)):
            key = _lab_read()
            result[key] = _lab_read()
        return result
    return None if kind == "n" else kind == "t"

def _lab_write(x):
    put = _lab_tokens.put
    if x is None:
        put("n")
    elif isinstance(x, bool):
        put("t" if x else "F")
    elif isinstance(x, float):
        put(x)
    elif isinstance(x, int):
        put("i" + str(x))
    elif isinstance(x, str):
        put('"' + x)
    elif isinstance(x, dict):
        put("{" + str(len(x)))
        for key in x:
            put('"' + str(key))
            _lab_write(x[key])
    else:
        try:
            values = list(x)
        except TypeError:
            raise TypeError("a " + type(x).__name__ + " was returned")
        put("[" + str(len(values)))
        for value in values:
            _lab_write(value)

def _lab_call(index, name, count):
    result = _lab_namespace[name](*[_lab_read() for _ in range(count)])
    _lab_results[index] = result
    _lab_write(result)
`;

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
   * Runs the learner's code.
   * @throws what Python throws; `explain` puts it into words.
   */
  load(code: string): void;
}

export function pythonHost(python: MicroPython): PythonHost {
  let tokens: Token[] = [];
  python.registerJsModule('_lab_tokens', {
    next: () => tokens.shift(),
    put: (token: Token) => void tokens.push(token),
  });
  python.runPython(PRELUDE);
  const tool = (name: string): unknown => python.globals.get(`_lab_${name}`);
  const load = tool('load') as (code: string) => void;
  const has = tool('has') as (name: string) => boolean;
  const call = tool('call') as (index: number, name: string, count: number) => void;
  return {
    load,
    has,
    call: (index, name, args) => {
      tokens = args.flatMap(argumentTokens);
      call(index, name, args.length);
      return readTokens(() => tokens.shift());
    },
    explain,
  };
}
