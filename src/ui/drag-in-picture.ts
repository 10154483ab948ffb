/** Where a hand is, in shares of the picture's width and height from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

type PointerOn<Target extends SVGElement> = PointerEvent & { currentTarget: Target };

/** Handlers with which a hand moves a part of an SVG, wherever it takes hold of it. */
export function dragInPicture(onMove: (place: Place) => void) {
  function move({ currentTarget, clientX, clientY }: PointerOn<SVGElement>): void {
    const picture = currentTarget.closest('svg')?.getBoundingClientRect();
    if (!picture) return;
    onMove({
      x: (clientX - picture.left) / picture.width,
      y: (clientY - picture.top) / picture.height,
    });
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
