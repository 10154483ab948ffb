import { formatNumber } from '~/lib/format';
import { percent } from '~/lib/percent';
import type { SeenContext, Why } from '~/model-client/requests';
import { useParts } from './parts';
import { unitOf } from './seen';
import type { Kind } from './state';

/** What the counts can say for the other models. */
const SAYS: Readonly<Record<Kind, string>> = {
  counts: 'All that the counts know of this place, the longest context first:',
  mixture:
    'The mixture is part counts, part network, and part what this text itself has said before. This is what its counts go by, the longest context first:',
  network:
    'The network cannot say why: its numbers come from over a million weights at once. The counts, on the same place, go by this, the longest context first:',
};

/** The counts that stand behind a number. */
export function WhyLook({ why, kind }: { readonly why: Why; readonly kind: Kind }) {
  const { Quantity } = useParts();
  const { actual, probability, contexts } = why;
  return (
    <div class="why">
      <p>{SAYS[kind]}</p>
      <ul>
        {[...contexts].reverse().map((context) => (
          <li key={context.length}>
            <Seen context={context} label={actual?.label} />
          </li>
        ))}
      </ul>
      {actual && (
        <p>
          Altogether the counts give <Name label={actual.label} /> a probability of{' '}
          <Quantity
            name="probability"
            value={probability}
            outcome={actual.label}
            text={percent(probability)}
          />
          .
        </p>
      )}
    </div>
  );
}

function Name({ label }: { readonly label: string }) {
  const { PieceText } = useParts();
  return (
    <b class="token-name">
      “<PieceText label={label} />”
    </b>
  );
}

interface SeenProps {
  readonly context: SeenContext;
  /** The text's own piece. */
  readonly label: string | undefined;
}

function Seen({ context, label }: SeenProps) {
  const { length, total, count, leftOver, commonest } = context;
  const unit = unitOf(context);
  return (
    <>
      {length === 0 ? 'After anything' : 'After '}
      {length > 0 && <Name label={context.context} />}: {formatNumber(total)}{' '}
      {unit === 'time'
        ? total === 1
          ? 'time'
          : 'times'
        : total === 1
          ? 'setting'
          : 'different settings'}
      {label !== undefined && (
        <>
          , <Name label={label} />{' '}
          {count === 0 ? 'in none that was kept' : `in ${formatNumber(count)}`}
        </>
      )}
      .{' '}
      {commonest.length > 0 && (
        <>
          Most of all{' '}
          {commonest.map((piece, index) => (
            <span key={piece.id}>
              {index > 0 && ', '}
              <Name label={piece.label} /> {formatNumber(piece.count)}
            </span>
          ))}
          .{' '}
        </>
      )}
      {percent(leftOver)} of the probability is handed down to{' '}
      {length === 0 ? 'all pieces alike' : 'the shorter context'}.
    </>
  );
}
