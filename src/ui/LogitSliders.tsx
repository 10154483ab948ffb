import { labelAt } from '~/lib/params';
import { formatNumber } from '~/lib/format';
import { Slider } from './Slider';

const RANGE = { min: -5, max: 10, step: 0.1 } as const;
/** A longer list is edited as text alone. */
const MAX_SLIDERS = 6;

interface LogitSlidersProps {
  readonly logits: readonly number[];
  readonly labels: readonly string[];
  readonly onChange: (logits: readonly number[]) => void;
}

/** One slider for each token's logit. */
export function LogitSliders({ logits, labels, onChange }: LogitSlidersProps) {
  if (logits.length > MAX_SLIDERS) return null;
  return (
    <div class="controls logit-sliders" role="group" aria-label="Logits">
      {logits.map((logit, index) => (
        <Slider
          key={index}
          label={`logit of ${labelAt(labels, index)}`}
          {...RANGE}
          value={logit}
          valueText={formatNumber(logit, { decimals: 2 })}
          onInput={(value) => {
            onChange(logits.with(index, value));
          }}
        />
      ))}
    </div>
  );
}
