import { checkWith } from '~/lib/check';
import type { Check } from '~/lib/check';
import { formatProbability } from '~/lib/probabilities';
import type { Denominator } from '~/math';
import { Field } from '~/ui/Field';
import { Select } from '~/ui/Select';
import { checkLoss, nearestLoss, type Loss, type Scale } from './loss';
import { querySchema, USUAL_VOCABULARY, type State } from './model';

const SCALE_CHOICES = [
  { value: 'nats', label: 'nats' },
  { value: 'bits', label: 'bits' },
  { value: 'hartleys', label: 'hartleys' },
  { value: 'perplexity', label: 'a perplexity' },
] as const satisfies readonly { value: Scale; label: string }[];

const DENOMINATOR_CHOICES = [
  { value: 'token', label: 'token' },
  { value: 'character', label: 'character' },
  { value: 'byte', label: 'byte' },
] as const satisfies readonly { value: Denominator; label: string }[];

const checkCharacters = (text: string): Check<number | undefined> =>
  checkWith(querySchema.chars.parse, text.trim());

interface OneLossProps {
  /** “The other”, or nothing for the first. */
  readonly name: string;
  readonly value: Loss;
  readonly onChange: (change: Partial<Loss>) => void;
}

/** Number, unit, denominator and length of tokens of one loss. */
export function OneLoss({ name, value, onChange }: OneLossProps) {
  const { loss, from, per, chars } = value;
  return (
    <>
      <Field
        label={`${name}loss`.replace(/^l/, 'L')}
        text={formatProbability(loss)}
        check={(text) => checkLoss(text, from, per)}
        onAccept={(accepted) => {
          onChange({ loss: accepted });
        }}
      />
      <Select
        label="is in"
        choices={SCALE_CHOICES}
        value={from}
        onChange={(chosen) => {
          onChange({ from: chosen, loss: nearestLoss(loss, chosen) });
        }}
      />
      <Select
        label="per"
        choices={DENOMINATOR_CHOICES}
        value={per}
        onChange={(chosen) => {
          onChange({ per: chosen });
        }}
      />
      <Field
        label="Characters per token"
        text={chars === undefined ? '' : formatProbability(chars)}
        check={checkCharacters}
        onAccept={(accepted) => {
          onChange({ chars: accepted });
        }}
        hint="On average, on this text; empty if not known"
      />
    </>
  );
}

interface LossFieldsProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** What is said about the first loss and the text. */
export function LossFields({ state, set }: LossFieldsProps) {
  const { per, vocab, bytes } = state;
  return (
    <div class="controls loss-fields">
      <OneLoss
        name=""
        value={state}
        onChange={(change) => {
          // Another symbol has another vocabulary, unless the reader has given one.
          const usual = change.per !== undefined && vocab === USUAL_VOCABULARY[per];
          set(usual ? { ...change, vocab: USUAL_VOCABULARY[change.per ?? per] } : change);
        }}
      />
      <Field
        label={`Different ${per}s to choose from`}
        text={String(vocab)}
        check={(text) => checkWith(querySchema.vocab.parse, text)}
        onAccept={(value) => {
          set({ vocab: value });
        }}
      />
      <Field
        label="Bytes per character"
        text={formatProbability(bytes)}
        check={(text) => checkWith(querySchema.bytes.parse, text)}
        onAccept={(value) => {
          set({ bytes: value });
        }}
        hint="In UTF-8: English 1, Russian about 2, Chinese 3"
      />
    </div>
  );
}
