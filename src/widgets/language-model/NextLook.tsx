import { formatNumber } from '~/lib/format';
import { percent } from '~/lib/percent';
import { withBase } from '~/lib/site';
import { Readout, Readouts } from '~/ui/Readouts';
import type { Next, NextRow } from './next';
import { useParts } from './parts';
import { temperatureQuery } from './temperature-link';

const HEIGHT = 14;

/** The distribution at a place: the likeliest as bars, the others told together, and its entropy. */
export function NextLook({ next }: { readonly next: Next }) {
  const { Quantity } = useParts();
  const { rows, others, outcomes, kept, cutMass } = next;
  const isPlain = next.drawnBits === next.plainBits;
  const most = Math.max(...rows.map((row) => Math.max(row.plain, row.tempered, row.probability)));
  return (
    <div class="next">
      <ol class="next-rows">
        {rows.map((row) => (
          <Row key={row.label} row={row} most={most} />
        ))}
      </ol>
      <p>
        The {formatNumber(others.count)} others share {percent(others.plain)} at T = 1
        {others.kept === 0
          ? '; all of them are cut off now.'
          : isPlain
            ? '.'
            : `, and ${percent(others.probability)} as it is drawn now.`}
      </p>
      <Readouts>
        <Readout label="entropy at T = 1" tone="c-h">
          <Quantity name="entropy" value={next.plainBits} />
        </Readout>
        <Readout label="entropy at this T">
          <Quantity name="entropy" value={next.temperedBits} />
        </Readout>
        <Readout label="entropy after the cuts">
          <Quantity name="entropy" value={next.drawnBits} />
        </Readout>
        <Readout label="pieces kept">
          {formatNumber(kept)} of {formatNumber(outcomes)}
        </Readout>
        <Readout label="probability cut off">
          <Quantity name="number" value={cutMass} text={percent(cutMass)} />
        </Readout>
      </Readouts>
      <p>
        <a href={`${withBase('/widgets/')}?${temperatureQuery(next)}#temperature-softmax`}>
          Take the likeliest to the temperature instrument
        </a>
      </p>
    </div>
  );
}

/** An outline for T = 1, a bar for what is drawn; a cut piece keeps its outline alone. */
function Row({ row, most }: { readonly row: NextRow; readonly most: number }) {
  const { PieceText } = useParts();
  const { label, rank, plain, probability, isKept, isActual } = row;
  const width = (share: number) => `${(100 * share) / most}%`;
  return (
    <li value={rank} class={isKept ? undefined : 'is-cut'}>
      <span class="next-label">
        <b class="token-name">
          <PieceText label={label} />
        </b>
        {isActual && ' in the text'}
      </span>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        <rect class="drawn-share" width={width(probability)} height={HEIGHT} />
        <rect class="plain" width={width(plain)} height={HEIGHT} />
      </svg>
      <span class="next-share">{isKept ? percent(probability) : 'cut'}</span>
    </li>
  );
}
