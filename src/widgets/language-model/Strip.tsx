import { useMemo } from 'preact/hooks';
import { useWriter } from '~/ui/writer-context';
import { placeAfterKey } from './strip-keys';
import { quoted, stretches } from './text';
import { barOf, endsLine, wordsOf } from './words';

interface StripPiece {
  readonly label: string;
  readonly bits: number;
}

interface StripProps {
  readonly pieces: readonly StripPiece[];
  /** Text that has not been scored yet. */
  readonly rest?: string;
  /** The place that is chosen; the number of pieces for the end. */
  readonly place?: number | undefined;
  /** Left out where nothing can be chosen. */
  readonly onPlace?: ((place: number) => void) | undefined;
}

/** A text as its pieces, on each the bar of its surprise. Where one can be chosen, a list of options. */
export function Strip({ pieces, rest = '', place, onPlace }: StripProps) {
  const words = useMemo(() => wordsOf(pieces), [pieces]);
  const runs = words.map((word) => (
    <Run key={word.from} {...word} place={place} canChoose={onPlace !== undefined} />
  ));
  if (!onPlace) {
    return (
      <div class="token-strip" data-strip aria-hidden="true">
        {runs}
      </div>
    );
  }

  function choose(event: MouseEvent): void {
    const piece = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (piece) onPlace?.(Number(piece.dataset.at));
  }

  function press(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const next = placeAfterKey(event.key, event.currentTarget, place ?? 0);
    if (next === undefined) return;
    event.preventDefault();
    onPlace?.(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
  }

  return (
    <div
      class="token-strip"
      data-strip
      role="listbox"
      aria-label="Pieces of the text, each with its surprise"
      aria-orientation="horizontal"
      onClick={choose}
      onKeyDown={press}
    >
      {runs}
      {rest === '' ? (
        <span
          class="token token-end"
          role="option"
          data-at={pieces.length}
          aria-selected={place === pieces.length}
          tabindex={place === pieces.length ? 0 : -1}
          aria-label="the end, where the next piece would stand"
        >
          ?
        </span>
      ) : (
        <span class="unscored">{rest}</span>
      )}
    </div>
  );
}

interface RunProps {
  readonly from: number;
  readonly pieces: readonly StripPiece[];
  readonly place: number | undefined;
  readonly canChoose: boolean;
}

/** A few pieces that stand on one line; drawn anew only where something of them changes. */
function Run({ from, pieces, place, canChoose }: RunProps) {
  const { information, unit } = useWriter();
  const own = place !== undefined && place >= from && place < from + pieces.length ? place : -1;
  const look = pieces.map(({ label, bits }) => `${label}\0${bits}`).join('\0');
  return useMemo(
    () => (
      <>
        <span class="run">
          {pieces.map(({ label, bits }, index) => {
            const at = from + index;
            const { level, isCut } = barOf(bits);
            return (
              <span
                key={at}
                class={isCut ? 'token cut' : 'token'}
                data-b={level}
                {...(canChoose
                  ? {
                      role: 'option' as const,
                      'data-at': at,
                      'aria-selected': at === own,
                      tabindex: at === own ? 0 : -1,
                      'aria-label': `${quoted(label)}, ${information(bits)}`,
                    }
                  : {})}
              >
                <PieceText label={label} />
              </span>
            );
          })}
        </span>
        {endsLine(pieces.at(-1)?.label ?? '') && <br />}
      </>
    ),
    [look, from, own, canChoose, unit],
  );
}

/** A piece as text, with signs for what cannot be seen. */
export function PieceText({ label }: { readonly label: string }) {
  return (
    <>
      {stretches(label).map(({ text, isSign }, index) =>
        isSign ? <i key={index}>{text}</i> : text,
      )}
    </>
  );
}
