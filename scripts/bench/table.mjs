/** Prints rows under a heading, numbers to the right.
 * @param {string[]} heading
 * @param {(string | number)[][]} rows */
export function printTable(heading, rows) {
  const text = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) =>
    Math.max(...text.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of text) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}

/** The value below which a fraction of the values lies.
 * @param {number[]} values
 * @param {number} fraction in [0, 1] */
export function quantile(values, fraction) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? Number.NaN;
}
