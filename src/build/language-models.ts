import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FILES, readModels, type ModelFile } from '~/language-model/read-models';
import type { LanguageModels, MixtureWeights } from '~/language-model/predictor';
import { Answerer, answerNow } from '~/model-client/answer';
import { fingerprintOf } from '~/model-client/fingerprint';
import { answerWith, type Known } from '~/model-client/memory';
import type { Request, Result } from '~/model-client/requests';

/** The language models in Node: for the states in which pages are built, and for tests. */
const FOLDER = 'src/assets/models';

interface Card extends MixtureWeights {
  readonly files: Readonly<Record<ModelFile, { readonly sha256: string }>>;
}

let models: LanguageModels | undefined;
let answerer: Answerer | undefined;
const answers = new Map<string, unknown>();

/** Read when they are first needed: most of a build has no use for them. */
export function languageModels(): LanguageModels {
  models ??= readModels(
    // an entry for each name of the record
    Object.fromEntries(
      MODEL_FILES.map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, `${name}.bin`)))]),
    ) as Record<ModelFile, Uint8Array>,
    readCard(),
  );
  return models;
}

function readCard(): Card {
  return JSON.parse(readFileSync(join(FOLDER, 'card.json'), 'utf8')) as Card;
}

/** What the models answer, at once; the same request is answered once. */
export function answer<Of extends Request>(request: Of): Result<Of> {
  answerer ??= new Answerer({
    models: languageModels(),
    fingerprint: fingerprintOf(readCard().files, readCard()),
  });
  const key = JSON.stringify(request);
  const found = answers.get(key);
  // what stands under a request's own words is its answer
  if (found !== undefined) return found as Result<Of>;
  const result = answerNow(answerer, request);
  answers.set(key, result);
  return result;
}

/** What a page carries, so that its instruments are the same before and after hydration. */
export function knownAnswers(requests: readonly Request[]): Known[] {
  return requests.map((request) => [request, answer(request)]);
}

answerWith(answer);
