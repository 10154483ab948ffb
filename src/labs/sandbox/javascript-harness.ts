import type { Start } from './messages';

/** The part of a worker's global scope that the harnesses use. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: Start }) => void,
    options: { once: true },
  ): void;
  addEventListener(
    type: 'error',
    listener: (event: {
      readonly message: string;
      readonly lineno: number;
      readonly error: unknown;
    }) => void,
  ): void;
}

/**
 * Runs the reader's JavaScript in a worker, calls its functions, and reports what they give.
 *
 * Its text is what the worker runs, so it refers to nothing outside itself. The reader's code shares
 * the worker with it and may change any built-in: what is needed afterwards is taken beforehand, and
 * answers are written as text, which no changed prototype can bend. What could talk to the page or
 * imitate this harness is taken out of reach; the wall against the network is the frame's policy.
 */
export function javascriptHarness(scope: WorkerScope): void {
  const OUTPUT_LIMIT = 20_000;
  const CHUNK = 2_000;
  const CHUNK_MS = 100;
  const MOST_VALUES = 50_000;
  const DEEPEST = 16;
  const OUT_OF_REACH = [
    ...['postMessage', 'close', 'onmessage', 'onmessageerror', 'onerror', 'importScripts'],
    ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'reportError'],
    ...['Worker', 'SharedWorker', 'BroadcastChannel', 'MessageChannel', 'MessagePort'],
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
    ...['indexedDB', 'caches', 'navigator', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'],
    ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'scheduler'],
    ...['FileReaderSync', 'OffscreenCanvas', 'Notification', 'createImageBitmap', 'ImageData'],
    ...['Blob', 'File', 'TextEncoder', 'structuredClone', 'ReadableStream', 'VideoFrame'],
  ];
  /** Bytes of typed arrays that a run may ask for, all together. */
  const MOST_BYTES = 2 ** 30;

  const post = scope.postMessage.bind(scope);
  const load = scope.importScripts.bind(scope);
  const { isArray } = Array;
  const isView = ArrayBuffer.isView.bind(ArrayBuffer);
  const { apply } = Reflect;
  const { stringify, parse } = JSON;
  const { create, defineProperty, getPrototypeOf, hasOwn, is, keys } = Object;
  const { iterator } = Symbol;
  const { value: slice } = Object.getOwnPropertyDescriptor(String.prototype, 'slice') as {
    readonly value: (this: string, start: number, end: number) => string;
  };
  const cut = (text: string, end: number): string => apply(slice, text, [0, end]);
  const asText = String;
  const now = performance.now.bind(performance);
  const Wrong = TypeError;
  const Thrown = Error;
  const TooMuch = RangeError;
  const toNumber = Number;
  const urlOf = (text: string): string =>
    URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

  let pending = '';
  let sent = 0;
  let flushedAt = now();
  function flush(): void {
    if (pending === '' || sent >= OUTPUT_LIMIT) return;
    const text = cut(pending, OUTPUT_LIMIT - sent);
    sent += text.length;
    pending = '';
    flushedAt = now();
    post({ kind: 'output', text });
    if (sent >= OUTPUT_LIMIT) post({ kind: 'full' });
  }
  function write(text: string): void {
    if (sent >= OUTPUT_LIMIT) return;
    pending += text;
    if (pending.length > CHUNK || now() - flushedAt > CHUNK_MS) flush();
  }

  /** A value as console.log shows it. */
  function show(value: unknown, depth: number): string {
    if (typeof value === 'string') return depth === 0 ? value : stringify(value);
    if (is(value, -0)) return '-0';
    if (typeof value === 'function') return 'function';
    if (typeof value === 'symbol') return 'Symbol';
    if (typeof value !== 'object' || value === null) return asText(value);
    if (value instanceof Thrown) return describe(value);
    if (depth > 3) return '…';
    let text = '';
    const list = isArray(value) || isView(value) ? (value as unknown as unknown[]) : undefined;
    const names = list ? [] : keys(value);
    const length = list ? list.length : names.length;
    for (let index = 0; index < length; index += 1) {
      if (index === 100) return `${list ? '[' : '{ '}${text}, …`;
      if (index > 0) text += ', ';
      const name = names[index] ?? '';
      text += list
        ? show(list[index], depth + 1)
        : `${name}: ${show((value as Record<string, unknown>)[name], depth + 1)}`;
    }
    return list ? `[${text}]` : `{ ${text} }`;
  }
  function print(...values: readonly unknown[]): void {
    let line = '';
    for (let index = 0; index < values.length; index += 1) {
      line += (index > 0 ? ' ' : '') + show(values[index], 0);
    }
    write(`${line}\n`);
  }

  let room = MOST_VALUES;
  /** A value as JSON in which NaN, ±∞ and −0 have names; whatever can be gone through is a list. */
  function encode(value: unknown, depth: number): string {
    room -= 1;
    if (room < 0) throw new Wrong('the result is too large to look at');
    if (depth > DEEPEST) throw new Wrong('the result is nested too deeply to look at');
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'bigint') return encode(toNumber(value), depth);
    if (typeof value === 'number') {
      if (is(value, -0)) return '{"$number":"-0"}';
      return value - value === 0 ? `${value}` : `{"$number":"${value}"}`;
    }
    if (typeof value === 'string') return stringify(value);
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (typeof value !== 'object') throw new Wrong(`a ${typeof value} was returned`);
    let text = '';
    if (isArray(value) || (isView(value) && 'length' in value)) {
      const list = value as unknown as readonly unknown[];
      for (let index = 0; index < list.length; index += 1) {
        text += (index > 0 ? ',' : '') + encode(list[index], depth + 1);
      }
      return `[${text}]`;
    }
    if (iterator in value) {
      for (const entry of value as Iterable<unknown>) {
        text += (text === '' ? '' : ',') + encode(entry, depth + 1);
      }
      return `[${text}]`;
    }
    const names = keys(value);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      const entry = encode((value as Record<string, unknown>)[name], depth + 1);
      text += `${index > 0 ? ',' : ''}${stringify(name)}:${entry}`;
    }
    return `{${text}}`;
  }

  /** The browser lets a worker fill all memory of the machine with typed arrays: this does not. */
  function countBytes(): void {
    let bytes = 0;
    const { construct } = Reflect;
    const globals = scope as unknown as Record<string, unknown>;
    const Typed = getPrototypeOf(Uint8Array) as object;
    for (const name of Object.getOwnPropertyNames(scope)) {
      const original = globals[name];
      if (typeof original !== 'function') continue;
      if (original !== ArrayBuffer && getPrototypeOf(original) !== Typed) continue;
      const counted = new Proxy(original, {
        construct(target, args: unknown[], newTarget) {
          const made = construct(target, args, newTarget) as ArrayBufferView;
          const shared = typeof args[0] === 'object' && args[0] instanceof ArrayBuffer;
          bytes += shared ? 0 : made.byteLength;
          if (bytes > MOST_BYTES) throw new TooMuch('Array buffer allocation failed');
          return made;
        },
      });
      defineProperty(original.prototype as object, 'constructor', { value: counted });
      defineProperty(scope, name, { value: counted });
    }
    for (const name of ['resize', 'transfer', 'transferToFixedLength']) {
      Reflect.deleteProperty(ArrayBuffer.prototype, name);
    }
  }

  let codeUrl = '';
  /** The line of the reader's code that a stack names first; engines write it alike: `url:line:`. */
  function lineOf(thrown: unknown): number | undefined {
    try {
      const { stack } = thrown as { stack: unknown };
      if (typeof stack !== 'string' || codeUrl === '') return undefined;
      const line = parseInt(stack.split(`${codeUrl}:`)[1] ?? '', 10);
      return line > 0 ? line : undefined;
    } catch {
      return undefined;
    }
  }
  function describe(thrown: unknown): string {
    try {
      return cut(`${thrown as Error}`, 500);
    } catch {
      return 'something was thrown that has no text';
    }
  }
  function failure(thrown: unknown): string {
    const line = lineOf(thrown);
    const place = line === undefined ? '' : `,"line":${line}`;
    return `{"ok":false,"error":${stringify(describe(thrown))}${place}}`;
  }

  scope.addEventListener('error', ({ message, lineno, error }) => {
    flush();
    const line = lineOf(error) ?? (lineno > 0 ? lineno : undefined);
    const whole = error === null || error === undefined ? message : describe(error);
    const text = whole.replace("Failed to execute 'importScripts' on 'WorkerGlobalScope': ", '');
    post({ kind: 'done', error: line === undefined ? { message: text } : { message: text, line } });
  });

  scope.addEventListener(
    'message',
    ({ data }) => {
      const special = create(null) as Record<string, number>;
      defineProperty(special, 'NaN', { value: NaN });
      defineProperty(special, 'Infinity', { value: Infinity });
      defineProperty(special, '-Infinity', { value: -Infinity });
      defineProperty(special, '-0', { value: -0 });
      const calls = parse(data.calls, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && '$number' in value
          ? special[String(value.$number)]
          : value,
      ) as {
        readonly function: string;
        readonly args: readonly { readonly outcome?: number; readonly value?: unknown }[];
      }[];
      const functions = create(null) as Record<string, unknown>;
      const results = create(null) as Record<number, unknown>;
      const failures = create(null) as Record<number, string>;
      const names = [...new Set(calls.map((call) => call.function))];
      const door = `$${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
      const collect = urlOf(
        names
          .map(
            (name) => `${door}(${stringify(name)},typeof ${name}==='function'?${name}:undefined);`,
          )
          .join(''),
      );
      codeUrl = urlOf(`'use strict';${data.code}\n`);

      const opening = create(null) as PropertyDescriptor;
      opening.value = (name: string, found: unknown) => void (functions[name] = found);

      for (const name of OUT_OF_REACH) {
        for (
          let owner: object | null = scope;
          owner !== null;
          owner = getPrototypeOf(owner) as object | null
        ) {
          Reflect.deleteProperty(owner, name);
        }
        if (name in scope) defineProperty(scope, name, { value: undefined });
      }
      const quiet = {
        log: print,
        info: print,
        warn: print,
        error: print,
        debug: print,
        table: print,
      };
      defineProperty(scope, 'console', { value: quiet, configurable: true, writable: true });
      countBytes();

      post({ kind: 'started' });
      load(codeUrl); // What it throws is not caught: only the error event knows the line of a typing mistake.
      defineProperty(scope, door, opening);
      load(collect);
      for (let index = 0; index < calls.length; index += 1) {
        const call = calls[index];
        if (!call) break;
        let text: string | undefined;
        const given = create(null) as Record<number, unknown> & { length: number };
        given.length = call.args.length;
        for (let place = 0; place < call.args.length; place += 1) {
          const argument = call.args[place];
          if (!argument) break;
          if (hasOwn(argument, 'value')) given[place] = argument.value;
          else {
            text ??= failures[argument.outcome ?? -1];
            given[place] = results[argument.outcome ?? -1];
          }
        }
        const called = functions[call.function];
        if (text === undefined && typeof called !== 'function') {
          const error = stringify(`there is no function ${call.function}`);
          text = `{"ok":false,"error":${error},"missing":true}`;
        }
        let passed: string | undefined;
        if (text === undefined) {
          try {
            const result: unknown = apply(called as () => unknown, undefined, given as never);
            results[index] = result;
            room = MOST_VALUES;
            passed = `{"ok":true,"value":${encode(result, 0)}}`;
          } catch (thrown) {
            text = failure(thrown);
          }
        }
        if (text !== undefined) failures[index] = text;
        flush();
        post({ kind: 'outcome', text: passed ?? text });
      }
      flush();
      post({ kind: 'done' });
    },
    { once: true },
  );
}
