import type { InformationUnit } from '~/lib/format';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import type { Quantity } from '~/lib/quantities';

/**
 * What a widget is: a schema of its state, a pure function from state to everything shown, a
 * sentence, a table. URL, embed, data table, download, description and fuzz test come from it.
 *
 * Information is in bits throughout `Derived`; the unit is the reader's, applied when a number is
 * written.
 */
export interface Widget<State, Derived> {
  /** Public name, as in /embed/<id>/. */
  readonly id: string;
  /** What the figure is called, as its heading. */
  readonly title: string;
  readonly query: QuerySchema<State>;
  /** States that each show one idea. */
  readonly presets: readonly Preset<State>[];
  /**
   * Makes parameters agree that depend on each other, such as the lengths of P and Q, and says
   * what it could not use. A state that agrees comes back as it is.
   */
  readonly reconcile?: (state: State) => {
    readonly state: State;
    readonly problems: readonly Ignored[];
  };
  readonly derive: (state: State) => Derived;
  /** The state in one or two sentences: numbers with units, and the one thing worth noticing. */
  readonly describe: (state: State, derived: Derived, write: Writer) => string;
  readonly table: (state: State, derived: Derived, write: Writer) => Table;
}

/** What a widget puts into words and into a table. */
export type Shown<State, Derived> = readonly [State, Derived, Writer];

export interface Preset<State> {
  /** On the button, in lower case. */
  readonly label: string;
  /** What differs from the widget's defaults; everything else returns to them. */
  readonly state: Partial<State>;
}

/** Writes numbers in the reader's unit. */
export interface Writer {
  readonly unit: InformationUnit;
  /** "1.75 bits", from a number of bits. */
  readonly information: (bits: number) => string;
  /** "1.75", from a number of bits, for a column whose heading has the unit. */
  readonly bare: (bits: number) => string;
  /** "bits", "nats" or "hartleys". */
  readonly unitName: string;
}

export interface Cell {
  readonly value: number;
  readonly quantity: Quantity;
  readonly outcome?: string;
}

/** The numbers behind the picture. A number stands as a cell, so that it can be read by machines. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Cell)[])[];
}
