import type { ComponentChildren } from 'preact';
import { checkDistribution, checkWith } from '~/lib/check';
import { Field } from './Field';
import { listText } from './values';

/** One distribution that can be typed. */
interface TypedDistribution {
  /** Its letter, such as `Q`. */
  readonly name: string;
  /** What it is, such as “the model”. */
  readonly role: string;
  readonly values: readonly number[];
  readonly onAccept: (values: readonly number[]) => void;
}

interface DistributionFieldsProps {
  /** How many outcomes there may be. */
  readonly outcomes: { readonly min: number; readonly max: number };
  /** The first says how many outcomes there are; the others must have as many. */
  readonly distributions: readonly (TypedDistribution | undefined)[];
  readonly labels: readonly string[];
  /** The parser of the address for names of outcomes. */
  readonly parseLabels: (text: string) => readonly string[];
  readonly onLabels: (labels: readonly string[]) => void;
  readonly hint?: string;
  /** Further fields beside these. */
  readonly children?: ComponentChildren;
}

/** Distributions on the same outcomes as text, and the names of the outcomes. */
export function DistributionFields({
  outcomes,
  distributions: [first, ...others],
  labels,
  parseLabels,
  onLabels,
  hint = 'Decimals, fractions or counts, separated by commas',
  children,
}: DistributionFieldsProps) {
  const like = first && { name: first.name, length: first.values.length };
  return (
    <div class="controls">
      {first && (
        <Field
          label={`${first.name}, ${first.role}`}
          text={listText(first.values)}
          check={(text) => checkDistribution(text, outcomes)}
          onAccept={first.onAccept}
          hint={hint}
        />
      )}
      {others.map(
        (other) =>
          other && (
            <Field
              key={other.name}
              label={`${other.name}, ${other.role}`}
              text={listText(other.values)}
              check={(text) => checkDistribution(text, outcomes, { name: other.name, like })}
              onAccept={other.onAccept}
            />
          ),
      )}
      <Field
        label="Outcomes"
        text={labels.join(', ')}
        check={(text) => checkWith(parseLabels, text)}
        onAccept={onLabels}
      />
      {children}
    </div>
  );
}
