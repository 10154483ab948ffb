const ENDING = '.sprl';

/** How a file is called once it is small. */
export function packedName(name: string): string {
  return name + ENDING;
}

/** How a file is called once it is whole again: as before, where its name still tells. */
export function restoredName(name: string): string {
  const isPacked = name.toLowerCase().endsWith(ENDING) && name.length > ENDING.length;
  return isPacked ? name.slice(0, -ENDING.length) : `restored ${name}`;
}

const UNITS = [
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const;

/** “812 bytes”, “4.1 kB”, “2.3 MB”. */
export function sizeText(bytes: number): string {
  const [unit, name] = UNITS.find(([least]) => bytes >= least) ?? [1, ''];
  if (name === '') return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return `${(bytes / unit).toFixed(1)} ${name}`;
}

const MINUTE = 60;
const HOUR = 3600;

/** A time as one would say it: “a moment”, “about 40 seconds”, “about 3 minutes”. */
export function timeText(seconds: number): string {
  if (seconds < 3) return 'a moment';
  if (seconds < MINUTE) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  if (seconds < HOUR) return plural(Math.round(seconds / MINUTE), 'minute');
  return plural(Math.round(seconds / HOUR), 'hour');
}

function plural(count: number, noun: string): string {
  return `about ${count} ${noun}${count === 1 ? '' : 's'}`;
}
