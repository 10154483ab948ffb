import { choiceParam, integerParam, numberParam, optionalParam, seedParam } from '~/lib/params';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import { temperatureParam } from '~/lib/temperature';
import type { Widget } from '~/ui/widget-contract';
import { derive, type Derived } from './derive';
import { describe } from './describe';
import { placeParam } from './place';
import { presets } from './presets';
import { KINDS, LOOKS, type State } from './state';
import { table } from './table';
import { LONGEST_TEXT, scorableText, textParam } from './text';

export const TOP_K = { min: 1, max: 2048 } as const;

export const querySchema: QuerySchema<State> = {
  text: textParam('text', 'The cat sat on the mat.'),
  kind: choiceParam('kind', KINDS, 'mixture'),
  at: placeParam('at', 'dearest'),
  look: choiceParam('look', LOOKS, 'sum'),
  temperature: temperatureParam('T', 1),
  topK: optionalParam(integerParam('topk', { defaultValue: 1, ...TOP_K })),
  topP: optionalParam(numberParam('topp', { defaultValue: 1, min: 0.01, max: 1 })),
  minP: optionalParam(numberParam('minp', { defaultValue: 0, min: 0, max: 1 })),
  seed: seedParam('seed', 1),
};

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const text = scorableText(state.text);
  if (text === state.text) return { state, problems: [] };
  const isCut = Array.from(state.text).length > LONGEST_TEXT;
  const reason = `it is longer than ${LONGEST_TEXT} characters, of which the first were kept.`;
  return {
    state: { ...state, text },
    problems: isCut ? [{ key: 'text', text: state.text, reason }] : [],
  };
}

export const model: Widget<State, Derived> = {
  id: 'language-model',
  title: 'What did each piece of your sentence cost?',
  query: querySchema,
  presets,
  reconcile,
  derive,
  describe,
  table,
};
