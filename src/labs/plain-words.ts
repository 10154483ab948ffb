import type { Language } from './check';

interface Saying {
  readonly pattern: RegExp;
  readonly words: (...found: readonly string[]) => string;
}

/** What an error usually means, for those that a learner meets first. */
const SAYINGS: Readonly<Record<Language, readonly Saying[]>> = {
  python: [
    {
      pattern: /^NameError: name '(.+)' isn't defined/,
      words: (name) =>
        `Nothing is called “${name}” here. Is it spelt as where you made it, and made before it is used?`,
    },
    {
      pattern: /^SyntaxError/,
      words: () =>
        'Python cannot read this line. Look for a missing colon, bracket or quotation mark, here or just above.',
    },
    {
      pattern: /^IndentationError/,
      words: () => 'The spaces at the start of this line do not fit the lines around it.',
    },
    {
      pattern: /^ZeroDivisionError/,
      words: () => 'Something was divided by 0.',
    },
    {
      pattern: /^ValueError: math domain error/,
      words: () =>
        'A function of math was asked outside its domain, such as the logarithm of 0 or of a negative number.',
    },
    {
      pattern: /^IndexError/,
      words: () =>
        'A list was asked for an entry that it does not have. The first entry is number 0.',
    },
    {
      pattern: /^KeyError/,
      words: () => 'A dictionary was asked for a key that it does not have.',
    },
    {
      pattern: /^ImportError: (?:no module named|can't import name) '?(\w+)/,
      words: (name) =>
        `“${name}” is not part of the Python in this page. The labs need only math, and what is written here.`,
    },
    {
      pattern: /^ImportError: Python has no way/,
      words: () => 'Your code runs apart from the page and cannot reach it.',
    },
    { pattern: /^OSError/, words: () => 'There are no files here: print what you want to see.' },
    {
      pattern: /^MemoryError/,
      words: () => 'The memory for this run is used up. Does a list grow without end?',
    },
    {
      pattern: /^RuntimeError: maximum recursion depth/,
      words: () =>
        'A function called itself too often. Does it always reach its end? A loop goes further than a function that calls itself.',
    },
    {
      pattern: /^TypeError: unsupported types for .*'NoneType'|NoneType/,
      words: () => 'Something here is None. Does every function return its result?',
    },
  ],
  javascript: [
    {
      pattern:
        /^ReferenceError: (postMessage|fetch|setTimeout|setInterval|Worker|XMLHttpRequest|WebSocket|document|window|alert) is not defined/,
      words: (name) =>
        `“${name}” is out of reach: your code runs apart from the page, from start to end, with no network.`,
    },
    {
      pattern: /^ReferenceError: (.+) is not defined/,
      words: (name) => `Nothing is called “${name}” here. Is it spelt as where you made it?`,
    },
    {
      pattern: /^ReferenceError: Cannot access '(.+)' before/,
      words: (name) => `“${name}” is used above the line that makes it.`,
    },
    {
      pattern: /^SyntaxError/,
      words: () =>
        'JavaScript cannot read this line. Look for a missing bracket, comma or quotation mark, here or just above.',
    },
    {
      pattern: /^TypeError: (.+) is not a function/,
      words: (name) => `“${name}” is called like a function and is none.`,
    },
    {
      pattern: /^TypeError: Cannot read properties of (undefined|null)/,
      words: (what) =>
        `Something here is ${what}. Does every function return its result, and does the entry exist?`,
    },
    {
      pattern: /^TypeError: Assignment to constant/,
      words: () => 'A const keeps its first value. Use let for what changes.',
    },
    {
      pattern: /^RangeError: Maximum call stack/,
      words: () => 'A function called itself too often. Does it always reach its end?',
    },
    {
      pattern:
        /^RangeError: (?:Array buffer allocation failed|Invalid array length|Invalid string length)/,
      words: () => 'More memory was asked for than a run may use.',
    },
    { pattern: /^EvalError/, words: () => 'Text cannot be run as code here.' },
  ],
};

/** What an error usually means, in plain words; undefined for one that speaks for itself. */
export function plainWords(language: Language, message: string): string | undefined {
  for (const { pattern, words } of SAYINGS[language]) {
    const found = pattern.exec(message);
    if (found) return words(...found.slice(1));
  }
  return undefined;
}
