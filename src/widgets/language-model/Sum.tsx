import { formatNumber } from '~/lib/format';
import { withBase } from '~/lib/site';
import type { Compared } from '~/model-client/requests';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { InUnit } from '~/ui/writer-context';
import { KINDS } from './state';
import { translatorQuery, type Totals } from './totals';

interface SumProps {
  readonly totals: Totals;
  readonly compared: Compared | undefined;
}

/** What the whole text cost, as every kind of mean it is reported in, and by each model. */
export function Sum({ totals, compared }: SumProps) {
  const { bits, perPiece, perCharacter, perByte, perplexity } = totals;
  const query = translatorQuery(totals);
  if (
    perPiece === undefined ||
    perCharacter === undefined ||
    perByte === undefined ||
    perplexity === undefined
  )
    return <p>There is no text to add up.</p>;
  return (
    <>
      <Readouts>
        <Readout label="whole text" tone="c-q">
          <Quantity name="information" value={bits} />
        </Readout>
        <Readout label="per character">
          <Quantity name="cross-entropy" value={perCharacter} />
        </Readout>
        <Readout label="per byte">
          <Quantity name="cross-entropy" value={perByte} />
        </Readout>
        <InUnit unit="nat">
          <Readout label="per piece: the loss">
            <Quantity name="cross-entropy" value={perPiece} />
          </Readout>
        </InUnit>
        <Readout label="perplexity per piece">
          <Quantity
            name="perplexity"
            value={perplexity}
            text={formatNumber(perplexity, { decimals: 2 })}
          />
        </Readout>
      </Readouts>
      {compared && (
        <p class="compared">
          Each model on this text:{' '}
          {KINDS.map((kind, index) => (
            <span key={kind}>
              {index > 0 && ', '}
              {kind} <Quantity name="information" value={compared[kind]} />
            </span>
          ))}
          .
        </p>
      )}
      <p>
        <a href={`${withBase('/widgets/')}?${query}#loss-translator`}>
          See these numbers as a loss in the translator
        </a>
      </p>
    </>
  );
}
