import { readdirSync } from 'node:fs';
import path from 'node:path';

const COMPONENT = /^[A-Z]\w*\.astro$/;

/** File names of the components below `folder`, without their ending. */
function componentsIn(folder: string): string[] {
  return readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.basename(file))
    .filter((file) => COMPONENT.test(file))
    .map((file) => path.basename(file, '.astro'));
}

/** The instruments: one folder each below src/widgets. */
export const instrumentComponents: ReadonlySet<string> = new Set(componentsIn('src/widgets'));

/** The components an author may name in a lesson: one file each, so that adding one is adding a file. */
export const authorComponents: ReadonlySet<string> = new Set([
  ...componentsIn('src/components/author'),
  ...componentsIn('src/labs'),
  ...instrumentComponents,
]);
