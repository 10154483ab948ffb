import { formatNumber } from '~/lib/format';
import { percent } from '~/lib/percent';
import type { SeenContext, Why } from '~/model-client/requests';
import { useParts } from './parts';
import { unitOf } from './seen';
import type { Kind } from './state';

/** What the counts can say for the other models. */
const SAYS: Readonly<Record<Kind, string>> = {
  counts: 'What the counts saw in training, the longest context first:',
  mixture:
    'The mixture is part counts, part network, and part what this text itself has said before. What its counts saw in training, the longest context first:',
  network:
    'The network cannot say why: its numbers come from over a million weights at once. The counts, on the same place, go by what they saw in training, the longest context first:',
};

/** The counts that stand behind a number. */
export function WhyLook({ why, kind }: { readonly why: Why; readonly kind: Kind }) {
  const { Quantity } = useParts();
  const { actual, probability, trained, own, ownShare } = why;
  return (
    <div class="why">
      <p>{SAYS[kind]}</p>
      <Contexts
        of={trained.contexts}
        label={actual?.label}
        unitOf={unitOf}
        none="in none that was kept"
      />
      <p>And what this text itself said before this place:</p>
      <Contexts of={own.contexts} label={actual?.label} unitOf={() => 'time'} none="in none" />
      {actual && (
        <p>
          Training makes <Name label={actual.label} /> {percent(trained.probability)} probable, this
          text {percent(own.probability)}. Here the text’s own counts weigh {percent(ownShare)}:
          altogether the counts say{' '}
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

interface ContextsProps extends Omit<SeenProps, 'context'> {
  readonly of: readonly SeenContext[];
}

function Contexts({ of, ...props }: ContextsProps) {
  return (
    <ul>
      {[...of].reverse().map((context) => (
        <li key={context.length}>
          <Seen context={context} {...props} />
        </li>
      ))}
    </ul>
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
  readonly unitOf: typeof unitOf;
  /** Says that the text's own piece was not counted. */
  readonly none: string;
}

function Seen({ context, label, unitOf: unitIn, none }: SeenProps) {
  const { length, total, count, leftOver, commonest } = context;
  const unit = unitIn(context);
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
          , <Name label={label} /> {count === 0 ? none : `in ${formatNumber(count)}`}
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
