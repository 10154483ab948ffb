import {
  mergeColumns,
  normalize,
  productOfMarginals,
  transpose,
  withoutThird,
  withProbability,
} from '~/math';
import { reshaped } from './joint-text';
import { namesOf, type State } from './model';

/** The state after one probability is moved; the others keep their proportions. */
export function withPair({ tables }: State, index: number, value: number): Partial<State> {
  return { tables: reshaped(withProbability(tables.flat(2), index, value), tables) };
}

/** What can be done to a table as a whole. */
export type Action = 'swap' | 'separate' | 'merge';

/** The state after an action; the last two columns are merged. */
export function after(state: State, action: Action): Partial<State> {
  const joint = withoutThird(state.tables);
  const names = namesOf(state);
  if (action === 'swap') {
    return { tables: [transpose(joint)], rows: names.columns, columns: names.rows };
  }
  if (action === 'separate') {
    const product = normalize(productOfMarginals(joint).flat());
    return { tables: reshaped(product, state.tables) };
  }
  const [last = '', other = ''] = names.columns.toReversed();
  return {
    tables: [mergeColumns(joint, names.columns.length - 2)],
    columns: [...names.columns.slice(0, -2), `${other} or ${last}`],
    rows: names.rows,
  };
}
