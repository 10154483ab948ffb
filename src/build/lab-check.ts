import type { Check, Claim, Value } from '~/labs/check';
import type { Scope } from './evaluator';
import { CallList, ClaimReader, evaluateValue } from './lab-claims';
import { randomScope } from './lab-random';
import type { LabData } from './lab-schema';

type CheckData = LabData['checks'][number];

/** What the checks of one lab have in common. */
export interface LabContext {
  /** The learner's functions, each with the names of its arguments. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** The tested functions, and the lab's `given`. */
  readonly scope: Scope;
  readonly mistakes: LabData['mistakes'];
  /** Name of the lab, from which chance begins. */
  readonly lab: string;
  /** Turns an author's text into HTML. */
  readonly render: (text: string, place: Place) => string;
  /** Does some work; a mistake found in it is reported with the place. */
  readonly at: <Result>(place: Place, work: () => Result) => Result;
}

export type Place = readonly (string | number)[];

/** Agreement by which a wrong value is recognised: it is computed, so only rounding parts the two. */
const SIGN_TOLERANCE = 1e-6;

/** A claim with the names by which the signs of mistakes may speak of it. */
interface Statement {
  readonly claim: Claim;
  readonly reader: ClaimReader;
  /** The call whose value is judged, where the claim is about one call. */
  readonly outcome: number | undefined;
}

/** The values of a call's arguments, by name; those that come from another call are left out. */
function argumentScope(list: CallList, place: number, context: LabContext): Scope {
  const call = list.calls[place];
  const names = context.functions.get(call?.function ?? '') ?? [];
  return Object.fromEntries(
    (call?.args ?? []).flatMap((argument, index): [string, Value][] => {
      const name = names[index];
      return name !== undefined && 'value' in argument ? [[name, argument.value]] : [];
    }),
  );
}

/** Every claim of one repetition, whose draws are in `scope`. */
function statements(
  data: CheckData,
  place: Place,
  list: CallList,
  scope: Scope,
  context: LabContext,
): Statement[] {
  const functions = new Set(context.functions.keys());
  const reader = new ClaimReader(functions, list, scope);
  const about = (outcome: number, expected: Scope, claim: Claim): Statement => {
    const names = { ...scope, ...argumentScope(list, outcome, context), ...expected };
    return { claim, outcome, reader: new ClaimReader(functions, list, names, outcome) };
  };
  const cases = data.cases.map(({ call, expected, oneOf }, index) =>
    context.at([...place, 'cases', index], () => {
      const outcome = reader.call(call);
      const value = evaluateValue(expected ?? oneOf ?? '', scope);
      const relation = expected === undefined ? 'among' : '==';
      const names = expected === undefined ? {} : { expected: value };
      return about(outcome, names, { relation, left: { outcome }, right: { value } });
    }),
  );
  const claims = data.claims.flatMap((text, index) =>
    context.at([...place, 'claims', index], () =>
      reader.claims(text).map((claim) => ({ claim, reader, outcome: undefined })),
    ),
  );
  const refusals = data.throws.map((call, index) =>
    context.at([...place, 'throws', index], () => {
      const outcome = reader.call(call);
      return about(outcome, {}, { relation: 'throws', left: { outcome } });
    }),
  );
  return [...cases, ...claims, ...refusals];
}

/** What would hold of a statement's calls if the mistake had been made. */
function signOf(expression: string, { reader, outcome }: Statement): Claim[] | null {
  if (reader.isClaim(expression)) return reader.claims(expression);
  if (outcome === undefined) return null;
  if (expression.trim() === 'error') return [{ relation: 'throws', left: { outcome } }];
  const value = evaluateValue(expression, reader.scope);
  return [{ relation: '==', left: { outcome }, right: { value } }];
}

/** The signs of a mistake; it may say nothing of some statements, but not of all. */
function signsOf(expression: string, all: readonly Statement[]): (Claim[] | null)[] {
  let problem: unknown = new Error('it says nothing of any claim of this check');
  const signs = all.map((statement) => {
    try {
      return signOf(expression, statement);
    } catch (error) {
      problem = error;
      return null;
    }
  });
  if (signs.every((sign) => sign === null)) throw problem;
  return signs;
}

/** The draws of one repetition, each of which may use those before it. */
function drawn(data: CheckData, place: Place, chance: Scope, context: LabContext): Scope {
  const scope: Record<string, unknown> = { ...context.scope };
  for (const [name, expression] of Object.entries(data.draw)) {
    scope[name] = context.at([...place, 'draw', name], () =>
      evaluateValue(expression, { ...scope, ...chance }),
    );
  }
  return scope;
}

export function compileCheck(data: CheckData, place: Place, context: LabContext): Check {
  const list = new CallList();
  const chance = randomScope(`${context.lab}/${data.id}`);
  const all = Array.from({ length: data.repeat }, () =>
    statements(data, place, list, { ...drawn(data, place, chance, context), ...chance }, context),
  ).flat();
  if (all.length === 0) {
    context.at(place, () => {
      throw new Error('a check needs cases, claims or throws');
    });
  }
  const mistakes = Object.entries(data.mistakes).map(([name, sign]) => {
    const here = [...place, 'mistakes', name];
    const known = context.mistakes[name];
    const { value, within } = typeof sign === 'string' ? { value: sign, within: undefined } : sign;
    return context.at(here, () => {
      if (!known) throw new Error(`"${name}" is not among the mistakes of the lab`);
      return {
        name,
        hint: context.render(known.hint, ['mistakes', name, 'hint']),
        within: within ?? (value.trim() === '-0' ? 0 : SIGN_TOLERANCE),
        signs: signsOf(value, all),
      };
    });
  });
  return {
    id: data.id,
    name: context.render(data.name, [...place, 'name']),
    calls: list.calls,
    claims: all.map(({ claim }) => claim),
    within: data.within,
    mistakes,
    otherwise: context.render(data.otherwise, [...place, 'otherwise']),
    timeLimitMs: 1000 * data.seconds,
  };
}
