import { checkWith } from '~/lib/check';
import { Field } from '~/ui/Field';
import { LogitSliders } from '~/ui/LogitSliders';
import { querySchema, type State } from './model';

interface TokensProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** The tokens of a short list: their logits as sliders and as text, and their names. */
export function Tokens({ state: { logits, labels }, set }: TokensProps) {
  return (
    <>
      <LogitSliders
        logits={logits}
        labels={labels}
        onChange={(value) => {
          set({ logits: value });
        }}
      />
      <div class="controls">
        <Field
          label="Logits"
          text={logits.map((logit) => formatLogit(logit)).join(', ')}
          check={(text) => checkWith(querySchema.logits.parse, text)}
          onAccept={(value) => {
            set({ logits: value.map((logit, index) => unlessRounded(logit, logits[index])) });
          }}
          hint="Any numbers, separated by commas"
        />
        <Field
          label="Tokens"
          text={labels.join(', ')}
          check={(text) => checkWith(querySchema.labels.parse, text)}
          onAccept={(value) => {
            set({ labels: value });
          }}
        />
      </div>
    </>
  );
}

/** Four digits are enough to read; the state keeps them all. */
function formatLogit(logit: number): string {
  return String(Number(logit.toPrecision(4)));
}

/** A logit that was left in the field as it stood there keeps the digits that the field hides. */
function unlessRounded(typed: number, before: number | undefined): number {
  return before !== undefined && typed === Number(formatLogit(before)) ? before : typed;
}
