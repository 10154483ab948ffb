import { z } from 'astro/zod';
import { ownedKeys } from '~/lib/query-state';
import { withBase } from '~/lib/site';
import type { WidgetProps } from '~/ui/use-widget';
import type { Widget } from '~/ui/widget-contract';
import { authorProps } from './author-props';
import { describeState } from './widget-state';

interface FigureProps {
  readonly id: string;
  readonly widget: string;
  readonly keys: string;
  readonly title: string;
  readonly caption: string | undefined;
}

/**
 * Checks what an author wrote in an instrument's tag, and splits it for the figure and the view.
 * @throws {Error} naming file and line for a prop or a state that cannot be used.
 */
export function instrumentProps<State, Derived>(
  component: string,
  model: Widget<State, Derived>,
  props: Record<string, unknown>,
): { figure: FigureProps; view: WidgetProps } {
  const { id, caption, state, source } = authorProps(
    component,
    {
      /** Names the figure in links; unique on its page. */
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
      /** One sentence that says what to do. */
      caption: z.string().optional(),
      /** The state at first, as a query string; the defaults where nothing is said. */
      state: z.string().default(''),
    },
    props,
  );
  describeState(source, component, state);
  return {
    figure: {
      id,
      widget: model.id,
      keys: [...ownedKeys(model.query, ''), 'unit'].join(' '),
      title: model.title,
      caption,
    },
    view: { id, initial: state, embedUrl: withBase(`/embed/${model.id}/`) },
  };
}
