import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, ShuffleTest, State } from './model';

/** The state in one or two sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { shuffles } = derived;
  return shuffles
    ? sharedSentence(state, derived, shuffles, write)
    : entropySentence(state, derived, write);
}

/** "0.2 bits too low", "0.1 bits too high". */
function errorText(bits: number, { information }: Writer): string {
  const size = information(Math.abs(bits));
  return bits < 0 ? `${size} too low` : `${size} too high`;
}

function entropySentence({ k, observations }: State, derived: Derived, write: Writer): string {
  const { truthBits, expected, biasBits } = derived;
  if (observations === 1) {
    return (
      `After one observation the plug-in estimate is always ${write.information(0)}: what has been seen ` +
      `once looks certain. The truth is ${write.information(truthBits)}.`
    );
  }
  return (
    `From ${observations} observations of ${k} equally likely outcomes the plug-in estimate is ` +
    `${write.bare(expected.pluginBits)} on average, ${errorText(biasBits, write)}. After the correction ` +
    `of Miller and Madow it is ${errorText(expected.correctedBits - truthBits, write)}.`
  );
}

/** Up to this probability a result is called rare. */
const RARE = 0.05;

function sharedSentence(
  { observations, repeats, dependence }: State,
  { truthBits, expected }: Derived,
  { estimateBits, asMuch, probability }: ShuffleTest,
  write: Writer,
): string {
  const pairs = observations === 1 ? 'one pair shows' : `${observations} pairs show`;
  const opening =
    dependence === 0
      ? `X and Y are independent, yet ${pairs} ${write.information(expected.pluginBits)} on average.`
      : `X and Y share ${write.information(truthBits)}; ${pairs} ${write.bare(expected.pluginBits)} on average.`;
  const count =
    asMuch === 0 ? `none of ${repeats} shuffles shows` : `${asMuch} of ${repeats} shuffles show`;
  const share = formatNumber(probability, { decimals: 3 });
  const verdict =
    probability <= RARE ? 'chance alone rarely does that' : 'chance alone does that easily';
  return (
    `${opening} The sample in hand shows ${write.bare(estimateBits)}, and ${count} as much ` +
    `(probability ${share}): ${verdict}.`
  );
}
