import type { Writer } from '~/ui/widget-contract';
import type { Coding } from './coding';
import { counted, percent, tail, grouped } from './labels';
import type { Derived, State } from './model';

const DIGITS = 12;
const CHARACTERS = 40;

/** What has been read, as far as it can be quoted. */
function quoted({ steps, at }: Coding): string {
  const text = steps
    .slice(0, at)
    .map(({ label }) => label)
    .join('');
  return text.length <= CHARACTERS ? `“${text}”` : `“…${text.slice(-CHARACTERS)}”`;
}

function describeEncoding(coding: Coding, noun: string, write: Writer): string {
  const { at, steps, coded, soFarBits, settled, ends, next } = coding;
  const all = counted(steps.length, noun);
  if (!next) {
    const { message, surpriseBits } = coded;
    const more = Math.max(0, message.length - surpriseBits);
    return (
      `All ${all} are in. Their surprise is ${write.information(surpriseBits)}; ` +
      `${counted(message.length, 'binary digit')} name a number in the interval, ` +
      `${write.information(more)} more. It is never ${write.information(2)} more, however long the text.`
    );
  }
  const share = `“${next.label}”, whose share is ${percent(next.frequency / next.total)}`;
  if (at === 0) {
    return `Nothing is read yet, and the interval is all from 0 to 1. First comes ${share}.`;
  }
  const begins =
    ends.shared === '' ? '' : `: every number left begins 0.${tail(ends.shared, DIGITS)}`;
  return (
    `${grouped(at)} of ${all}: the surprise adds up to ${write.information(soFarBits)}, and ` +
    `${counted(settled, 'binary digit')} can be sent already${begins}. Next comes ${share}.`
  );
}

function describeDecoding(coding: Coding, noun: string): string {
  const { at, steps, coded, next } = coding;
  const sent = counted(coded.message.length, 'binary digit');
  if (!next)
    return `The ${sent} have given back all ${counted(steps.length, noun)}: ${quoted(coding)}.`;
  const read = at === 0 ? 'nothing yet' : quoted(coding);
  return (
    `The receiver has ${sent} and the same model, and has read ${read}. The number lies in the share ` +
    `of “${next.label}”: that is the next ${noun}.`
  );
}

/** The state in a few sentences. */
export function describe(state: State, { coding, length }: Derived, write: Writer): string {
  if (!coding) {
    return (
      `The text has ${counted(length, 'character')}. Once the language model has read it, the interval ` +
      'narrows here piece by piece.'
    );
  }
  const noun = state.source === 'letters' ? 'letter' : 'piece';
  if (coding.steps.length === 0) {
    return 'There is nothing to send: the interval is all from 0 to 1, and no digit is needed.';
  }
  return state.way === 'encode'
    ? describeEncoding(coding, noun, write)
    : describeDecoding(coding, noun);
}
