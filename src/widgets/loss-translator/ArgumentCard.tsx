import { convertUnit } from '~/lib/format';
import type { Quantity as QuantityName } from '~/lib/quantities';
import { matchLength } from '~/math';
import { DistributionFields } from '~/ui/DistributionFields';
import { Quantity } from '~/ui/Quantity';
import { InUnit } from '~/ui/writer-context';
import { definitions, LIBRARIES, type Call } from './card';
import { OUTCOMES, querySchema, type State } from './model';

const QUANTITIES: Readonly<Record<string, QuantityName>> = {
  'KL(P‖Q)': 'kl',
  'KL(Q‖P)': 'kl-reverse',
  'H(P,Q)': 'cross-entropy',
};

function ReturnedValue({ is, returns }: Call) {
  if (!returns) return <strong>not a number: 0 × ∞</strong>;
  const { value, unit } = returns;
  if (unit === 'none') return <Quantity name="number" value={value} />;
  return (
    <InUnit unit={unit}>
      <Quantity name={QUANTITIES[is] ?? 'information'} value={convertUnit(value, unit, 'bit')} />
    </InUnit>
  );
}

interface ArgumentCardProps {
  readonly state: State;
  readonly calls: readonly Call[];
  readonly set: (change: Partial<State>) => void;
}

/** Which argument comes first in each library, and what each call returns for P and Q. */
export function ArgumentCard({ state, calls, set }: ArgumentCardProps) {
  const { p, q, labels, card } = state;

  return (
    <details
      class="argument-card"
      open={card === 'open'}
      onToggle={({ currentTarget }) => {
        const next = currentTarget.open ? 'open' : 'shut';
        if (next !== card) set({ card: next });
      }}
    >
      <summary>Which argument comes first? PyTorch, TensorFlow, JAX, SciPy</summary>
      <p>
        p holds the truth and q the model, as arrays of probabilities. Each value is what the call
        returns, in double precision; single precision keeps about seven digits of it.
      </p>
      <DistributionFields
        outcomes={OUTCOMES}
        distributions={[
          {
            name: 'P',
            role: 'the truth',
            values: p,
            onAccept: (value) => {
              set({ p: value, q: matchLength(q, value.length) });
            },
          },
          {
            name: 'Q',
            role: 'the model',
            values: q,
            onAccept: (value) => {
              set({ q: value });
            },
          },
        ]}
        labels={labels}
        parseLabels={querySchema.labels.parse}
        onLabels={(value) => {
          set({ labels: value });
        }}
        hint="Decimals or fractions, separated by commas"
      />
      {calls.some(({ returns }) => returns?.value === Infinity) && (
        <p>∞ stands where the second of P‖Q or Q‖P rules out what the first lets happen.</p>
      )}
      {LIBRARIES.map((library) => (
        <div key={library} role="group" aria-label={library}>
          <p class="library">{library}</p>
          <pre class="definitions">
            <code>{definitions(library, state)}</code>
          </pre>
          <ul class="calls">
            {calls
              .filter((call) => call.library === library)
              .map((call) => (
                <li key={call.code} class={call.slip ? 'call slip' : 'call'}>
                  <code>{call.code}</code>
                  <span class="returned">
                    <ReturnedValue {...call} />
                  </span>
                  <span class="call-note">
                    {call.slip ? 'A slip: ' : ''}
                    {call.is}; {call.note}.
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
