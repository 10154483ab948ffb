import { Segmented } from '~/ui/Segmented';
import { OneLoss } from './LossFields';
import type { Loss } from './loss';
import { secondLoss, type State } from './model';
import { useUniqueId } from '~/ui/unique-id';

const TEXTS = [
  { value: 'same', label: 'the same' },
  { value: 'different', label: 'another' },
] as const;

interface CompareFieldsProps {
  readonly id: string;
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** A change of a loss, under the names of the second one. */
function asSecond(change: Partial<Loss>): Partial<State> {
  return {
    ...('loss' in change && { loss2: change.loss }),
    ...('from' in change && { from2: change.from }),
    ...('per' in change && { per2: change.per }),
    ...('chars' in change && { chars2: change.chars }),
  };
}

/** A second loss to set beside the first, and what the two have in common. */
export function CompareFields({ id, state, set }: CompareFieldsProps) {
  const box = useUniqueId();
  const second = secondLoss(state);
  const tokens = state.per === 'token' && state.per2 === 'token';
  return (
    <>
      <div class="check">
        <input
          id={box}
          type="checkbox"
          checked={second !== undefined}
          onChange={({ currentTarget }) => {
            set({ loss2: currentTarget.checked ? state.loss : undefined, from2: state.from });
          }}
        />
        <label for={box}>Compare with another loss</label>
      </div>
      {second && (
        <div class="controls loss-fields">
          <OneLoss
            name="The other "
            value={second}
            onChange={(change) => {
              set(asSecond(change));
            }}
          />
          <Segmented
            legend="Its text"
            name={`${id}-text`}
            choices={TEXTS}
            value={state.text}
            onChange={(text) => {
              set({ text });
            }}
          />
          {tokens && (
            <Segmented
              legend="Its tokenizer"
              name={`${id}-tokenizer`}
              choices={TEXTS}
              value={state.tokenizer}
              onChange={(tokenizer) => {
                set({ tokenizer });
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
