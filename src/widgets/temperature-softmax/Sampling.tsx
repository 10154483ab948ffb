import { checkWith } from '~/lib/check';
import { nextSeed } from '~/lib/params';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { DRAWS, querySchema, type State } from './model';

interface SamplingProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** Draws tokens, and takes the seed and the temperature as text. */
export function Sampling({ state: { draws, seed, temperature }, set }: SamplingProps) {
  return (
    <div class="controls">
      <ButtonRow label="Sampling">
        <Button
          onClick={() => {
            set({ draws: Math.min(DRAWS.max, draws + 100) });
          }}
        >
          draw 100
        </Button>
        <Button
          onClick={() => {
            set({ draws: Math.min(DRAWS.max, draws + 1000) });
          }}
        >
          draw 1,000
        </Button>
        <Button
          onClick={() => {
            set({ seed: nextSeed(seed), draws: draws || 100 });
          }}
        >
          draw anew
        </Button>
        <Button
          onClick={() => {
            set({ draws: 0 });
          }}
        >
          clear
        </Button>
      </ButtonRow>
      <Field
        label="Seed"
        text={String(seed)}
        check={(text) => checkWith(querySchema.seed.parse, text)}
        onAccept={(value) => {
          set({ seed: value });
        }}
      />
      <Field
        label="T"
        text={String(temperature)}
        check={(text) => checkWith(querySchema.temperature.parse, text)}
        onAccept={(value) => {
          set({ temperature: value });
        }}
        hint="A number from 0.05 to 20, greedy or uniform"
      />
    </div>
  );
}
