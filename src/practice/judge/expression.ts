import jsep from 'jsep';
import { InputError } from '~/lib/probabilities';
import type { Unit } from '~/math';
import { spelled } from './spelling';

/** A typed answer, understood. */
export interface TypedNumber {
  readonly value: number;
  /** The unit written after the number, if there was one. */
  readonly unit?: Unit;
  /** Whether it was written in per cent; `value` is already a hundredth then. */
  readonly percent: boolean;
}

/** Longer than any answer; keeps the parser's recursion shallow. */
const LONGEST = 120;

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.addUnaryOp('-');
jsep.addUnaryOp('+');
jsep.addBinaryOp('+', 1);
jsep.addBinaryOp('-', 1);
jsep.addBinaryOp('*', 2);
jsep.addBinaryOp('/', 2);
jsep.addBinaryOp('^', 3, true);
jsep.removeAllLiterals();

const OPERATORS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => {
    if (right === 0) throw new InputError('This divides by zero.');
    return left / right;
  },
  '^': (left, right) => left ** right,
};

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['e', Math.E],
  ['pi', Math.PI],
]);

const FUNCTIONS: ReadonlyMap<string, (argument: number) => number> = new Map([
  ['log2', Math.log2],
  ['ln', Math.log],
  ['log10', Math.log10],
  ['exp', Math.exp],
  ['sqrt', Math.sqrt],
]);

function logarithm(value: number, base: number): number {
  return Math.log(value) / Math.log(base);
}

function apply(name: string, values: readonly number[]): number {
  const [argument = Number.NaN, base] = values;
  if (name === 'log' && base !== undefined && values.length === 2) return logarithm(argument, base);
  if (name === 'log' || name === 'lg') {
    throw new InputError(`“${name}” alone could have any base. Write log2, ln or log10.`);
  }
  const compute = FUNCTIONS.get(name);
  if (!compute) {
    throw new InputError(`“${name}” is not known here. Known: log2, ln, log10, exp, sqrt, e, pi.`);
  }
  if (values.length !== 1) throw new InputError(`${name} takes one number in brackets.`);
  if (argument <= 0 && name.startsWith('l')) {
    throw new InputError('A logarithm needs a number above 0.');
  }
  if (argument < 0 && name === 'sqrt') throw new InputError('A square root needs a number ≥ 0.');
  return compute(argument);
}

class Unreadable extends Error {}

function operate({ operator, left, right }: jsep.BinaryExpression): number {
  const compute = OPERATORS[operator];
  if (!compute) throw new Unreadable();
  // The parser binds a sign more tightly than a power, against the habit of mathematics.
  const isSigned = operator === '^' && left.type === 'UnaryExpression' && left.operator === '-';
  if (isSigned) return -compute(evaluate(left.argument as jsep.Expression), evaluate(right));
  return compute(evaluate(left), evaluate(right));
}

function evaluate(expression: jsep.Expression): number {
  const node = expression as jsep.CoreExpression;
  switch (node.type) {
    case 'Literal':
      if (typeof node.value !== 'number') throw new Unreadable();
      return node.value;
    case 'Identifier': {
      const value = CONSTANTS.get(node.name);
      if (value !== undefined) return value;
      if (FUNCTIONS.has(node.name)) {
        throw new InputError(`${node.name} needs a number in brackets: ${node.name}(2).`);
      }
      return apply(node.name, []);
    }
    case 'UnaryExpression':
      return node.operator === '-' ? -evaluate(node.argument) : evaluate(node.argument);
    case 'BinaryExpression':
      return operate(node);
    case 'CallExpression': {
      const callee = node.callee as jsep.CoreExpression;
      if (callee.type !== 'Identifier') throw new Unreadable();
      return apply(callee.name, node.arguments.map(evaluate));
    }
    default:
      throw new Unreadable();
  }
}

function unreadable(text: string, plain: string): InputError {
  const opened = plain.split('(').length - plain.split(')').length;
  if (opened !== 0) return new InputError(`A bracket is missing in “${text}”.`);
  return new InputError(`“${text}” is not a number. Write 0.25, 1/4, 25 % or log2(3).`);
}

/**
 * The number that a reader typed: a decimal, a fraction, a percentage, or an expression of log2, ln,
 * log10, exp, sqrt, e, pi and + − * / ^, with a unit after it or without.
 *
 * @throws {InputError} with a sentence to show beside the field, if it is no finite number.
 */
export function parseTyped(text: string): TypedNumber {
  const shown = text.trim();
  if (shown.length > LONGEST) throw new InputError('That is too long for a number.');
  const { expression, unit, percent } = spelled(text);
  let value: number;
  try {
    value = evaluate(jsep(expression));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(shown, expression); // jsep's own errors speak of tokens
  }
  if (!Number.isFinite(value)) throw new InputError(`“${shown}” is not a finite number.`);
  return { value: percent ? value / 100 : value, percent, ...(unit && { unit }) };
}
