import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useUniqueId } from '~/ui/unique-id';
import { Button, ButtonRow } from '~/ui/Button';
import { AFRESH } from './model';
import { giveUp, guess, type Table } from './play';
import { ALPHABET } from './symbols';

interface PadProps {
  readonly game: Table;
  /** Whether the reader has just asked for it, and means to type. */
  readonly isSought: boolean;
}

/** Where the reader guesses: a field for the keyboard, and a key for each of the 27 symbols. */
export function Pad({ game, isSought }: PadProps) {
  const id = useUniqueId();
  const field = useRef<HTMLInputElement>(null);
  const said = useSignal('');
  const { state, set } = game;
  const take = (typed: string): void => {
    said.value = guess(game, typed);
  };

  useEffect(() => {
    if (isSought) field.current?.focus();
  }, []);

  return (
    <div
      class="guess-pad"
      onKeyDown={({ key, target, ctrlKey, metaKey, altKey }) => {
        // A letter typed on a key of the screen is a guess too; space and enter press the key.
        const isElsewhere = !(target instanceof HTMLInputElement);
        if (isElsewhere && /^[a-z]$/i.test(key) && !(ctrlKey || metaKey || altKey)) take(key);
      }}
    >
      <div class="field">
        <label for={id}>Type your guess</label>
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="none"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-said`}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value;
            currentTarget.value = '';
            take(typed);
          }}
        />
        <p class="field-hint" id={`${id}-said`} role="status">
          {said.value}
        </p>
      </div>
      <div class="guess-keys" role="group" aria-label="Letters">
        {Array.from(ALPHABET, (symbol) => {
          const isTried = state.tried.includes(symbol);
          return (
            <button
              key={symbol}
              type="button"
              class={isTried ? 'button tried' : 'button'}
              aria-disabled={isTried ? 'true' : undefined}
              aria-label={isTried ? `${symbol === ' ' ? 'space' : symbol}, tried` : undefined}
              onClick={() => {
                take(symbol);
              }}
            >
              {symbol === ' ' ? 'space' : symbol}
            </button>
          );
        })}
      </div>
      <ButtonRow label="This game">
        <Button
          onClick={() => {
            said.value = giveUp(game);
          }}
        >
          Give up on this letter
        </Button>
        <Button
          disabled={state.ranks.length + state.tried.length === 0}
          onClick={() => {
            set(AFRESH);
            said.value = '';
          }}
        >
          Start over
        </Button>
      </ButtonRow>
    </div>
  );
}
