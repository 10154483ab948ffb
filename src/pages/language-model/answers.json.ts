import type { APIRoute } from 'astro';
import { answer } from '~/build/language-models';
import { shortened, type Answers } from '~/widgets/language-model/answers';
import { querySchema } from '~/widgets/language-model/model';
import { presets } from '~/widgets/language-model/presets';
import type { Kind } from '~/widgets/language-model/state';

/** The examples of the language model with their answers, for readers who have not started it. */
function workedOut(text: string): Answers[number] {
  const score = (kind: Kind) => answer({ task: 'score', text, kind });
  return {
    text,
    bytes: score('counts').bytes,
    compared: answer({ task: 'compare', text }),
    scores: {
      mixture: shortened(score('mixture')),
      network: shortened(score('network')),
      counts: shortened(score('counts')),
    },
  };
}

export const GET: APIRoute = () => {
  const texts = presets.map(({ state }) => state.text ?? querySchema.text.defaultValue);
  return Response.json(texts.filter((text) => text !== '').map(workedOut));
};
