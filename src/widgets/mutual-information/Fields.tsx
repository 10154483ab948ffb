import { checkWith } from '~/lib/check';
import { Field } from '~/ui/Field';
import { checkTables, tablesText } from './joint-text';
import { namesOf, querySchema, type State } from './model';

export interface FieldsProps {
  readonly state: State;
  readonly onChange: (change: Partial<State>) => void;
}

/** The joint distribution and the names of its values as text. */
export function TableFields({ state, onChange }: FieldsProps) {
  const names = namesOf(state);
  const withThird = state.mode === 'three';
  return (
    <div class="controls">
      <div class="wide">
        <Field
          label={withThird ? 'Probabilities of the triples' : 'Probabilities of the pairs'}
          text={tablesText(state.tables)}
          check={(text) => {
            const check = checkTables(text);
            if (!check.ok || check.value.length > 1 === withThird) return check;
            const message = withThird
              ? 'Give a table for each value of Z, with an empty line between them.'
              : 'Give one table. For several, choose X, Y, Z.';
            return { ok: false, message };
          }}
          onAccept={(tables) => {
            onChange({ tables });
          }}
          hint={
            withThird
              ? 'One line for each value of X; an empty line before the table of the next Z'
              : 'One line for each value of X; decimals, fractions or counts'
          }
          multiline
        />
      </div>
      <Field
        label="Values of X"
        text={names.rows.join(', ')}
        check={(text) => checkWith(querySchema.rows.parse, text)}
        onAccept={(rows) => {
          onChange({ rows });
        }}
      />
      <Field
        label="Values of Y"
        text={names.columns.join(', ')}
        check={(text) => checkWith(querySchema.columns.parse, text)}
        onAccept={(columns) => {
          onChange({ columns });
        }}
      />
    </div>
  );
}
