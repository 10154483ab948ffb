import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { LabFunction, Plan, TypedAnswer, Value } from '~/labs/check';
import { nameIn } from '~/labs/calls';
import { lineAt, mistakesIn } from './check-content';
import type { Scope } from './evaluator';
import { compileCheck, type LabContext, type Place } from './lab-check';
import { evaluateValue } from './lab-claims';
import { compileResult } from './lab-results';
import { labData, type LabData } from './lab-schema';

/** What the compiler needs of the site. */
export interface LabOptions {
  /** The tested functions and the named distributions. */
  readonly scope: Scope;
  /** Turns an author's text into HTML; `source` is for the message of a mistake. */
  readonly render: (text: string, source: string) => string;
}

/** A lab, and the wrong solutions that it must see through. */
export interface Lab {
  readonly plan: Plan;
  readonly wrong: LabData['wrong'];
}

/** A mistake in a lab file, with the place where it stands. */
class LabError extends Error {
  constructor(
    readonly place: Place,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Reads and compiles a lab file: inputs drawn, expected values computed.
 *
 * @param file - such as `content/labs/entropy-of-shapes/lab.yaml`.
 * @throws {Error} naming file, line and field, if anything in it cannot be made.
 */
export function readLab(file: string, options: LabOptions): Lab {
  const mistakes = mistakesIn(file, labData);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const data = labData.parse(document.toJS());
  try {
    return { plan: compileLab(data, file, options), wrong: data.wrong };
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    const line = lineAt(document, lines, error.place);
    throw new Error(`${file}:${line}: ${error.place.join('.')}: ${error.message}`, {
      cause: error,
    });
  }
}

function at<Result>(place: Place, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof LabError ? error : new LabError(place, error);
  }
}

function givenScope(given: LabData['given'], scope: Scope): Scope {
  const all: Record<string, unknown> = { ...scope };
  for (const [name, expression] of Object.entries(given)) {
    all[name] = at(['given', name], () => evaluateValue(expression, all));
  }
  return all;
}

/** The name of a function and of its arguments, from its head. */
function partsOf(signature: string): { name: string; args: string[] } {
  const [name = '', rest = ''] = signature.replace(/\)$/, '').split('(');
  const args = rest.split(',').map((part) => part.split('=')[0]?.trim() ?? '');
  return { name, args: args.filter((arg) => arg !== '') };
}

const JAVASCRIPT_WORDS: Readonly<Record<string, string>> = {
  None: 'null',
  True: 'true',
  False: 'false',
};

function javascriptSignature(signature: string): string {
  const spaced = signature.replaceAll(/\s*=\s*/g, ' = ');
  return nameIn('javascript', spaced).replaceAll(
    /\b(None|True|False)\b/g,
    (word) => JAVASCRIPT_WORDS[word] ?? word,
  );
}

function compileFunction(
  { signature, does }: LabData['functions'][number],
  place: Place,
  context: LabContext,
): LabFunction {
  return {
    name: partsOf(signature).name,
    signature: { python: signature, javascript: javascriptSignature(signature) },
    does: context.render(does, [...place, 'does']),
  };
}

function numberAt(expression: string, place: Place, scope: Scope): number {
  return at(place, () => {
    const value: Value = evaluateValue(expression, scope);
    if (typeof value === 'number' && !Number.isNaN(value)) return value;
    throw new Error(`"${expression}" is not a number`);
  });
}

function compileAnswer(
  data: LabData['answers'][number],
  place: Place,
  { scope, render }: LabContext,
): TypedAnswer {
  return {
    id: data.id,
    ask: render(data.ask, [...place, 'ask']),
    answer: numberAt(data.answer, [...place, 'answer'], scope),
    within: data.within,
    traps: data.traps.map(({ value, hint }, index) => ({
      value: numberAt(value, [...place, 'traps', index, 'value'], scope),
      hint: render(hint, [...place, 'traps', index, 'hint']),
    })),
    otherwise: render(data.otherwise, [...place, 'otherwise']),
  };
}

/** The plan of a lab whose data fits the schema. */
export function compileLab(data: LabData, source: string, options: LabOptions): Plan {
  const context: LabContext = {
    functions: new Map(
      data.functions.map(({ signature }) => {
        const { name, args } = partsOf(signature);
        return [name, args];
      }),
    ),
    scope: givenScope(data.given, options.scope),
    mistakes: data.mistakes,
    lab: path.basename(path.dirname(source)),
    render: (text, place) => at(place, () => options.render(text, source)),
    at,
  };
  return {
    functions: data.functions.map((one, index) =>
      compileFunction(one, ['functions', index], context),
    ),
    checks: data.checks.map((one, index) => compileCheck(one, ['checks', index], context)),
    results: data.results.map((one, index) => compileResult(one, ['results', index], context)),
    answers: data.answers.map((one, index) => compileAnswer(one, ['answers', index], context)),
    hints: data.hints.map((hint, index) => context.render(hint, ['hints', index])),
  };
}
