import { compressing, Shares } from '~/language-model/compress';
import { createPredictor, type LanguageModels } from '~/language-model/predictor';
import { MAX_TOTAL } from '~/language-model/range-coder';
import { likeliest } from '~/language-model/score';
import type { Pieces } from './pieces';
import type { Progress, SharedPiece, Trace, TracedPiece, TraceRequest } from './requests';

/** Candidates that are told at each step. */
const LIKELIEST = 7;

/** Codes a text and keeps every step. */
export function* traceText(
  models: LanguageModels,
  pieces: Pieces,
  { text, kind }: TraceRequest,
): Generator<Progress<TraceRequest>, Trace> {
  const { ids, characters, bytes } = pieces.encode(text);
  const predictor = createPredictor(models, kind);
  const traced: TracedPiece[] = [];
  const shares = new Shares(predictor.next.length);
  const coding = compressing(ids, predictor);
  for (const id of ids) {
    const of = (piece: number, probability: number): SharedPiece => {
      const { before, frequency } = shares.of(piece);
      return { ...pieces.of(piece), probability, before, frequency };
    };
    shares.set(predictor.next); // as the coder will, before it reads the piece
    const candidates = likeliest(predictor.next, LIKELIEST).map(({ piece, probability }) =>
      of(piece, probability),
    );
    traced.push({ ...of(id, predictor.next[id] ?? 0), likeliest: candidates });
    coding.next();
    yield { done: traced.length, total: ids.length };
  }
  const last = coding.next();
  if (last.done !== true) throw new Error('the coder has not finished');
  const message = last.value;
  return {
    pieces: traced,
    total: MAX_TOTAL,
    message: message.bytes,
    bits: message.bits,
    characters,
    bytes,
  };
}
