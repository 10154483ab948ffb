import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly onClick: () => void;
  readonly pressed?: boolean | undefined;
  readonly quiet?: boolean;
  /** The one that most readers want. */
  readonly strong?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button; `quiet` for those of the toolbar, which look like text. */
export function Button({
  onClick,
  pressed,
  quiet = false,
  strong = false,
  disabled = false,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={quiet ? 'button-quiet' : strong ? 'button strong' : 'button'}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface ButtonRowProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A row of buttons with a name. */
export function ButtonRow({ label, children }: ButtonRowProps) {
  return (
    <div class="buttons" role="group" aria-label={label}>
      {children}
    </div>
  );
}
