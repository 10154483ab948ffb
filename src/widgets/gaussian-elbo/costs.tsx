import type { Writer } from '~/ui/widget-contract';
import type { Derived } from './model';

const BAR = 30;
const ROW = 62;
const BAR_TOP = 24;
/** An inner label needs this share of the width, in percent. */
const ROOM = 24;

/** The amount at the right end: the least power of √2 that holds all, so that it moves in steps. */
function scaleOf(amounts: readonly number[]): number {
  const largest = 1.04 * Math.max(...amounts);
  return 2 ** (Math.ceil(2 * Math.log2(largest)) / 2);
}

interface RowProps {
  readonly name: string;
  readonly y: number;
  /** Cost of the reconstruction, then of the code in each dimension; in bits. */
  readonly rest: number;
  readonly codes: readonly number[];
  readonly full: number;
  readonly write: Writer;
}

function CostRow({ name, y, rest, codes, full, write }: RowProps) {
  const percent = (bits: number): number => (100 * bits) / full;
  const sum = rest + codes.reduce((total, bits) => total + bits, 0);
  const starts = codes.map((_bits, index) =>
    codes.slice(0, index).reduce((total, bits) => total + bits, rest),
  );
  return (
    <g>
      <text class="label" x="0" y={y + 15}>
        {`${name} ${write.information(sum)}`}
      </text>
      <rect class="m-p" x="0" width={`${percent(rest)}%`} y={y + BAR_TOP} height={BAR} />
      {codes.map((bits, index) => (
        <rect
          key={index}
          class="m-kl"
          x={`${percent(starts[index] ?? 0)}%`}
          width={`${percent(bits)}%`}
          y={y + BAR_TOP}
          height={BAR}
        />
      ))}
      {percent(rest) > ROOM && (
        <text class="on-mark" x="8" y={y + BAR_TOP + BAR / 2 + 5}>
          {write.bare(rest)}
        </text>
      )}
    </g>
  );
}

/**
 * Costs end to end: what x costs once the code is known, and what the code costs in each dimension.
 * Together they are −ELBO, which no q brings below −log p(x), the upright line.
 */
export function Costs({ derived, write }: { readonly derived: Derived; readonly write: Writer }) {
  const { reconstructionBits, dimensions, elboBits, evidenceBits, objectiveBits, weight } = derived;
  const codes = dimensions.map(({ klBits }) => klBits);
  const full = scaleOf([-elboBits, -objectiveBits]);
  const weighted = weight !== 1;
  const height = (weighted ? 2 : 1) * ROW + 24;
  const least = `${(-100 * evidenceBits) / full}%`;
  const late = -evidenceBits > full / 2;
  return (
    <svg class="costs" width="100%" height={height} aria-hidden="true">
      <CostRow
        name="−ELBO"
        y={0}
        rest={-reconstructionBits}
        codes={codes}
        full={full}
        write={write}
      />
      {weighted && (
        <CostRow
          name="in training"
          y={ROW}
          rest={-reconstructionBits}
          codes={codes.map((bits) => weight * bits)}
          full={full}
          write={write}
        />
      )}
      <line class="least" x1={least} x2={least} y1={BAR_TOP - 4} y2={height - 20} />
      <text x={least} y={height - 4} text-anchor={late ? 'end' : 'start'}>
        {`−log p(x) ${write.bare(-evidenceBits)}`}
      </text>
    </svg>
  );
}
