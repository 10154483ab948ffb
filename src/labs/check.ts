/**
 * What a lab asks of the learner's code, compiled from its `lab.yaml` while the site is built.
 * Inputs and expected values are plain data, so that the same plan judges Python and JavaScript.
 */

/** What crosses between the page and the learner's code: JSON, and also NaN, ±∞ and −0. */
export type Value =
  null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** An argument: a value, or what an earlier call of the same list gave. */
export type Argument = { readonly value: Value } | { readonly outcome: number };

export interface Call {
  /** Name in snake_case, as Python writes it; `nameIn` says it in the other language. */
  readonly function: string;
  readonly args: readonly Argument[];
}

/** What one call gave. */
export type Outcome =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      /** Type and message, such as "ValueError: p sums to 0.9". */
      readonly error: string;
      /** Line of the learner's code, from 1. */
      readonly line?: number | undefined;
      /** The code defines no function of that name. */
      readonly missing?: boolean | undefined;
    };

/** Arithmetic on outcomes that a claim may use; on lists element by element. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'abs'
  | 'sum'
  | 'min'
  | 'max'
  | 'length'
  | 'differences'
  | 'list'
  | 'at';

export type Term =
  | { readonly value: Value }
  | { readonly outcome: number }
  | { readonly apply: Operation; readonly to: readonly Term[] };

/** A statement about the outcomes of a check's calls. */
export type Claim =
  | {
      readonly relation: '==' | '<=' | '>=' | '<' | '>';
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly relation: 'among'; readonly left: Term; readonly right: { readonly value: Value } }
  | { readonly relation: 'throws'; readonly left: { readonly outcome: number } };

/** A typical mistake, known by what it gives. */
export interface Mistake {
  /** Name in the lab's list of mistakes. */
  readonly name: string;
  /** What to say, as HTML. */
  readonly hint: string;
  /** Agreement that counts as a sign of it, relative to the size of the number and at least 1. */
  readonly within: number;
  /** For each claim of the check, all that would hold instead; null where the mistake says nothing. */
  readonly signs: readonly (readonly Claim[] | null)[];
}

export interface Check {
  /** Unique in the lab, kebab-case. */
  readonly id: string;
  /** What is checked, as HTML. */
  readonly name: string;
  readonly calls: readonly Call[];
  readonly claims: readonly Claim[];
  /** |a − b| ≤ within · max(1, |b|) counts as equal. */
  readonly within: number;
  readonly mistakes: readonly Mistake[];
  /** What to say where no mistake is recognised, as HTML. */
  readonly otherwise: string;
  /** How long all its calls together may take. */
  readonly timeLimitMs: number;
}

/** One column of a table, one curve of a plot, one set of bars. */
export interface Series {
  readonly label: string;
  /** One call for each row, or a single call that gives the whole list (`whole`). */
  readonly calls: readonly Call[];
  readonly whole: boolean;
  /** One value for each row. */
  readonly expected: readonly number[];
}

/** The learner's results beside the expected ones. */
export interface ResultTable {
  readonly id: string;
  /** As HTML. */
  readonly title: string;
  readonly kind: 'table' | 'line' | 'bars';
  /** Names of the rows of a table, as HTML, or of the bars. */
  readonly rows: readonly string[];
  /** Where the points of a line lie; empty for the others. */
  readonly x: readonly number[];
  readonly xLabel: string;
  /** What is measured, with its unit. */
  readonly yLabel: string;
  readonly series: readonly Series[];
  /** |a − b| ≤ within · max(1, |b|) for a right result, more where it is simulated. */
  readonly within: number;
  /** Horizontal lines to compare with, such as H(P). */
  readonly levels: readonly { readonly label: string; readonly value: number }[];
  /** The hatched stretch between the first expected curve and a height, such as KL above H(P). */
  readonly gap?: { readonly label: string; readonly above: number };
}

/** A number the learner may type instead of running code, with the wrong values that are known. */
export interface TypedAnswer {
  readonly id: string;
  /** As HTML. */
  readonly ask: string;
  readonly answer: number;
  readonly within: number;
  readonly traps: readonly { readonly value: number; readonly hint: string }[];
  readonly otherwise: string;
}

export interface LabFunction {
  readonly name: string;
  /** The head of the function in each language, such as `entropy(p, base=2)`. */
  readonly signature: Readonly<Record<Language, string>>;
  /** What it returns, as HTML. */
  readonly does: string;
}

export interface Plan {
  readonly functions: readonly LabFunction[];
  readonly checks: readonly Check[];
  readonly results: readonly ResultTable[];
  readonly answers: readonly TypedAnswer[];
  /** From the gentlest to the plainest, as HTML. */
  readonly hints: readonly string[];
}

export type Language = 'python' | 'javascript';

export const LANGUAGES: readonly Language[] = ['python', 'javascript'];
