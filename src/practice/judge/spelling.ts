import { InputError } from '~/lib/probabilities';
import type { Unit } from '~/math';

/** What surrounds the expression in a typed answer, taken off it. */
export interface Spelled {
  /** The expression in plain signs: digits, names, brackets and + - * / ^. */
  readonly expression: string;
  /** The unit that was written after it. */
  readonly unit?: Unit;
  readonly percent: boolean;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[−–]/g, '-'],
  [/[×·⋅∙]/g, '*'],
  [/[÷⁄]/g, '/'],
  [/\*\*/g, '^'],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/√/g, 'sqrt '],
  [/π/g, 'pi'],
  [/₂/g, '2'],
  [/½/g, '(1/2)'],
  [/¼/g, '(1/4)'],
  [/¾/g, '(3/4)'],
  [/⅛/g, '(1/8)'],
  [/[\u00a0\u2009\u202f]/g, ' '],
];

const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  bit: 'bits',
  bits: 'bits',
  nat: 'nats',
  nats: 'nats',
  hartley: 'hartleys',
  hartleys: 'hartleys',
};

const ENDING = /\s*(%|(?<![a-z])(?:per\s?cent|bits?|nats?|hartleys?))$/;
const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
/** A function and its argument without brackets: “ln 2”, “log2 3”. */
const BARE_ARGUMENT = new RegExp(
  String.raw`\b(log2|ln|log10|log|lg|exp|sqrt)\s+(${NUMBER}|e\b|pi\b)(\s*[/^*])?`,
  'g',
);
/** A number in front of a name or a bracket: “2 ln(2)”, “3e”. */
const FACTOR = new RegExp(String.raw`(?<![a-z\d.])(${NUMBER})\s*(?!e[+-]?\d)(?=[a-z(])`, 'g');
/** A sign that begins an expression; 0 before it makes −2^2 the opposite of 2^2. */
const LEADING_SIGN = /(^|[(,])\s*([+-])/g;

/** A comma where no function has two arguments. */
function hasDecimalComma(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) return true;
  }
  return false;
}

function bracketed(_whole: string, name: string, argument: string, next: string | undefined) {
  if (next !== undefined) {
    throw new InputError(
      `After “${name} ${argument}” it is not clear what belongs to the ${name}. Write brackets: ${name}(1/8).`,
    );
  }
  return `${name}(${argument})`;
}

/**
 * Takes a typed answer apart and writes it in plain signs.
 *
 * @param text - such as `3 bits`, `≈ 2.08`, `−log₂(1/8)`, `25 %`, `2 ln 2`.
 * @throws {InputError} saying how else to write what could be meant in two ways.
 */
export function spelled(text: string): Spelled {
  let plain = text.trim().toLowerCase();
  for (const [sign, replacement] of SIGNS) plain = plain.replaceAll(sign, replacement);
  plain = plain.replace(/^\s*[≈~=]\s*/, '').trim();
  const ending = ENDING.exec(plain)?.[1];
  if (ending !== undefined) plain = plain.replace(ENDING, '').trim();
  if (plain === '') throw new InputError('A number is missing.');
  if (hasDecimalComma(plain)) {
    throw new InputError('Write a decimal point, as in 0.25, and no commas between digits.');
  }
  const expression = plain
    .replaceAll(/\blog_\(?(2|10)\)?/g, 'log$1')
    .replaceAll(/\b(?:lb|ld)\b/g, 'log2')
    .replaceAll(BARE_ARGUMENT, bracketed)
    .replaceAll(FACTOR, '$1*')
    .replaceAll(LEADING_SIGN, '$10$2');
  const unit = UNIT_WORDS[ending ?? ''];
  const percent = ending !== undefined && unit === undefined;
  return { expression, percent, ...(unit && { unit }) };
}
