import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Check } from '~/lib/check';
import { useUniqueId } from './unique-id';

interface FieldProps<Value> {
  readonly label: string;
  /** The value as text, shown unless the reader is writing something else. */
  readonly text: string;
  readonly check: (text: string) => Check<Value>;
  readonly onAccept: (value: Value) => void;
  readonly hint?: string;
  readonly multiline?: boolean;
}

/**
 * A text field that takes what can be used at once, says beside itself what cannot, and offers the
 * fix. What was typed stays until it is mended; the last good state stays with the widget.
 */
export function Field<Value>({
  label,
  text,
  check,
  onAccept,
  hint,
  multiline = false,
}: FieldProps<Value>) {
  const id = useUniqueId();
  /** What the reader is typing; undefined while the field shows the widget's own state. */
  const draft = useSignal<string | undefined>(undefined);
  const result = draft.value === undefined ? undefined : check(draft.value);
  const problem = result?.ok === false ? result : undefined;
  const fix = problem?.fix;
  /**
   * What is done with a value, as it was when the reader came to the field: half a list may be a
   * list too, and must not change for good what a list of another length changes beside itself.
   */
  const accept = useRef(onAccept);

  function type(typed: string): void {
    draft.value = typed;
    const checked = check(typed);
    if (checked.ok) accept.current(checked.value);
  }

  const common = {
    id,
    value: draft.value ?? text,
    spellcheck: false,
    autocomplete: 'off',
    autocapitalize: 'off' as const,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': problem ? `${id}-problem` : hint ? `${id}-hint` : undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      type(currentTarget.value);
    },
    onFocus: () => {
      accept.current = onAccept;
    },
    onBlur: () => {
      if (!problem) draft.value = undefined;
    },
  };

  return (
    <div class="field">
      <label for={id}>{label}</label>
      {multiline ? <textarea rows={3} {...common} /> : <input type="text" {...common} />}
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem.message}{' '}
          {fix && (
            <button
              type="button"
              class="button-fix"
              onClick={() => {
                draft.value = undefined;
                onAccept(fix.value);
              }}
            >
              {fix.label}
            </button>
          )}{' '}
          <button
            type="button"
            class="button-fix"
            onClick={() => {
              draft.value = undefined;
            }}
          >
            put back
          </button>
        </p>
      )}
      {hint && !problem && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
