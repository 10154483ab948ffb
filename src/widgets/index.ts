import ArithmeticCoder from './arithmetic-coder/ArithmeticCoder.astro';
import Calibration from './calibration/Calibration.astro';
import ClassifierLoss from './classifier-loss/ClassifierLoss.astro';
import BinaryEntropy from './binary-entropy/BinaryEntropy.astro';
import CodeLengths from './code-lengths/CodeLengths.astro';
import CrossEntropyCalculator from './cross-entropy-calculator/CrossEntropyCalculator.astro';
import EntropyCalculator from './entropy-calculator/EntropyCalculator.astro';
import GaussianElbo from './gaussian-elbo/GaussianElbo.astro';
import InformationPlane from './information-plane/InformationPlane.astro';
import GuessingGame from './guessing-game/GuessingGame.astro';
import GaussianKl from './gaussian-kl/GaussianKl.astro';
import EstimatorBias from './estimator-bias/EstimatorBias.astro';
import KlExplorer from './kl-explorer/KlExplorer.astro';
import LossDecomposition from './loss-decomposition/LossDecomposition.astro';
import RlhfPenalty from './rlhf-penalty/RlhfPenalty.astro';
import ModeFitting from './mode-fitting/ModeFitting.astro';
import MutualInformation from './mutual-information/MutualInformation.astro';
import Simplex from './simplex/Simplex.astro';
import SurpriseCurve from './surprise-curve/SurpriseCurve.astro';
import LanguageModel from './language-model/LanguageModel.astro';
import LossTranslator from './loss-translator/LossTranslator.astro';
import { modelOf } from './models';
import TwentyQuestions from './twenty-questions/TwentyQuestions.astro';
import TemperatureSoftmax from './temperature-softmax/TemperatureSoftmax.astro';

/** The instruments' components. A new instrument adds one line here and one in models.ts. */
export const instruments = {
  SurpriseCurve,
  TwentyQuestions,
  EntropyCalculator,
  BinaryEntropy,
  Simplex,
  CodeLengths,
  CrossEntropyCalculator,
  KlExplorer,
  GaussianKl,
  ModeFitting,
  LossDecomposition,
  ClassifierLoss,
  LossTranslator,
  TemperatureSoftmax,
  GuessingGame,
  LanguageModel,
  Calibration,
  RlhfPenalty,
  GaussianElbo,
  InformationPlane,
  MutualInformation,
  EstimatorBias,
  ArithmeticCoder,
};

/** Every instrument with its public id, in the order of the workbench. */
export const instrumentList = Object.entries(instruments).map(([name, Instrument]) => ({
  name,
  Instrument,
  model: modelOf(name),
}));
