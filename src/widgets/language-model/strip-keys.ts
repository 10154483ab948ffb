const FAR = 10;

/** Where a key leads from a place in the strip; undefined for a key that leads nowhere. */
export function placeAfterKey(key: string, strip: HTMLElement, place: number): number | undefined {
  const options = [...strip.querySelectorAll<HTMLElement>('[data-at]')];
  const last = options.length - 1;
  const within = (next: number) => Math.max(0, Math.min(last, next));
  switch (key) {
    case 'ArrowLeft':
      return within(place - 1);
    case 'ArrowRight':
      return within(place + 1);
    case 'PageUp':
      return within(place - FAR);
    case 'PageDown':
      return within(place + FAR);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
      return onOtherLine(options, place, -1);
    case 'ArrowDown':
      return onOtherLine(options, place, 1);
    default:
      return undefined;
  }
}

/** The piece straight above or below; the place itself where there is no line. */
function onOtherLine(options: readonly HTMLElement[], place: number, direction: 1 | -1): number {
  const from = options[place]?.getBoundingClientRect();
  if (!from) return place;
  const middle = from.x + from.width / 2;
  let line: number | undefined;
  let best = place;
  let gap = Infinity;
  for (let at = place + direction; at >= 0 && at < options.length; at += direction) {
    const box = options[at]?.getBoundingClientRect();
    if (!box || Math.abs(box.bottom - from.bottom) < 1) continue;
    line ??= box.bottom;
    if (Math.abs(box.bottom - line) > 1) break;
    const distance = Math.abs(box.x + box.width / 2 - middle);
    if (distance >= gap) continue;
    gap = distance;
    best = at;
  }
  return best;
}
