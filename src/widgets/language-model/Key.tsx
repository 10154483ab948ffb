import { formatNumber } from '~/lib/format';
import { barOf } from './words';

/** Surprises in bits that show what a height means. */
const EXAMPLES = [1, 5, 10, 20];

/** What the heights mean: the chance that a bar stands for. */
export function Key() {
  return (
    <>
      <p class="token-strip token-key">
        {EXAMPLES.map((bits) => (
          <span key={bits} class="token" data-b={barOf(bits).level}>
            1 in {formatNumber(2 ** bits)}
          </span>
        ))}
      </p>
      <p class="field-hint">
        The taller and darker its bar, the more a piece surprised the model: a chance of half is one
        bit, and each halving one bit more. A dot is a space.
      </p>
    </>
  );
}
