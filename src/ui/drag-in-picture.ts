/** Where a hand is, in shares of the picture's width and height from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

type EventOn<Event, Target extends SVGElement> = Event & { currentTarget: Target };
type PointerOn<Target extends SVGElement> = EventOn<PointerEvent, Target>;

/** The whole picture that an element is part of: an SVG inside it is as large as what it draws. */
function pictureOf(element: SVGElement): SVGElement | null {
  let picture = element.closest('svg');
  while (picture?.ownerSVGElement) picture = picture.ownerSVGElement;
  return picture;
}

/** Where an event happened in the picture that its element is part of. */
export function placeInPicture({
  currentTarget,
  clientX,
  clientY,
}: EventOn<MouseEvent, SVGElement>): Place | undefined {
  const picture = pictureOf(currentTarget)?.getBoundingClientRect();
  return (
    picture && {
      x: (clientX - picture.left) / picture.width,
      y: (clientY - picture.top) / picture.height,
    }
  );
}

/** Handlers with which a hand moves a part of an SVG, wherever it takes hold of it. */
export function dragInPicture(onMove: (place: Place) => void) {
  function move(event: PointerOn<SVGElement>): void {
    const place = placeInPicture(event);
    if (place) onMove(place);
  }
  return {
    onPointerDown: (event: PointerOn<SVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      event.preventDefault();
      move(event);
    },
    onPointerMove: (event: PointerOn<SVGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
    },
  };
}
