import { formatNumber } from '~/lib/format';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import type { Derived } from './model';

/** The numbers beside the picture. */
export function Numbers({ derived }: { readonly derived: Derived }) {
  const { truthBits, expected, biasBits, firstOrderBits, averageBits, shuffles } = derived;
  return (
    <Readouts>
      <Readout label={shuffles ? 'the truth I(X;Y)' : 'the truth H(X)'} tone="c-p">
        <Quantity name={shuffles ? 'mutual-information' : 'entropy'} value={truthBits} />
      </Readout>
      <Readout label="plug-in, exact mean" tone="c-q">
        <Quantity name="information" value={expected.pluginBits} outcome="plug-in" />
      </Readout>
      <Readout label="mean of those drawn">
        <Quantity name="information" value={averageBits} outcome="average" />
      </Readout>
      <Readout label="bias" tone="c-kl">
        <Quantity name="information" value={biasBits} outcome="bias" />
      </Readout>
      <Readout label="bias to first order">
        <Quantity name="information" value={firstOrderBits} outcome="first order" />
      </Readout>
      <Readout label="after Miller and Madow">
        <Quantity name="information" value={expected.correctedBits} outcome="corrected" />
      </Readout>
      {shuffles && (
        <>
          <Readout label="the sample in hand">
            <Quantity name="information" value={shuffles.estimateBits} outcome="sample" />
          </Readout>
          <Readout label="as much by chance, probability">
            <Quantity
              name="probability"
              value={shuffles.probability}
              outcome="shuffles"
              text={formatNumber(shuffles.probability, { decimals: 3 })}
            />
          </Readout>
        </>
      )}
    </Readouts>
  );
}
