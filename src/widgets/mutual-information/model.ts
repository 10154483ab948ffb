import { choiceParam, labelAt, labelsParam, numberParam } from '~/lib/params';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  entropy,
  marginals,
  normalize,
  pointwiseMutualInformation,
  productOfMarginals,
  type Triple,
  withoutThird,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { type Areas, areasOf, scaled, sum, type Third, thirdOf } from './areas';
import { describe } from './describe';
import { type Gaussian, gaussianOf } from './gaussian';
import { jointParam, reshaped, SIZE } from './joint-text';
import { presets, XOR } from './presets';
import { table } from './table';

export type Mode = 'table' | 'three' | 'gaussian';

export interface State {
  readonly mode: Mode;
  /** p(x, y), one table; with a third variable p(x, y, z), one table for each z. Shape [k, n, m]. */
  readonly tables: Triple;
  /** Names of the values of X; missing ones are numbered. */
  readonly rows: readonly string[];
  /** Names of the values of Y. */
  readonly columns: readonly string[];
  /** ρ of two normal variables, in [−1, 1]. */
  readonly correlation: number;
}

/** One pair of values, or one triple. */
export interface Pair {
  /** Place among all numbers of the tables. */
  readonly index: number;
  readonly x: string;
  readonly y: string;
  /** Empty without a third variable. */
  readonly z: string;
  readonly probability: number;
  /** What it would be if X and Y were independent (given Z, where there is one). */
  readonly independent: number;
  /** log of the quotient of the two, in bits; −∞ where the pair cannot happen. */
  readonly pointwiseBits: number;
}

/** One value of X. */
export interface Row {
  readonly label: string;
  /** p(x). */
  readonly probability: number;
  /** H(Y | X = x), in bits; 0 where x never happens. */
  readonly entropyBits: number;
  /** Its pairs, one group for each value of Z. */
  readonly groups: readonly (readonly Pair[])[];
}

export interface Derived {
  readonly areas: Areas;
  readonly rows: readonly Row[];
  /** Values of Y with p(y). */
  readonly columns: readonly { readonly label: string; readonly probability: number }[];
  /** Undefined without a third variable. */
  readonly third: Third | undefined;
  readonly gaussian: Gaussian;
}

/** The cat of the course, by day and by night. */
const CAT = {
  tables: [
    [
      [1 / 4, 1 / 4, 0, 0],
      [1 / 4, 0, 1 / 8, 1 / 8],
    ],
  ],
  rows: ['day', 'night'],
  columns: ['mat', 'sofa', 'floor', 'moon'],
};

export const CORRELATION = { min: -1, max: 1 } as const;

export const querySchema: QuerySchema<State> = {
  mode: choiceParam('mode', ['table', 'three', 'gaussian'], 'table'),
  tables: jointParam('joint', CAT.tables),
  rows: labelsParam('rows', { defaultValue: CAT.rows, max: SIZE.max }),
  columns: labelsParam('columns', { defaultValue: CAT.columns, max: SIZE.max }),
  correlation: numberParam('rho', { defaultValue: 0.9, ...CORRELATION }),
};

const jointText = querySchema.tables.format;

function problem({ tables }: State, reason: string): readonly Ignored[] {
  return [{ key: 'joint', text: jointText(tables), reason }];
}

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { mode, tables } = state;
  if (mode === 'table' && tables.length > 1) {
    return {
      state: { ...state, tables: [withoutThird(tables)] },
      problems: problem(state, 'Several tables need mode=three. Their sum is shown.'),
    };
  }
  if (mode !== 'three' || tables.length > 1) return { state, problems: [] };
  if (jointText(tables) === jointText(CAT.tables)) {
    return { state: { ...state, ...XOR }, problems: [] };
  }
  const half = tables.flat(2).map((probability) => probability / 2);
  const fair = reshaped(normalize([...half, ...half]), [...tables, ...tables]);
  return {
    state: { ...state, tables: fair },
    problems: problem(
      state,
      'mode=three needs several tables. Z became a coin that knows nothing.',
    ),
  };
}

/** The state in another mode, with tables that fit it. */
export function inMode(state: State, mode: Mode): State {
  return reconcile({ ...state, mode }).state;
}

/** The names in use: none where the cat's do not fit the table. */
function namesFor(names: readonly string[], example: readonly string[], count: number) {
  return count > names.length && names.join() === example.join() ? [] : names;
}

/** Names of the values of X and of Y. */
export function namesOf({ tables, rows, columns }: State): { rows: string[]; columns: string[] } {
  const [first = []] = tables;
  const rowNames = namesFor(rows, CAT.rows, first.length);
  const width = first[0]?.length ?? 0;
  const columnNames = namesFor(columns, CAT.columns, width);
  return {
    rows: first.map((_row, x) => labelAt(rowNames, x)),
    columns: Array.from({ length: width }, (_, y) => labelAt(columnNames, y)),
  };
}

/** The pairs of one table, row by row. */
function pairsOf(state: State, z: number): readonly (readonly Pair[])[] {
  const { tables } = state;
  const names = namesOf(state);
  const joint = tables[z] ?? [];
  const total = sum(joint.flat());
  const given = total > 0 ? scaled(joint, total) : undefined;
  const product = given && productOfMarginals(given);
  const pointwise = given && pointwiseMutualInformation(given);
  const width = names.columns.length;
  return joint.map((row, x) =>
    row.map((probability, y) => ({
      index: (z * joint.length + x) * width + y,
      x: names.rows[x] ?? '',
      y: names.columns[y] ?? '',
      z: tables.length > 1 ? String(z) : '',
      probability,
      independent: (product?.[x]?.[y] ?? 0) * total,
      pointwiseBits: pointwise?.[x]?.[y] ?? 0,
    })),
  );
}

export function derive(state: State): Derived {
  const { mode, tables, correlation } = state;
  const joint = withoutThird(tables);
  const { x, y } = marginals(joint);
  const names = namesOf(state);
  const pairs = tables.map((_table, z) => pairsOf(state, z));
  return {
    areas: areasOf(joint),
    rows: joint.map((row, index) => ({
      label: names.rows[index] ?? '',
      probability: x[index] ?? 0,
      entropyBits: sum(row) > 0 ? entropy(normalize(row)) : 0,
      groups: pairs.map((rows) => rows[index] ?? []),
    })),
    columns: y.map((probability, index) => ({ label: names.columns[index] ?? '', probability })),
    third: mode === 'three' ? thirdOf(tables) : undefined,
    gaussian: gaussianOf(correlation),
  };
}

export const model: Widget<State, Derived> = {
  id: 'mutual-information',
  title: 'What one variable tells about another',
  query: querySchema,
  presets,
  reconcile,
  derive,
  describe,
  table,
};
