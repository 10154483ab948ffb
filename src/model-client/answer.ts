import {
  ModelFileError,
  readModelFile,
  writeModelFile,
  type Coder,
} from '~/language-model/model-file';
import { MODEL_KINDS, type ModelKind } from '~/language-model/predictor';
import { surprisal } from '~/math';
import { explain } from './explain';
import { generateText } from './generate-text';
import { Pieces } from './pieces';
import {
  RequestError,
  type Compared,
  type CompareRequest,
  type Progress,
  type Request,
  type Result,
} from './requests';
import { TextScorer } from './score-text';
import { traceText } from './trace-text';

/** An answer on its way: says how far it has come, and can be left alone at every pause. */
export type Answering<Of extends Request> = Generator<Progress<Of>, Result<Of>>;

/** Answers what can be asked of the models, wherever they stand: in a worker, in Node, in a test. */
export class Answerer {
  readonly #coder: Coder;
  readonly #pieces: Pieces;
  readonly #scorers = new Map<ModelKind, TextScorer>();

  constructor(coder: Coder) {
    this.#coder = coder;
    this.#pieces = new Pieces(coder.models.vocabulary);
  }

  /** @throws {RequestError} at the step at which it turns out that there is no answer. */
  answer<Of extends Request>(request: Of): Answering<Of> {
    // each branch answers its own task, which the compiler cannot follow through `Of`
    return this.#answer(request) as Answering<Of>;
  }

  *#answer(request: Request): Generator<Progress, Result<Request>> {
    const { models } = this.#coder;
    switch (request.task) {
      case 'score':
        return yield* this.#scorer(request.kind).score(request);
      case 'compare':
        return yield* this.#compare(request);
      case 'distribution':
        return this.#scorer(request.kind).distribution(request);
      case 'generate':
        return yield* generateText(models, this.#pieces, request);
      case 'why':
        return explain(models, this.#pieces, request);
      case 'trace':
        return yield* traceText(models, this.#pieces, request);
      case 'compress': {
        const { file, message, pieces } = yield* counted(
          writeModelFile(request.bytes, request.kind, this.#coder),
        );
        return { file, bits: message.bits, pieces };
      }
      case 'expand':
        return yield* this.#expand(request.file);
    }
  }

  *#compare({ text }: CompareRequest): Generator<Progress, Compared> {
    const bits: Record<ModelKind, number> = { counts: 0, network: 0, mixture: 0 };
    for (const kind of MODEL_KINDS) {
      const score = yield* withoutParts(this.#scorer(kind).score({ task: 'score', text, kind }));
      bits[kind] = score.pieces.reduce((sum, { probability }) => sum + surprisal(probability), 0);
    }
    return bits;
  }

  *#expand(file: Uint8Array): Generator<Progress, Result<Request>> {
    try {
      return yield* counted(readModelFile(file, this.#coder));
    } catch (error) {
      throw error instanceof ModelFileError ? new RequestError(error.message) : error;
    }
  }

  #scorer(kind: ModelKind): TextScorer {
    const scorer =
      this.#scorers.get(kind) ?? new TextScorer(this.#coder.models, kind, this.#pieces);
    this.#scorers.set(kind, scorer);
    return scorer;
  }
}

function* counted<Value>(
  steps: Generator<readonly [done: number, total: number], Value>,
): Generator<Progress, Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const [done, total] = step.value;
    yield { done, total };
  }
}

/** Steps whose partial answers are of no use to whoever asked. */
function* withoutParts<Value>(
  steps: Generator<{ readonly done: number; readonly total: number }, Value>,
): Generator<Progress, Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    yield { done, total };
  }
}

/** An answer without pauses. */
export function answerNow<Of extends Request>(answerer: Answerer, request: Of): Result<Of> {
  const answering = answerer.answer(request);
  for (;;) {
    const step = answering.next();
    if (step.done === true) return step.value;
  }
}
