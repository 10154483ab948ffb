import { useSignal } from '@preact/signals';
import { formatNumber } from '~/lib/format';
import { useUniqueId } from '~/ui/unique-id';
import { LONGEST_TEXT, scorableText } from './text';

interface TextBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Where the reader types. What is too long stays in the field, and its first part is scored. */
export function TextBox({ text, onText }: TextBoxProps) {
  const id = useUniqueId();
  const draft = useSignal('');
  /** What the reader typed counts as long as it is what the state was made from. */
  const shown = scorableText(draft.value) === text ? draft.value : text;
  const length = Array.from(shown).length;
  const isTooLong = length > LONGEST_TEXT;
  return (
    <div class="field">
      <label for={id}>Your text</label>
      <textarea
        id={id}
        rows={3}
        value={shown}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        placeholder="Type or paste anything: a line you think the model knows by heart, or one it cannot know."
        aria-describedby={`${id}-length`}
        onInput={({ currentTarget }) => {
          draft.value = currentTarget.value;
          onText(scorableText(currentTarget.value));
        }}
      />
      <p class={isTooLong ? 'field-problem' : 'field-hint'} id={`${id}-length`}>
        {isTooLong
          ? `Only the first ${formatNumber(LONGEST_TEXT)} of ${formatNumber(length)} characters are scored.`
          : `${formatNumber(length)} of ${formatNumber(LONGEST_TEXT)} characters`}
      </p>
    </div>
  );
}
