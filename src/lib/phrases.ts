/** Names as one phrase: “A”, “A and B”, “A, B and C”; nothing for no names. */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Address that opens a video at a place.
 *
 * @param url - address of the video.
 * @param place - written `m:ss` or `h:mm:ss`.
 * @throws {RangeError} if the place is written otherwise.
 */
export function atTime(url: string, place: string): string {
  if (!/^(\d+:)?\d{1,2}:\d{2}$/.test(place)) {
    throw new RangeError(`place "${place}" must be written m:ss or h:mm:ss`);
  }
  const seconds = place.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  const address = new URL(url);
  address.searchParams.set('t', `${seconds}s`);
  return address.href;
}
