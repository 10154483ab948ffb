import { ticks, ticksBetween } from '~/charts/ticks';
import { convertUnit } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived } from './model';

const HEIGHT = 260;
const TOP = 30;
const BASE = HEIGHT - 44;
/** Half the width of the bar that is the penalty, in percent. */
const PENALTY_HALF = 0.8;
/** Height of a line of text, in pixels. */
const LINE = 18;
/** Where the second curve is named, in percent of the width: away from the present policy. */
const NAME_AT = { policyIsFar: 20, policyIsNear: 60 } as const;
const FAR = 40;
/** Further left than this, in percent, the tangent’s name would touch that of the axis. */
const SLOPE_FROM = 50;
/** Room above and below the curves, as a share of their height. */
const MARGIN = 0.08;

interface FrontierProps {
  readonly derived: Derived;
  readonly write: Writer;
}

/** The rewards between which every curve of the picture lies, with a little room. */
function rewardRange({ frontier, objective }: Derived): { low: number; high: number } {
  const values = frontier.flatMap(({ reward, gold }) =>
    gold === undefined ? [reward] : [reward, gold],
  );
  const low = Math.min(objective, ...values);
  const high = Math.max(...values);
  const margin = MARGIN * (high - low) || 1;
  return { low: low - margin, high: high + margin };
}

/**
 * The most reward for each divergence. The tangent at the present policy has the slope β; where it
 * meets the axis stands what is left of the reward after the penalty.
 *
 *     reward │        ___●━━━━   the curve
 *            │   __━━/‖          ‖ the penalty β·KL
 *      left  │ ⟋ ⟋    ‖
 *            └──────────────── KL(π‖π₀)
 */
export function Frontier({ derived, write }: FrontierProps) {
  const { frontier, klBits, reward, gold, objective, slopePerBit, turn, referenceReward } = derived;
  const { low, high } = rewardRange(derived);
  const farthest = derived.maxKlBits || 1;
  const x = (bits: number): number => (100 * bits) / farthest;
  const y = (value: number): number => BASE - ((value - low) / (high - low)) * (BASE - TOP);
  const line = (valueOf: (point: Derived['frontier'][number]) => number | undefined): string =>
    frontier
      .map((point) => `${x(point.klBits).toFixed(2)},${y(valueOf(point) ?? 0).toFixed(2)}`)
      .join(' ');
  const nameAt = x(klBits) > FAR ? NAME_AT.policyIsFar : NAME_AT.policyIsNear;
  const named = frontier.find((point) => x(point.klBits) >= nameAt);
  const tangentEnd = Math.min(
    farthest,
    slopePerBit > 0 ? (high - objective) / slopePerBit : farthest,
  );
  const here = x(klBits);
  return (
    <svg class="frontier" width="100%" height={HEIGHT} aria-hidden="true">
      {ticksBetween(low, high, 4).map((value) => (
        <g key={value}>
          <line class="grid-line" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          <text class="tick" x="100%" y={y(value) - 4} text-anchor="end">
            {String(value).replace('-', '−')}
          </text>
        </g>
      ))}
      <text class="tick" x="0" y="14">
        mean reward
      </text>
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {ticks(convertUnit(farthest, 'bit', write.unit), 4).map((value) => (
        <text
          key={value}
          class="tick"
          x={`${Math.min(98, x(convertUnit(value, write.unit, 'bit')))}%`}
          y={BASE + 18}
          text-anchor="middle"
        >
          {value}
        </text>
      ))}
      <text class="tick" x="50%" y={HEIGHT - 6} text-anchor="middle">
        {`KL(π‖π₀) in ${write.unitName}`}
      </text>
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        <line
          class="tangent"
          x1="0"
          x2={x(tangentEnd)}
          y1={y(objective)}
          y2={y(objective + slopePerBit * tangentEnd)}
          vector-effect="non-scaling-stroke"
        />
        <polyline
          class="earned"
          points={line((point) => point.reward)}
          vector-effect="non-scaling-stroke"
        />
        {gold !== undefined && (
          <polyline
            class="gold"
            points={line((point) => point.gold)}
            vector-effect="non-scaling-stroke"
          />
        )}
      </svg>
      {x(tangentEnd) > SLOPE_FROM && (
        <text
          class="tick"
          x={`${Math.min(90, x(tangentEnd))}%`}
          y={y(objective + slopePerBit * tangentEnd) - 6}
          text-anchor="end"
        >
          slope β
        </text>
      )}
      <line class="left" x1="0" x2={`${here}%`} y1={y(objective)} y2={y(objective)} />
      <rect
        class="m-kl"
        x={`${here - PENALTY_HALF}%`}
        width={`${2 * PENALTY_HALF}%`}
        y={y(reward)}
        height={Math.max(0, y(objective) - y(reward))}
      />
      {y(objective) - y(reward) > LINE && (
        <text
          class="c-kl"
          x={`${here}%`}
          dx={here > 70 ? -10 : 10}
          y={(y(objective) + y(reward)) / 2 + 5}
          text-anchor={here > 70 ? 'end' : 'start'}
        >
          β·KL
        </text>
      )}
      {named?.gold !== undefined && (
        <text
          class="label"
          x={`${x(named.klBits)}%`}
          y={y(named.gold) + (named.gold < named.reward ? LINE + 4 : 4 - LINE)}
          text-anchor="middle"
        >
          true reward
        </text>
      )}
      <circle class="start" cx="0" cy={y(referenceReward)} r="5" />
      {turn && <circle class="turn" cx={`${x(turn.klBits)}%`} cy={y(turn.gold ?? 0)} r="5" />}
      {gold !== undefined && <circle class="gold here" cx={`${here}%`} cy={y(gold)} r="6" />}
      <circle class="earned here" cx={`${here}%`} cy={y(reward)} r="7" />
    </svg>
  );
}
