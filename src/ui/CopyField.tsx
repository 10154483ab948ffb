import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useUniqueId } from './unique-id';

const BY_HAND = 'Press Ctrl+C or ⌘C to copy.';

/** A text to take away: selected, and copied if the browser lets us. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useUniqueId();
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useSignal('');

  function copy(): void {
    field.current?.focus();
    field.current?.select();
    if (!isSecureContext) {
      status.value = BY_HAND;
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => {
        status.value = 'Copied.';
      },
      () => {
        status.value = BY_HAND;
      },
    );
  }

  useEffect(copy, []);
  useEffect(() => {
    status.value = status.value && 'The state has changed since; copy again.';
  }, [text]);

  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <textarea id={id} ref={field} rows={2} readOnly value={text} />
      <button type="button" class="button" onClick={copy}>
        Copy
      </button>
      <span role="status">{status.value}</span>
    </div>
  );
}
