/** Every nth of those that `isMany` holds for, the first one kept, and all the others. */
export function thinned<Thing>(
  things: readonly Thing[],
  isMany: (thing: Thing) => boolean,
  every: number,
): Thing[] {
  let met = 0;
  return things.filter((thing) => {
    if (!isMany(thing)) return true;
    met += 1;
    return (met - 1) % every === 0;
  });
}
