import type { ComponentChildren } from 'preact';
import type { Term } from '~/lib/terms';

interface ReadoutProps {
  readonly label: ComponentChildren;
  /** Colour class of the quantity: c-p, c-q, c-kl, c-h. */
  readonly tone?: string;
  /** Its name in linked formulas, where its quantity does not tell it from others. */
  readonly term?: Term;
  readonly children: ComponentChildren;
}

/** One number with its name. */
export function Readout({ label, tone, term, children }: ReadoutProps) {
  return (
    <div class="readout" data-term={term}>
      <dt>{label}</dt>
      <dd class={tone}>{children}</dd>
    </div>
  );
}

/** The numbers beside a picture. */
export function Readouts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="readouts">{children}</dl>;
}
