import { apart, CROWDED, PICTURE_WIDTHS, SMALL, type CentredText, type Room } from './fit-text';

interface BarValuesProps {
  /** From left to right. */
  readonly values: readonly CentredText[];
  /** Height of the picture, for numbers that stand below their bars and give way downwards. */
  readonly hangFrom?: number;
}

function isAlike(a: readonly CentredText[], b: readonly CentredText[]): boolean {
  return a.length === b.length && a.every((one, index) => one.y === b[index]?.y);
}

/**
 * The numbers at bars, moved apart where they would touch. Where a phone's picture needs other
 * places than a wide one, both are drawn and the style sheet picks.
 */
export function BarValues({ values, hangFrom }: BarValuesProps) {
  const flip = (y: number): number => (hangFrom === undefined ? y : hangFrom - y);
  const flipped = values.map((value) => ({ ...value, y: flip(value.y) }));
  const drawn = (room: Room): CentredText[] =>
    apart(flipped, room).map((value) => ({ ...value, y: flip(value.y) }));

  const isCrowded = values.length >= CROWDED;
  const narrow = drawn({ pixels: PICTURE_WIDTHS.narrow, size: isCrowded ? SMALL : 1 });
  const wide = drawn({ pixels: PICTURE_WIDTHS.wide });
  const small = isCrowded ? ' small' : '';
  const sets = isAlike(narrow, wide)
    ? [{ when: small, texts: wide }]
    : [
        { when: `when-narrow${small}`, texts: narrow },
        { when: 'when-wide', texts: wide },
      ];
  return (
    <>
      {sets.map(({ when, texts }) => (
        <g key={when} class={when} aria-hidden="true">
          {texts.map(({ text, centre, y }) => (
            <text key={centre} class="value" x={`${centre}%`} y={y} text-anchor="middle">
              {text}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}
