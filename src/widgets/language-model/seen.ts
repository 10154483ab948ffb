import type { SeenContext } from '~/model-client/requests';

/** The longest context of the counts, in pieces. */
const LONGEST_CONTEXT = 3;

/** What is counted after a context: how often, after the longest; else in how many settings. */
export function unitOf({ length }: SeenContext): 'time' | 'setting' {
  return length === LONGEST_CONTEXT ? 'time' : 'setting';
}
