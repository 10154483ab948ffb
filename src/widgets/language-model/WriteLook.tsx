import { checkWith } from '~/lib/check';
import { nextSeed } from '~/lib/params';
import { temperatureText } from '~/lib/temperature';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { querySchema } from './model';
import { useParts } from './parts';
import { withText } from './place';
import { DRAWN, type Sample } from './samples';
import type { State } from './state';

interface WriteLookProps {
  readonly state: State;
  readonly samples: readonly Sample[];
  readonly set: (change: Partial<State>) => void;
}

/** Texts that go on from the reader's, drawn at several temperatures from one seed. */
export function WriteLook({ state, samples, set }: WriteLookProps) {
  const { Quantity, Strip } = useParts();
  const { seed, text } = state;
  return (
    <div class="write">
      <div class="controls">
        <Field
          label="Seed"
          text={String(seed)}
          check={(typed) => checkWith(querySchema.seed.parse, typed)}
          onAccept={(value) => {
            set({ seed: value });
          }}
          hint="The same seed draws the same texts"
        />
        <ButtonRow label="Chance">
          <Button
            onClick={() => {
              set({ seed: nextSeed(seed) });
            }}
          >
            draw anew
          </Button>
        </ButtonRow>
      </div>
      <p>
        {DRAWN} pieces each, drawn after your text, with the bars of their own surprise at T = 1:
      </p>
      <div class="samples">
        {samples.map((sample) => (
          <section key={sample.temperature}>
            <h4>{temperatureText(sample.temperature)}</h4>
            <Strip pieces={sample.pieces} />
            <p class="visually-hidden">{sample.text}</p>
            {sample.pieces.length > 0 && (
              <p class="spent">
                chance spent <Quantity name="entropy" value={sample.entropyBits} /> a piece, which
                surprise by <Quantity name="surprisal" value={sample.surprisalBits} />
              </p>
            )}
            <Button
              disabled={!sample.isWhole}
              onClick={() => {
                set(withText(state, text + sample.text));
              }}
            >
              use this text
            </Button>
          </section>
        ))}
      </div>
    </div>
  );
}
