import { compressing } from '~/language-model/compress';
import { createPredictor, type LanguageModels } from '~/language-model/predictor';
import { MAX_TOTAL } from '~/language-model/range-coder';
import type { Pieces } from './pieces';
import type { Progress, Trace, TracedPiece, TraceRequest } from './requests';

/** Codes a text and keeps every step. */
export function* traceText(
  models: LanguageModels,
  pieces: Pieces,
  { text, kind }: TraceRequest,
): Generator<Progress<TraceRequest>, Trace> {
  const { ids, characters, bytes } = pieces.encode(text);
  const predictor = createPredictor(models, kind);
  const traced: TracedPiece[] = [];
  const coding = compressing(ids, predictor);
  let expected = Float64Array.from(predictor.next);
  for (;;) {
    const step = coding.next();
    if (step.done === true) {
      const message = step.value;
      return {
        pieces: traced,
        total: MAX_TOTAL,
        message: message.bytes,
        bits: message.bits,
        characters,
        bytes,
      };
    }
    const id = ids[traced.length] ?? 0;
    const { before, frequency } = step.value;
    traced.push({ ...pieces.of(id), probability: expected[id] ?? 0, before, frequency });
    expected = Float64Array.from(predictor.next);
    yield { done: traced.length, total: ids.length };
  }
}
