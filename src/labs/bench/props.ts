import type { Language, ResultTable } from '~/labs/check';

/** A result as the page shows it: the calls that make it stay in the plan. */
export interface ShownResult extends Omit<ResultTable, 'series'> {
  readonly series: readonly { readonly label: string; readonly expected: readonly number[] }[];
}

/** What the page gives to the bench; the plan, with all inputs, is fetched when code first runs. */
export interface BenchProps {
  /** The lab's slug. */
  readonly lab: string;
  readonly planUrl: string;
  /** Size of Python, unpacked, for its progress bar. */
  readonly pythonBytes: number;
  /** Name and description, as HTML, of what is to be written. */
  readonly functions: readonly {
    readonly signature: Readonly<Record<Language, string>>;
    readonly does: string;
  }[];
  readonly checks: readonly { readonly id: string; readonly name: string }[];
  readonly results: readonly ShownResult[];
  readonly answers: readonly { readonly id: string; readonly ask: string }[];
  readonly hints: readonly string[];
  readonly starters: Readonly<Record<Language, string>>;
  readonly solutions: Readonly<Record<Language, string>>;
}

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  python: 'Python',
  javascript: 'JavaScript',
};
