/** Something that happens with a probability that everybody can check. */
export interface EverydayEvent {
  /** On its button and beside its mark on the curve. */
  readonly label: string;
  /** In a sentence, from its beginning. */
  readonly sentence: string;
  readonly probability: number;
  /** A run of heads, with which the others are compared. */
  readonly isHeads?: true;
}

/** Ways to choose six numbers out of 49. */
const SIX_OF_49 = (49 * 48 * 47 * 46 * 45 * 44) / (6 * 5 * 4 * 3 * 2 * 1);

/** From the nearly certain to the hardly possible. */
export const EVENTS: readonly EverydayEvent[] = [
  { label: '99 % sure', sentence: 'Something 99 % sure', probability: 0.99 },
  { label: 'heads', sentence: 'Heads on a fair coin', probability: 1 / 2, isHeads: true },
  { label: 'a six', sentence: 'A six on a fair die', probability: 1 / 6 },
  { label: 'one card', sentence: 'One named card out of 52', probability: 1 / 52 },
  { label: 'ten heads', sentence: 'Ten heads in a row', probability: 2 ** -10, isHeads: true },
  { label: 'a PIN', sentence: 'Four random digits guessed at once', probability: 10 ** -4 },
  { label: 'one in a million', sentence: 'A chance of one in a million', probability: 1e-6 },
  { label: 'six of 49', sentence: 'Six numbers out of 49, all right', probability: 1 / SIX_OF_49 },
];

/** The event of exactly this probability, if it is one of ours. */
export function eventOf(probability: number): EverydayEvent | undefined {
  return EVENTS.find((event) => event.probability === probability);
}
