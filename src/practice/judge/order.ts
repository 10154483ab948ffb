/**
 * Whether items stand in their right order.
 *
 * @param places - the right place of each item, counted from 0, as they stand now.
 */
export function isOrdered(places: readonly number[]): boolean {
  return places.every((place, index) => place === index);
}
