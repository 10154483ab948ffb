import { formatNumber } from '~/lib/format';
import { percent } from '~/lib/percent';
import { temperatureText } from '~/lib/temperature';
import type { Writer } from '~/ui/widget-contract';
import type { Derived } from './derive';
import { KIND_NAMES, type State } from './state';
import { unitOf } from './seen';
import { quoted, quotedText } from './text';
import { VOCABULARY } from './totals';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const counted = (count: number, noun: string): string =>
  `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

function whole({ text, kind }: State, { totals }: Derived, write: Writer): string {
  if (!totals) {
    return (
      `${quotedText(text)} has not been scored yet. ` +
      'The models do that in this page, once they have been started.'
    );
  }
  if (totals.perCharacter === undefined) return 'There is no text yet.';
  return (
    `${capital(KIND_NAMES[kind])} ${kind === 'counts' ? 'pay' : 'pays'} ${write.information(totals.bits)} for ` +
    `${quotedText(text)}, in ${counted(totals.pieces, 'piece')}: ` +
    `${write.information(totals.perCharacter)} a character.`
  );
}

function chosen({ at }: State, { piece, place }: Derived, write: Writer): string {
  if (!piece || place === undefined) return '';
  const { label, bits, probability, rank, likeliest } = piece;
  const [first] = likeliest;
  const which = at === 'dearest' ? 'The dearest is' : `Piece ${formatNumber(place + 1)} is`;
  const cost = ` ${which} ${quoted(label)} with ${write.information(bits)}`;
  if (rank === 1 || !first) return `${cost}: likeliest of all, with ${percent(probability)}.`;
  return (
    `${cost}: rank ${formatNumber(rank)} of ${formatNumber(VOCABULARY)} with ` +
    `${percent(probability)}, where ${quoted(first.label)} had ${percent(first.probability)}.`
  );
}

function counts({ why }: Derived): string {
  const longest = why?.trained.contexts.at(-1);
  if (!why || !longest) return '';
  const after = longest.length === 0 ? 'anything' : quoted(longest.context);
  const own = why.actual
    ? `, ${longest.count === 0 ? 'none' : formatNumber(longest.count)} of them with ${quoted(why.actual.label)}`
    : '';
  return ` After ${after} the counts know ${counted(longest.total, unitOf(longest))}${own}.`;
}

function distribution({ temperature }: State, { next }: Derived, write: Writer): string {
  if (!next) return '';
  const [top] = next.rows;
  const { kept, outcomes, cutMass } = next;
  const cuts =
    kept === outcomes
      ? ''
      : ` The cuts leave ${formatNumber(kept)} of ${counted(outcomes, 'piece')} and remove ` +
        `${percent(cutMass)} of the probability.`;
  return (
    (top ? ` The likeliest there is ${quoted(top.label)}.` : '') +
    ` At ${temperatureText(temperature)} the entropy there is ` +
    `${write.information(next.temperedBits)}.${cuts}`
  );
}

function texts({ seed }: State, { samples }: Derived, write: Writer): string {
  const done = samples.filter(({ isWhole }) => isWhole);
  if (done.length === 0) return '';
  const each = done.map(
    (sample) =>
      `${write.information(sample.entropyBits)} at ${temperatureText(sample.temperature)}`,
  );
  return ` With seed ${seed}, chance spends on each piece of its own ${each.join('; ')}.`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  return (
    whole(state, derived, write) +
    chosen(state, derived, write) +
    counts(derived) +
    distribution(state, derived, write) +
    texts(state, derived, write)
  );
}
