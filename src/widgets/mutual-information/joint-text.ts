import { checkWith, type Check } from '~/lib/check';
import {
  formatProbabilities,
  InputError,
  outcomesWanted,
  parseWeights,
  shortNumber,
  sumUnlessOne,
} from '~/lib/probabilities';
import type { Param } from '~/lib/query-state';
import { normalize, type Triple } from '~/math';

/** Rows and columns that a table may have. */
export const SIZE = { min: 2, max: 6 } as const;
/** Most values of a third variable, one table each. */
export const MAX_TABLES = 3;

/** Tables are separated by ||, ;; or an empty line; their rows by |, ; or a line break. */
const BETWEEN_TABLES = /\s*(?:\|\||;;|\n[ \t]*\n)\s*/;
const BETWEEN_ROWS = /\s*[|;\n]\s*/;

function requireSize(count: number, noun: string): void {
  if (count < SIZE.min || count > SIZE.max) {
    throw new InputError(`A table needs ${outcomesWanted(SIZE, noun)}, not ${count}.`);
  }
}

/** Tables of weights that need not sum to 1, all of one shape. */
function parseTables(text: string): number[][][] {
  const tables = text
    .trim()
    .split(BETWEEN_TABLES)
    .map((table) => table.split(BETWEEN_ROWS).map(parseWeights));
  if (tables.length > MAX_TABLES) {
    throw new InputError(`At most ${MAX_TABLES} tables fit, not ${tables.length}.`);
  }
  const [first = []] = tables;
  const columns = first[0]?.length ?? 0;
  requireSize(first.length, 'rows');
  requireSize(columns, 'columns');
  for (const [z, table] of tables.entries()) {
    if (table.length !== first.length) {
      throw new InputError(
        `Table ${z + 1} has ${table.length} rows and the first has ${first.length}.`,
      );
    }
    for (const [x, row] of table.entries()) {
      if (row.length !== columns) {
        throw new InputError(`Row ${x + 1} has ${row.length} numbers and row 1 has ${columns}.`);
      }
    }
  }
  return tables;
}

/** Tables of the shape of `like` with other numbers, in the order of z, x, y. */
export function reshaped(values: readonly number[], like: Triple): Triple {
  let index = 0;
  return like.map((table) => table.map((row) => row.map(() => values[index++] ?? 0)));
}

/** What a field says of tables: anything with another sum is offered normalised. */
export function checkTables(text: string): Check<Triple> {
  const check = checkWith(parseTables, text);
  if (!check.ok) return check;
  const weights = check.value.flat(2);
  const sum = sumUnlessOne(weights);
  if (sum === undefined) return check;
  if (sum === 0) return { ok: false, message: 'Every pair is 0, so nothing could ever happen.' };
  if (!Number.isFinite(sum))
    return { ok: false, message: 'These numbers are too large to add up.' };
  return {
    ok: false,
    message: `Sums to ${shortNumber(sum)}, not to 1.`,
    fix: { label: 'normalise', value: reshaped(normalize(weights), check.value) },
  };
}

function formatTables(
  tables: Triple,
  between: readonly [item: string, row: string, table: string],
): string {
  const [item, row, table] = between;
  return reshapedText(tables)
    .map((rows) => rows.map((items) => items.join(item)).join(row))
    .join(table);
}

function reshapedText(tables: Triple): string[][][] {
  const texts = formatProbabilities(tables.flat(2));
  let index = 0;
  return tables.map((table) => table.map((row) => row.map(() => texts[index++] ?? '0')));
}

/** Tables as they stand in a field: one row a line, an empty line between tables. */
export function tablesText(tables: Triple): string {
  return formatTables(tables, [', ', '\n', '\n\n']);
}

/** A joint distribution of X and Y, or of X, Y and Z, as a parameter: 1/4,1/4|1/2,0. */
export function jointParam(key: string, defaultValue: Triple): Param<Triple> {
  return {
    key,
    defaultValue,
    parse(text) {
      const check = checkTables(text);
      if (check.ok) return check.value;
      throw new InputError(`${key}: ${check.message}`);
    },
    format: (tables) => formatTables(tables, [',', '|', '||']),
  };
}
