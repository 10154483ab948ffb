import type { Widget } from '~/ui/widget-contract';
import { model as arithmeticCoder } from './arithmetic-coder/model';
import { model as binaryEntropy } from './binary-entropy/model';
import { model as codeLengths } from './code-lengths/model';
import { model as crossEntropyCalculator } from './cross-entropy-calculator/model';
import { model as entropyCalculator } from './entropy-calculator/model';
import { model as simplex } from './simplex/model';
import { model as surpriseCurve } from './surprise-curve/model';
import { model as guessingGame } from './guessing-game/model';
import { model as gaussianKl } from './gaussian-kl/model';
import { model as klExplorer } from './kl-explorer/model';
import { model as lossDecomposition } from './loss-decomposition/model';
import { model as gaussianElbo } from './gaussian-elbo/model';
import { model as informationPlane } from './information-plane/model';
import { model as modeFitting } from './mode-fitting/model';
import { model as rlhfPenalty } from './rlhf-penalty/model';
import { model as estimatorBias } from './estimator-bias/model';
import { model as languageModel } from './language-model/model';
import { model as mutualInformation } from './mutual-information/model';
import { model as calibration } from './calibration/model';
import { model as classifierLoss } from './classifier-loss/model';
import { model as lossTranslator } from './loss-translator/model';
import { model as twentyQuestions } from './twenty-questions/model';
import { model as temperatureSoftmax } from './temperature-softmax/model';

/** A model of any widget, for code that treats all alike: it hands each only what came from it. */
export type AnyWidget = Widget<Record<string, unknown>, unknown>;

/** The models by the name of their component. A new instrument adds one line. */
const MODELS: Readonly<Record<string, unknown>> = {
  SurpriseCurve: surpriseCurve,
  TwentyQuestions: twentyQuestions,
  EntropyCalculator: entropyCalculator,
  BinaryEntropy: binaryEntropy,
  Simplex: simplex,
  CodeLengths: codeLengths,
  CrossEntropyCalculator: crossEntropyCalculator,
  KlExplorer: klExplorer,
  GaussianKl: gaussianKl,
  ModeFitting: modeFitting,
  LossDecomposition: lossDecomposition,
  ClassifierLoss: classifierLoss,
  LossTranslator: lossTranslator,
  TemperatureSoftmax: temperatureSoftmax,
  GuessingGame: guessingGame,
  LanguageModel: languageModel,
  Calibration: calibration,
  RlhfPenalty: rlhfPenalty,
  GaussianElbo: gaussianElbo,
  InformationPlane: informationPlane,
  MutualInformation: mutualInformation,
  EstimatorBias: estimatorBias,
  ArithmeticCoder: arithmeticCoder,
};

export const models = Object.values(MODELS) as readonly AnyWidget[];

/** @throws {Error} if no instrument has a component of this name. */
export function modelOf(component: string): AnyWidget {
  const model = MODELS[component];
  if (!model)
    throw new Error(`${component} is no instrument. Known: ${Object.keys(MODELS).join(', ')}.`);
  return model as AnyWidget;
}
