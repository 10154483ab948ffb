import type { Start } from './messages';

/** The part of MicroPython's interface that is used here. */
interface MicroPython {
  runPython(code: string): void;
  readonly globals: { get(name: string): unknown; delete(name: string): void };
}

interface Runtime {
  readonly loadMicroPython: (options: {
    readonly heapsize: number;
    readonly linebuffer: false;
    readonly stdout: (bytes: Uint8Array) => void;
    readonly url: string;
  }) => Promise<MicroPython>;
}

type Imports = Record<string, Record<string, (...args: readonly number[]) => unknown>>;

interface PythonScope {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: {
      readonly data: Start & {
        readonly module: WebAssembly.Module;
        readonly runtime: string;
      };
    }) => void,
    options: { once: true },
  ): void;
}

/**
 * Runs the reader's Python in a worker, calls its functions, and reports what they give.
 *
 * Its text is what the worker runs, so it refers to nothing outside itself. MicroPython reaches
 * JavaScript only through the functions its WebAssembly imports: those of the bridge behind
 * `import js` and of files are replaced by refusals, and memory is refused above the limit, so that
 * the reader's code can compute, print, and nothing else.
 */
export function pythonHarness(
  scope: PythonScope,
  importModule: (url: string) => Promise<unknown>,
  prelude: string,
): void {
  const OUTPUT_LIMIT = 20_000;
  const CHUNK = 2_000;
  const CHUNK_MS = 100;
  const HEAP_BYTES = 4 * 2 ** 20;
  const MOST_BYTES = 128 * 2 ** 20;
  const NOT_PERMITTED = -63;
  const BRIDGE = /^(call|create_promise|has_attr|lookup_attr|store_attr|js_(?!error|get_error))/;
  const REFUSAL = 'ImportError: Python has no way to the page here; use its own modules';

  const post = scope.postMessage.bind(scope);
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(CHUNK);
  let used = 0;
  let sent = 0;
  let flushedAt = performance.now();

  function flush(): void {
    if (used === 0 || sent >= OUTPUT_LIMIT) return;
    const text = decoder.decode(bytes.subarray(0, used), { stream: true });
    sent += text.length;
    used = 0;
    flushedAt = performance.now();
    post({ kind: 'output', text });
    if (sent >= OUTPUT_LIMIT) post({ kind: 'full' });
  }
  function write([byte]: Uint8Array): void {
    bytes[used] = byte ?? 0;
    used += 1;
    if (used === CHUNK || performance.now() - flushedAt > CHUNK_MS) flush();
  }

  function refuse(): never {
    throw new Error(REFUSAL);
  }
  function guarded(imports: Imports): Imports {
    const guardedGroup = { ...imports.env };
    for (const [name, original] of Object.entries(guardedGroup)) {
      if (BRIDGE.test(name)) guardedGroup[name] = refuse;
      if (/^__syscall_(openat|mkdirat|renameat|unlinkat|rmdir)/.test(name))
        guardedGroup[name] = () => NOT_PERMITTED;
      if (name === 'emscripten_resize_heap')
        guardedGroup[name] = (size = 0) => (size >>> 0 > MOST_BYTES ? 0 : original(size));
    }
    return Object.fromEntries(Object.keys(imports).map((group) => [group, guardedGroup]));
  }

  const digits = new DataView(new ArrayBuffer(8));
  function floatText(value: number): string {
    digits.setFloat64(0, value);
    return digits.getBigUint64(0).toString(16).padStart(16, '0');
  }
  function floatOf(text: string): number {
    digits.setBigUint64(0, BigInt(`0x${text}`));
    return digits.getFloat64(0);
  }
  function isKeyed<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
    return typeof value === 'object' && value !== null && key in value;
  }
  /** What Python wrote, in the JSON that the page reads: special numbers by name. */
  function forPage(text: string): string {
    const value: unknown = JSON.parse(text, (_key, entry: unknown) => {
      const number = isKeyed(entry, '$float') ? floatOf(String(entry.$float)) : entry;
      if (typeof number !== 'number') return number;
      if (Object.is(number, -0)) return { $number: '-0' };
      return Number.isFinite(number) ? number : { $number: String(number) };
    });
    return JSON.stringify(value);
  }
  /** What the page wrote, in the JSON that Python reads: every float as its bytes. */
  function forPython(value: unknown): string {
    return JSON.stringify(value, (_key, entry: unknown) => {
      const number = isKeyed(entry, '$number') ? Number(entry.$number) : entry;
      if (typeof number !== 'number') return number;
      const whole = Number.isSafeInteger(number) && !Object.is(number, -0);
      return whole ? number : { $float: floatText(number) };
    });
  }

  /** A traceback's last line, and the last line of the reader's own file that it names. */
  function explain(thrown: unknown): { message: string; line?: number } {
    const text = thrown instanceof Error ? thrown.message.trim() : String(thrown);
    const message = text.split('\n').at(-1) ?? text;
    const line = [...text.matchAll(/File "lab\.py", line (\d+)/g)].at(-1)?.[1];
    return line === undefined ? { message } : { message, line: Number(line) };
  }
  /** Whether Python itself threw; after anything else the interpreter is broken. */
  function isPythons(thrown: unknown): boolean {
    return thrown instanceof Error && thrown.name === 'PythonError';
  }

  function work(python: MicroPython, { code, calls }: Start): void {
    const tool = (name: string): unknown => python.globals.get(name);
    const load = tool('_load') as (code: string) => void;
    const has = tool('_has') as (name: string) => boolean;
    const call = tool('_call') as (index: number, name: string, args: string) => string;
    for (const name of ['_bench', '_load', '_has', '_call']) python.globals.delete(name);
    const list = JSON.parse(calls) as {
      readonly function: string;
      readonly args: readonly { readonly outcome?: number; readonly value?: unknown }[];
    }[];
    const failures = new Map<number, string>();

    post({ kind: 'started' });
    load(code);
    for (const [index, { function: name, args }] of list.entries()) {
      let text = args.map(({ outcome }) => failures.get(outcome ?? -1)).find(Boolean);
      if (text === undefined && !has(name)) {
        text = JSON.stringify({ ok: false, error: `there is no function ${name}`, missing: true });
      }
      if (text !== undefined) failures.set(index, text);
      else {
        try {
          text = `{"ok":true,"value":${forPage(call(index, name, forPython(args)))}}`;
        } catch (thrown) {
          const { message: error, line } = explain(thrown);
          text = JSON.stringify({ ok: false, error, line });
          failures.set(index, text);
          if (!isPythons(thrown)) throw thrown;
        }
      }
      flush();
      post({ kind: 'outcome', text });
    }
  }

  scope.addEventListener(
    'message',
    ({ data }) => {
      // The runtime asks for its WebAssembly by address; it is already here, compiled.
      const instantiate = async (_source: unknown, imports: Imports) => ({
        instance: await WebAssembly.instantiate(data.module, guarded(imports)),
        module: data.module,
      });
      Object.assign(scope, { fetch: () => undefined });
      Object.assign(WebAssembly, { instantiateStreaming: instantiate });
      const begin = async (): Promise<void> => {
        const { loadMicroPython } = (await importModule(data.runtime)) as Runtime;
        const python = await loadMicroPython({
          heapsize: HEAP_BYTES,
          linebuffer: false,
          stdout: write,
          url: 'micropython.wasm',
        });
        python.runPython(prelude);
        try {
          work(python, data);
          flush();
          post({ kind: 'done' });
        } catch (thrown) {
          flush();
          post({ kind: 'done', error: explain(thrown) });
        }
      };
      begin().catch((error: unknown) => post({ kind: 'died', message: String(error) }));
    },
    { once: true },
  );
}
