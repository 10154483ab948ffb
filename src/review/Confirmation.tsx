import { useEffect, useRef } from 'preact/hooks';

interface ConfirmationProps {
  readonly label: string;
  readonly sentences: readonly string[];
  /** Names of the two buttons. */
  readonly yes: string;
  readonly no: string;
  /** Whether it destroys something: then the safe button has the focus. */
  readonly grave?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What is about to be done, and a button each to do it and not to. */
export function Confirmation(props: ConfirmationProps) {
  const { label, sentences, yes, no, grave = false, onYes, onNo } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class={grave ? 'feedback bad' : 'feedback'} role="group" aria-label={label}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="buttons">
        <button type="button" class="button" {...(grave && { ref: first })} onClick={onNo}>
          {no}
        </button>
        <button type="button" class="button strong" {...(!grave && { ref: first })} onClick={onYes}>
          {yes}
        </button>
      </p>
    </div>
  );
}
