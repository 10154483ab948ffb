import type { Coding, Digits, Way } from './coding';
import { tail, visible } from './labels';
import type { Part } from './steps';

const labelsOf = (parts: readonly Part[]): string => parts.map(({ label }) => label).join('');

/** Symbols around the present one that are shown of a long text. */
const AROUND = { before: 60, after: 40 } as const;

/** The text: what has been read, what comes, and what the receiver cannot know yet. */
export function Strip({ coding, way }: { readonly coding: Coding; readonly way: Way }) {
  const { steps, at, next } = coding;
  const from = Math.max(0, at - AROUND.before);
  const until = Math.min(steps.length, at + 1 + AROUND.after);
  return (
    <p class="coder-text">
      {from > 0 && '… '}
      <span>{labelsOf(steps.slice(from, at))}</span>
      {next && <mark>{way === 'decode' ? '?' : visible(next.label)}</mark>}
      {next && way === 'encode' && (
        <span class="to-come">{labelsOf(steps.slice(at + 1, until))}</span>
      )}
      {next && (way === 'encode' ? until < steps.length && ' …' : <span class="to-come"> …</span>)}
    </p>
  );
}

/** Digits that both ends share and that are shown. */
const SHARED = 14;
/** From so many bits that are known and not settled, it is worth saying why. */
const FENCE = 2.5;

interface EndsProps {
  readonly coding: Coding;
  readonly digits: Digits;
}

/** Both ends of the interval; the digits that they share are what can be sent. */
export function Ends({ coding: { ends, soFarBits, settled }, digits }: EndsProps) {
  const shared = tail(ends.shared, SHARED);
  const isOnFence = digits === 'binary' && soFarBits - settled > FENCE;
  return (
    <>
      <dl class="coder-ends">
        <div>
          <dt>below the upper end</dt>
          <dd>
            0.<b>{shared}</b>
            {ends.upper}…
          </dd>
        </div>
        <div>
          <dt>lower end</dt>
          <dd>
            0.<b>{shared}</b>
            {ends.lower}…
          </dd>
        </div>
      </dl>
      <p class="coder-note">
        {ends.shared === ''
          ? 'The ends share no digit yet.'
          : `All numbers of the interval share the ${digits} digits underlined.`}
        {isOnFence &&
          ` It holds 0.${shared}1: on which side of that the number will lie is still open.`}
      </p>
    </>
  );
}

/** Digits of the message that are shown around those that are settled. */
const WINDOW = { before: 24, all: 72 } as const;

/** The digits that are sent; those that what has been read has settled are underlined. */
export function MessageDigits({ coding: { coded, settled, next } }: { readonly coding: Coding }) {
  const { message } = coded;
  const from = Math.max(0, Math.min(settled - WINDOW.before, message.length - WINDOW.all));
  const done = next ? settled : message.length;
  return (
    <p class="coder-message">
      <span class="coder-note">What is sent: </span>
      {from > 0 && '…'}
      <b>{message.slice(from, done)}</b>
      {message.slice(Math.max(from, done), from + WINDOW.all)}
      {message === '' && 'nothing'}
      {from + WINDOW.all < message.length && '…'}
    </p>
  );
}
