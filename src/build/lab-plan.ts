import type { Plan } from '~/labs/check';
import { scope } from './expressions';
import { renderMarkdown } from './inline-markdown';
import { readLab } from './labs';

/**
 * What a lab asks of the learner's code, compiled from `content/labs/<slug>/lab.yaml`.
 * @throws {Error} naming file, line and field, if anything in it cannot be made.
 */
export function labPlan(slug: string): Plan {
  return readLab(`content/labs/${slug}/lab.yaml`, {
    scope,
    render: (text, source) => renderMarkdown(text, source, { inline: true }),
  }).plan;
}
