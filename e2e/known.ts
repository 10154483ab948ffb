/** The answers of the language models that the built pages carry, for the models of instruments in tests. */
import { readFileSync } from 'node:fs';
import { rememberAll, type Known } from '~/model-client/memory';
import { ANSWERS, knownOf, type Answers } from '~/widgets/language-model/answers';
import { builtFolder, PAGES, parse } from './pages.ts';

/** A value as Astro writes it into the properties of an island. */
type Written = readonly [0, unknown] | readonly [1, readonly Written[]];

function valueOf([kind, value]: Written): unknown {
  if (kind === 1) return value.map(valueOf);
  if (typeof value !== 'object' || value === null) return value;
  // the only other values of kind 0 are records of written values
  const record = value as Readonly<Record<string, Written>>;
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, valueOf(each)]));
}

/** Has `recall` know what a page knows before its models run. */
export function rememberBuilt(): void {
  for (const { path, html } of PAGES) {
    if (!path.startsWith('/embed/')) continue;
    const island = parse(html).querySelector('astro-island');
    const { known } = JSON.parse(island?.getAttribute('props') ?? '{}') as { known?: Written };
    // the shell wrote pairs of a request and its answer
    if (known) rememberAll(valueOf(known) as Known[]);
  }
  const answers = readFileSync(builtFolder('dist') + ANSWERS, 'utf8');
  rememberAll(knownOf(JSON.parse(answers) as Answers));
}
