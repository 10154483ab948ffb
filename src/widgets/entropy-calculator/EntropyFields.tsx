import { useSignal } from '@preact/signals';
import { checkDistribution } from '~/lib/check';
import { formatProbabilities } from '~/lib/probabilities';
import { Field } from '~/ui/Field';
import { checkLetters } from './letters';
import { checkLabels, namesOf, OUTCOMES, type State } from './model';

interface EntropyFieldsProps {
  readonly state: State;
  readonly onChange: (change: Partial<State>) => void;
}

/** The distribution as text: probabilities, names, or a text whose letters are counted. */
export function EntropyFields({ state, onChange }: EntropyFieldsProps) {
  /** The pasted text stays on the page; the state, and so the link, is its letters' distribution. */
  const pasted = useSignal('');
  const spaces = useSignal(false);

  function check(text: string) {
    return checkLetters(text, { spaces: spaces.value, max: OUTCOMES.max });
  }

  function countSpaces(counted: boolean): void {
    spaces.value = counted;
    const checked = check(pasted.value);
    if (checked.ok) onChange({ p: checked.value.p, labels: checked.value.labels });
  }

  return (
    <div class="controls">
      <Field
        label="Probabilities or counts"
        text={formatProbabilities(state.p).join(', ')}
        check={(text) => checkDistribution(text, OUTCOMES)}
        onAccept={(p) => {
          onChange({ p });
        }}
        hint="0.5, 1/4, 12 % or counts, separated by commas"
      />
      <Field
        label="Names of the outcomes"
        text={namesOf(state).join(', ')}
        check={(text) => checkLabels(text, state.p.length)}
        onAccept={(labels) => {
          onChange({ labels });
        }}
        hint="Separated by commas; unnamed outcomes are numbered"
      />
      <div class="wide">
        <Field
          label="Letters of a text"
          text={pasted.value}
          check={check}
          onAccept={({ text, p, labels }) => {
            pasted.value = text;
            onChange({ p, labels });
          }}
          hint="Paste any text: the outcomes are its letters, picked blindly. It stays on this page."
          multiline
        />
        <label class="check">
          <input
            type="checkbox"
            checked={spaces.value}
            onChange={({ currentTarget }) => {
              countSpaces(currentTarget.checked);
            }}
          />
          count the spaces between words too
        </label>
      </div>
    </div>
  );
}
