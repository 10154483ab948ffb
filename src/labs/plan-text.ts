import type { Plan } from './check';

/** Numbers that JSON has no word for, each by its name. */
const SPECIAL = new Map<string, number>([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

const KEY = '$number';

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? undefined : String(value);
}

/** Writes a plan, or any value of one, as JSON in which NaN, ±∞ and −0 survive. */
export function planText(plan: unknown): string {
  return JSON.stringify(plan, (_key, value: unknown) => {
    const name = nameOf(value);
    return name === undefined ? value : { [KEY]: name };
  });
}

/** Reads what `planText` wrote. */
export function readValue(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(KEY in value)) return value;
    return SPECIAL.get(String(value[KEY])) ?? null;
  });
}

/** Reads a plan that `planText` wrote. */
export function readPlan(text: string): Plan {
  return readValue(text) as Plan;
}
