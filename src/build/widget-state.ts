import '~/build/language-models';
import { parseQuery } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { modelOf } from '~/widgets/models';

/**
 * Checks a state that an author wrote as a query string, and says what the instrument shows then.
 * @param component - the instrument's component, such as `EntropyCalculator`.
 * @throws {Error} naming `source` if a parameter is unknown or cannot be used.
 */
export function describeState(source: string, component: string, state: string): string {
  const model = modelOf(component);
  const search = new URLSearchParams(state);
  const keys = Object.values(model.query).map(({ key }) => key);
  const unknown = [...search.keys()].filter((key) => !keys.includes(key));
  if (unknown.length > 0) {
    throw new Error(
      `${source}: ${component} has no parameter "${unknown.join('", "')}". Known: ${keys.join(', ')}.`,
    );
  }
  const { state: parsed, ignored } = parseQuery(model.query, search);
  const [mistake] = ignored;
  if (mistake)
    throw new Error(`${source}: ${component} ${mistake.key}=${mistake.text}: ${mistake.reason}`);
  return model.describe(parsed, model.derive(parsed), writerFor('bit'));
}
