import type { MathNode } from 'mathjs';
import type { Argument, Call, Claim, Operation, Term, Value } from '~/labs/check';
import { planText } from '~/labs/plan-text';
import { evaluateNode, formatValue, parseExpression, type Scope } from './evaluator';

/** The parts of mathjs's nodes that are read here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly fn?: string | { readonly name?: string };
  readonly args?: readonly Node[];
  readonly items?: readonly Node[];
  readonly content?: Node;
  readonly object?: Node;
  readonly index?: { readonly dimensions: readonly Node[] };
  readonly conditionals?: readonly string[];
  readonly params?: readonly Node[];
  toString(): string;
}

const OPERATORS: Readonly<Record<string, Operation>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  dotMultiply: 'multiply',
  divide: 'divide',
  dotDivide: 'divide',
  unaryMinus: 'negate',
  abs: 'abs',
  sum: 'sum',
  min: 'min',
  max: 'max',
  length: 'length',
  differences: 'differences',
};

const RELATIONS = {
  equal: '==',
  smallerEq: '<=',
  largerEq: '>=',
  smaller: '<',
  larger: '>',
} as const;

function isRelation(word: string): word is keyof typeof RELATIONS {
  return word in RELATIONS;
}

function nameOfFunction(node: Node): string {
  if (node.type !== 'FunctionNode' && node.type !== 'OperatorNode') return '';
  return typeof node.fn === 'string' ? node.fn : (node.fn?.name ?? '');
}

/**
 * What mathjs gave, as a value of the plan.
 * @throws {Error} if it is none, such as a complex number or a function.
 */
export function toValue(result: unknown, source: string): Value {
  if (result === null || typeof result === 'boolean') return result;
  if (typeof result === 'number' || typeof result === 'string') return result;
  if (Array.isArray(result)) return result.map((entry) => toValue(entry, source));
  if (typeof result === 'object' && Object.getPrototypeOf(result) === Object.prototype) {
    const pairs = Object.entries(result as Record<string, unknown>);
    return Object.fromEntries(pairs.map(([key, entry]) => [key, toValue(entry, source)]));
  }
  throw new Error(`"${source}" is ${formatValue(result)}, which is no value`);
}

/** Evaluates an expression to a value; `-0` keeps its sign, which mathjs drops. */
export function evaluateValue(expression: string, scope: Scope): Value {
  if (expression.trim() === '-0') return -0;
  return toValue(evaluateNode(parseExpression(expression), scope), expression);
}

/** The calls of one check; a call that is made already is not made again. */
export class CallList {
  readonly calls: Call[] = [];
  readonly #places = new Map<string, number>();

  /** The place of the call in the list. */
  add(call: Call): number {
    const key = planText(call);
    const place = this.#places.get(key) ?? this.calls.length;
    if (place === this.calls.length) this.calls.push(call);
    this.#places.set(key, place);
    return place;
  }
}

/** Turns expressions about the learner's functions into calls, terms and claims. */
export class ClaimReader {
  /**
   * @param functions - names of the learner's functions.
   * @param list - where their calls are collected.
   * @param scope - what all other names stand for.
   * @param outcome - the call that the name `outcome` means, if any.
   */
  constructor(
    readonly functions: ReadonlySet<string>,
    readonly list: CallList,
    readonly scope: Scope,
    readonly outcome?: number,
  ) {}

  /**
   * The place of a call written as an expression.
   * @throws {Error} if it is none.
   */
  call(expression: string): number {
    const node = parseExpression(expression) as unknown as Node;
    if (!this.#isCall(node)) {
      throw new Error(`"${expression}" calls none of ${[...this.functions].join(', ')}`);
    }
    return this.#addCall(node);
  }

  /** Whether an expression states a relation, rather than giving a value. */
  isClaim(expression: string): boolean {
    const node = parseExpression(expression) as unknown as Node;
    return node.type === 'RelationalNode' || isRelation(nameOfFunction(node));
  }

  /**
   * The claims of a relation: one, or several where it is a chain such as `0 <= f(p) <= 1`.
   * @throws {Error} if it is no relation, or speaks of no call.
   */
  claims(expression: string): Claim[] {
    const node = parseExpression(expression) as unknown as Node;
    const name = nameOfFunction(node);
    const words = node.conditionals ?? (isRelation(name) ? [name] : []);
    const sides = node.params ?? (isRelation(name) ? node.args : undefined) ?? [];
    if (words.length === 0 || !this.#speaksOfCalls(node)) {
      throw new Error(`"${expression}" is no relation between calls, with ==, <=, >=, < or >`);
    }
    return words.map((word, index) => {
      const [left, right] = [sides[index], sides[index + 1]];
      if (!isRelation(word) || !left || !right) {
        throw new Error(`"${expression}": "${word}" is no relation for a claim`);
      }
      return { relation: RELATIONS[word], left: this.#term(left), right: this.#term(right) };
    });
  }

  #isCall(node: Node): boolean {
    return node.type === 'FunctionNode' && this.functions.has(nameOfFunction(node));
  }

  #speaksOfCalls(node: Node): boolean {
    let found = false;
    (node as unknown as MathNode).traverse((part) => {
      const inner = part as unknown as Node;
      if (this.#isCall(inner) || (inner.type === 'SymbolNode' && this.#isOutcome(inner)))
        found = true;
    });
    return found;
  }

  #isOutcome(node: Node): boolean {
    return node.name === 'outcome' && this.outcome !== undefined;
  }

  #value(node: Node): Value {
    return toValue(evaluateNode(node as unknown as MathNode, this.scope), node.toString());
  }

  #addCall(node: Node): number {
    const args = (node.args ?? []).map((arg): Argument => {
      if (this.#isCall(arg)) return { outcome: this.#addCall(arg) };
      if (this.#speaksOfCalls(arg)) {
        throw new Error(`"${arg.toString()}": an argument is a call or a value, not a mixture`);
      }
      return { value: this.#value(arg) };
    });
    return this.list.add({ function: nameOfFunction(node), args });
  }

  #term(node: Node): Term {
    if (node.type === 'ParenthesisNode' && node.content) return this.#term(node.content);
    if (!this.#speaksOfCalls(node)) return { value: this.#value(node) };
    if (node.type === 'SymbolNode') return { outcome: this.outcome ?? 0 };
    if (this.#isCall(node)) return { outcome: this.#addCall(node) };
    if (node.type === 'ArrayNode') return this.#apply('list', node.items ?? []);
    if (node.type === 'AccessorNode' && node.object && node.index) {
      return node.index.dimensions.reduce<Term>(
        (list, place) => ({ apply: 'at', to: [list, this.#term(place)] }),
        this.#term(node.object),
      );
    }
    const name = nameOfFunction(node);
    if (name === 'centralDifferences') return this.#centralDifferences(node.args ?? []);
    const operation = OPERATORS[name];
    if (!operation)
      throw new Error(`"${node.toString()}": a claim cannot use ${name || node.type}`);
    return this.#apply(operation, node.args ?? []);
  }

  #apply(apply: Operation, nodes: readonly Node[]): Term {
    return { apply, to: nodes.map((node) => this.#term(node)) };
  }

  /** `centralDifferences(f(z), z, h)`: (f(z + h eᵢ) − f(z − h eᵢ)) / 2h for every i. */
  #centralDifferences([call, variable, step]: readonly Node[]): Term {
    const name = variable?.name;
    const values = name === undefined ? undefined : this.scope[name];
    const size = step ? this.#value(step) : undefined;
    if (!call || name === undefined || !Array.isArray(values) || typeof size !== 'number') {
      throw new Error('write centralDifferences(call, name of a list in it, step)');
    }
    const moved = (index: number, by: number): Term => {
      const list = (values as number[]).map((value, place) =>
        place === index ? value + by : value,
      );
      const scope = { ...this.scope, [name]: list };
      return new ClaimReader(this.functions, this.list, scope).#term(call);
    };
    const slopes = values.map((_value, index): Term => {
      const rise: Term = { apply: 'subtract', to: [moved(index, size), moved(index, -size)] };
      return { apply: 'divide', to: [rise, { value: 2 * size }] };
    });
    return { apply: 'list', to: slopes };
  }
}
