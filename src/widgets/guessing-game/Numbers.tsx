import { formatNumber } from '~/lib/format';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { LEAST_LETTERS } from './bounds';
import type { Derived } from './model';

/** The numbers of a game, a letter each. */
export function Numbers({ derived }: { readonly derived: Derived }) {
  const { letters, shares, bounds, model } = derived;
  const atOnce = shares[0] ?? 0;
  return (
    <>
      <Readouts>
        <Readout label="letters guessed">
          <Quantity name="number" value={letters} />
        </Readout>
        <Readout label="right at the first guess">
          <Quantity
            name="probability"
            outcome="1"
            value={atOnce}
            text={`${formatNumber(100 * atOnce, { decimals: 0 })} %`}
          />
        </Readout>
        {bounds ? (
          <>
            <Readout label="upper bound" tone="c-p">
              <Quantity name="entropy" value={bounds.upper} />
            </Readout>
            <Readout label="expected too low by">
              <Quantity name="information" value={bounds.shortfall} />
            </Readout>
            {bounds.interval && (
              <Readout label="95 % interval">
                <Quantity name="information" value={bounds.interval[0]} bare /> to{' '}
                <Quantity name="information" value={bounds.interval[1]} bare />
              </Readout>
            )}
            <Readout label="lower bound, if ideal" tone="c-p">
              <Quantity name="information" value={bounds.lower} />
            </Readout>
          </>
        ) : (
          <Readout label="bounds">from {LEAST_LETTERS} letters on</Readout>
        )}
        {model && (
          <Readout label="language model, mixture" tone="c-q">
            <Quantity name="cross-entropy" value={model.mixture} />
          </Readout>
        )}
      </Readouts>
      <p class="guess-note">
        All for one letter; the space is one. The interval takes the letters as independent. The
        model is told that only 27 letters occur, and meets the text without its punctuation.
      </p>
    </>
  );
}
