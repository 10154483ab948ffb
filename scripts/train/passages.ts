/**
 * What the guessing game compares a reader with: how the language models fare on its sentences,
 * letter by letter, and in which order the letters of the training text are most frequent. Run it
 * anew whenever the models or the sentences change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { predictLetters, type PredictedLetter } from '../../src/language-model/letters.ts';
import {
  createPredictor,
  MODEL_KINDS,
  type LanguageModels,
  type MixtureWeights,
  type ModelKind,
} from '../../src/language-model/predictor.ts';
import { readModels, type ModelFile } from '../../src/language-model/read-models.ts';
import { tablesOf } from '../../src/widgets/guessing-game/guessers.ts';
import { KNOWN, PASSAGES, SHANNON } from '../../src/widgets/guessing-game/passages.ts';
import { ALPHABET, toSymbols } from '../../src/widgets/guessing-game/symbols.ts';
import { readPart } from './corpus.ts';

const folder = process.env.TRAIN_DIR ?? '.cache/train';
const MODELS = 'src/assets/models';
const OUTPUT = 'src/widgets/guessing-game/figures.generated.ts';
const LEAST_TO_GUESS = 30;

function languageModels(): LanguageModels {
  const card = JSON.parse(readFileSync(`${MODELS}/card.json`, 'utf8')) as MixtureWeights;
  const file = (name: ModelFile) => new Uint8Array(readFileSync(`${MODELS}/${name}.bin`));
  return readModels(
    { vocabulary: file('vocabulary'), counts: file('counts'), network: file('network') },
    card,
  );
}

/** Bits a letter from each number of letters known that leaves enough to guess. */
function bitsFrom(letters: readonly PredictedLetter[]): number[] {
  return KNOWN.filter((known) => letters.length - known >= LEAST_TO_GUESS).map((known) => {
    const rest = letters.slice(known);
    const bits = rest.reduce((sum, { probability }) => sum - Math.log2(probability), 0);
    return Number((bits / rest.length).toFixed(4));
  });
}

const models = languageModels();
const figures = [SHANNON.text, ...PASSAGES.map(({ text }) => toSymbols(text))].map((text) => {
  const letters = (kind: ModelKind) =>
    predictLetters(text, {
      vocabulary: models.vocabulary,
      predictor: createPredictor(models, kind),
      alphabet: ALPHABET,
    });
  const byKind = MODEL_KINDS.map((kind) => [kind, letters(kind)] as const);
  const ranks = byKind.find(([kind]) => kind === 'mixture')?.[1] ?? [];
  process.stdout.write(`${text.slice(0, 40)}…\n`);
  return {
    ...Object.fromEntries(byKind.map(([kind, all]) => [kind, bitsFrom(all)])),
    ranks: ranks.map(({ rank }) => rank.toString(36)).join(''),
  };
});

const training = toSymbols(new TextDecoder().decode(readPart(folder, 'train')));
writeFileSync(
  OUTPUT,
  `// Written by scripts/train/passages.ts from the models of src/assets/models; see there.
import type { Tables } from './guessers.ts';
import type { Figures } from './passages.ts';

export const TABLES: Tables = ${JSON.stringify(tablesOf(training))};

/** Of Shannon’s example and then of each passage. */
export const FIGURES: readonly Figures[] = ${JSON.stringify(figures, undefined, 1)};
`,
);
