import { formatNumber } from '~/lib/format';
import { percent } from '~/lib/percent';
import { Button, ButtonRow } from '~/ui/Button';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import type { CostlyPiece } from './pieces';
import { withPiece } from './place';
import type { State } from './state';
import { PieceText } from './Strip';
import { quoted } from './text';
import { VOCABULARY } from './totals';

interface ChosenProps {
  readonly pieces: readonly CostlyPiece[];
  readonly place: number;
  /** The pieces are those of a text before; nothing can be put among them. */
  readonly isStale: boolean;
  readonly set: (change: Partial<State>) => void;
}

/** The piece that is looked at: what it cost, and what was expected instead. */
export function Chosen({ pieces, place, isStale, set }: ChosenProps) {
  const piece = pieces[place];
  const labels = pieces.map(({ label }) => label);
  return (
    <>
      <div class="chosen">
        <Button
          disabled={place === 0}
          onClick={() => {
            set({ at: place - 1 });
          }}
        >
          <span aria-hidden="true">←</span>
          <span class="visually-hidden">piece before</span>
        </Button>
        <p>
          <b>{piece ? <PieceText label={piece.label} /> : 'the end'}</b>
          <span>{piece ? `piece ${place + 1} of ${pieces.length}` : 'what comes next?'}</span>
        </p>
        <Button
          disabled={place === pieces.length}
          onClick={() => {
            set({ at: place + 1 < pieces.length ? place + 1 : 'end' });
          }}
        >
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">piece after</span>
        </Button>
      </div>
      {piece && (
        <>
          <Readouts>
            <Readout label="surprise, −log p" tone="c-q">
              <Quantity name="surprisal" value={piece.bits} outcome={piece.label} />
            </Readout>
            <Readout label="probability p">
              <Quantity
                name="probability"
                value={piece.probability}
                outcome={piece.label}
                text={percent(piece.probability)}
              />
            </Readout>
            <Readout label="rank among all pieces">
              {formatNumber(piece.rank)} of {formatNumber(VOCABULARY)}
            </Readout>
          </Readouts>
          <p class="expected">Expected most there; press one to put it in:</p>
          <ButtonRow label="Expected most there">
            {piece.likeliest.map(({ label, probability }) => (
              <Button
                key={label}
                pressed={label === piece.label ? true : undefined}
                disabled={isStale}
                onClick={() => {
                  set(withPiece(labels, place, label));
                }}
              >
                <span class="visually-hidden">{quoted(label)}</span>
                <span aria-hidden="true">
                  <PieceText label={label} />
                </span>
                &nbsp;<small>{percent(probability)}</small>
              </Button>
            ))}
          </ButtonRow>
        </>
      )}
    </>
  );
}
