/**
 * A length of time as a reader would say it: “about 25 minutes”, “about 3½ hours”.
 *
 * @param minutes - more than 0.
 */
export function aboutTime(minutes: number): string {
  if (minutes < 75) return `about ${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  const hours = Math.floor(halves / 2);
  return `about ${hours}${halves % 2 === 1 ? '½' : ''} hours`;
}
