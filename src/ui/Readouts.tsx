import type { ComponentChildren } from 'preact';

interface ReadoutProps {
  readonly label: ComponentChildren;
  /** Colour class of the quantity: c-p, c-q, c-kl, c-h. */
  readonly tone?: string;
  readonly children: ComponentChildren;
}

/** One number with its name. */
export function Readout({ label, tone, children }: ReadoutProps) {
  return (
    <div class="readout">
      <dt>{label}</dt>
      <dd class={tone}>{children}</dd>
    </div>
  );
}

/** The numbers beside a picture. */
export function Readouts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="readouts">{children}</dl>;
}
