import { useEffect } from 'preact/hooks';
import { Button, ButtonRow } from '~/ui/Button';
import { Quantity } from '~/ui/Quantity';
import { boundsOf, countRanks, LEAST_LETTERS } from './bounds';
import { letters } from './describe';
import { forgetGames, games, keyOf, recallGames } from './kept';
import type { State } from './model';
import { KNOWN } from './passages';

interface KeptGamesProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** What this device keeps: all games together, the way back into one, and the way to forget them. */
export function KeptGames({ state, set }: KeptGamesProps) {
  useEffect(recallGames, []);
  const all = Object.values(games.value);
  if (all.length === 0) return null;
  const ranks = all.flatMap((game) => game.ranks);
  const bounds = boundsOf(countRanks(ranks));
  const here = games.value[keyOf(state)];
  const known = KNOWN.find((count) => count === here?.from);
  const isAhead =
    here !== undefined &&
    known !== undefined &&
    known + here.ranks.length > state.known + state.ranks.length;
  return (
    <div class="guess-kept">
      <p>
        On this device you have guessed {letters(ranks.length)} of{' '}
        {all.length === 1 ? '1 text' : `${all.length} texts`}.{' '}
        {bounds ? (
          <>
            Together they bound your entropy by <Quantity name="information" value={bounds.lower} />{' '}
            and <Quantity name="entropy" value={bounds.upper} /> a letter.
          </>
        ) : (
          `Bounds need ${LEAST_LETTERS}.`
        )}{' '}
        A letter counts when you meet it for the first time.
      </p>
      <ButtonRow label="Games on this device">
        {isAhead && (
          <Button
            onClick={() => {
              set({ by: 'you', known, ranks: here.ranks, tried: '' });
            }}
          >
            Go on where you were
          </Button>
        )}
        <Button onClick={forgetGames}>Delete my games</Button>
      </ButtonRow>
    </div>
  );
}
